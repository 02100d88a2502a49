/** Finding, making and opening project files. */
import nodePath from 'node:path'
import { MAC_BYTES } from './chunking/chunk-mac.js'
import { DEFAULT_CHUNK_PARAMS } from './chunking/chunk-params.js'
import { ClstError, isClstError } from './errors.js'
import { newId } from './ids.js'
import { portabilityProblem } from './names.js'
import type { Clock } from './ports/clock.js'
import { failpoint } from './ports/failpoint.js'
import type { FileSystem } from './ports/file-system.js'
import type { RandomSource } from './ports/random.js'
import { DEFAULT_STATUSES } from './settings/default-statuses.js'
import { insertCollection } from './store/collection-rows.js'
import { createStore } from './store/database.js'
import { putChunker } from './store/manifest-rows.js'
import {
  currentReplica,
  insertProject,
  insertReplica,
  insertStatus,
  setReplicaPlace,
} from './store/project-rows.js'
import type { Store } from './store/store.js'
import { removeUnfinished } from './working-files/write-version.js'

export const PROJECT_EXTENSION = '.clst'

export interface Ports {
  fs: FileSystem
  clock: Clock
  random: RandomSource
}

/**
 * The project file of the folder that `startPath` is or lies in, or of a folder above it. Throws `project-not-found`,
 * and `project-ambiguous` when a folder holds more than one.
 */
export function findProjectFile(fs: FileSystem, startPath: string): string {
  if (startPath.toLowerCase().endsWith(PROJECT_EXTENSION) && fs.stat(startPath)?.kind === 'file')
    return startPath
  for (let folder = startPath; ; folder = nodePath.dirname(folder)) {
    const found = projectFilesIn(fs, folder)
    if (found.length > 1) {
      const message = `There is more than one project in "${folder}": ${found.join(', ')}. Name the one you mean.`
      throw new ClstError('project-ambiguous', message, { details: { folder, files: found } })
    }
    if (found[0] !== undefined) return nodePath.join(folder, found[0])
    if (nodePath.dirname(folder) === folder) break
  }
  const message = `There is no clst project in "${startPath}" or above it.`
  throw new ClstError('project-not-found', message, { details: { path: startPath } })
}

/** The only project file of a folder; those above it do not count. */
export function projectFileIn(fs: FileSystem, folder: string): string | undefined {
  const [name, ...more] = fs.stat(folder) === undefined ? [] : projectFilesIn(fs, folder)
  return name === undefined || more.length > 0 ? undefined : nodePath.join(folder, name)
}

function projectFilesIn(fs: FileSystem, folder: string): string[] {
  try {
    if (fs.stat(folder)?.kind === 'file') return []
    const entries = fs.list(folder).filter((entry) => entry.kind === 'file')
    // A project that is just being made has a name of its own kind; it is not one yet.
    return entries
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('.') && name.endsWith(PROJECT_EXTENSION))
  } catch (error) {
    // A folder above that may not be listed cannot be where the person works.
    if (isClstError(error)) return []
    throw error
  }
}

/**
 * Makes `<name>.clst` in a folder. It appears in one step, complete. Throws `project-exists`, `invalid-argument` for a
 * name that cannot be a file name, `permission-denied`, `storage-full`. `fill` writes the first rows.
 */
export async function createProjectFile(
  ports: Ports,
  folder: string,
  name: string,
  fill: (store: Store) => Promise<void> = (store) => fillNewProject(store, name, ports.clock, ports.random),
): Promise<string> {
  const { fs, random } = ports
  const problem = portabilityProblem(name + PROJECT_EXTENSION) ?? portabilityProblem(name)
  if (name.trim() === '' || name.startsWith('.') || name.includes('/') || problem !== undefined) {
    const message = `"${name}" cannot be the name of a project: ${problem ?? 'it must be a plain file name'}.`
    throw new ClstError('invalid-argument', message, { details: { name } })
  }
  fs.makeFolder(folder)
  const existing = projectFilesIn(fs, folder)
  if (existing.length > 0) {
    const message = `"${folder}" already holds the project ${existing.join(', ')}.`
    throw new ClstError('project-exists', message, { details: { folder, files: existing } })
  }
  // SQLite would not say why it cannot make one.
  tryToMakeFile(ports, folder)
  const path = nodePath.join(folder, name + PROJECT_EXTENSION)
  const temporaryPath = nodePath.join(folder, `.clst-new-${Buffer.from(random.bytes(6)).toString('hex')}`)
  try {
    const store = createStore(temporaryPath)
    try {
      await fill(store)
    } finally {
      store.close()
    }
    failpoint('create:before-rename')
    fs.rename(temporaryPath, path)
  } catch (error) {
    if (fs.stat(temporaryPath) !== undefined) fs.remove(temporaryPath)
    throw error
  }
  fs.syncFolder(folder)
  return path
}

async function fillNewProject(store: Store, name: string, clock: Clock, random: RandomSource): Promise<void> {
  failpoint('create:file-made')
  await store.write(() => {
    const createdAt = clock.now()
    const rootId = newId(clock, random)
    insertCollection(store, { id: rootId, parentId: null, name: '', createdAt, createdBy: null })
    const chunkerId = putChunker(store, DEFAULT_CHUNK_PARAMS)
    const macKey = random.bytes(MAC_BYTES)
    insertProject(store, { id: newId(clock, random), name, createdAt, rootId, chunkerId, macKey })
    for (const status of DEFAULT_STATUSES) insertStatus(store, { ...status, id: newId(clock, random) })
  })
}

/** Makes a file beside the project file and removes it again. Throws what keeps that from being done. */
export function tryToMakeFile({ fs, random }: Ports, root: string): void {
  const path = nodePath.join(root, `.clst-try-${Buffer.from(random.bytes(6)).toString('hex')}`)
  const file = fs.createFile(path, 0o600)
  try {
    file.close()
  } finally {
    removeUnfinished(fs, path)
  }
}

/**
 * Makes sure that this copy of the project has an identity of its own: changes that two copies make must never be taken
 * for one another's. A copy is recognised by its place (inode, path): a file that was only moved keeps its inode.
 */
export async function bindReplica(store: Store, ports: Ports, hostName: string): Promise<void> {
  if (store.isReadOnly) return
  const current = currentReplica(store)
  const place: Place = { hostName, path: store.path, inode: ports.fs.stat(store.path)?.inode ?? 0 }
  const before = current === undefined ? undefined : parsePlace(current.place)
  const isSame = before !== undefined && isSameFile(ports.fs, before, place)
  // A caller that does not name the computer learns nothing new about the place.
  if (isSame && before.path === place.path && (hostName === '' || before.hostName === hostName)) return
  await store.write(() => {
    const text = JSON.stringify(place)
    if (isSame && current !== undefined) setReplicaPlace(store, current.id, text)
    else
      insertReplica(store, {
        id: newId(ports.clock, ports.random),
        place: text,
        createdAt: ports.clock.now(),
      })
  })
}

interface Place {
  hostName: string
  path: string
  /** 0 where the disk has none. */
  inode: number
}

/**
 * Device numbers change with a restart, so the inode and the computer must do; without inodes only the path is left. Two
 * disks can give the same inode to two files: where the file of before is still there, the other one is a copy.
 */
function isSameFile(fs: FileSystem, before: Place, now: Place): boolean {
  const isSameHost = before.hostName === now.hostName || before.hostName === '' || now.hostName === ''
  if (!isSameHost || before.inode !== now.inode) return false
  if (before.path === now.path) return true
  return now.inode !== 0 && !isOtherFile(fs, before.path, now.path)
}

/** Whether there is a file in the first place that is not the one in the second. */
function isOtherFile(fs: FileSystem, path: string, other: string): boolean {
  try {
    const [one, two] = [fs.stat(path), fs.stat(other)]
    return one?.kind === 'file' && (one.inode !== two?.inode || one.device !== two.device)
  } catch (error) {
    if (isClstError(error)) return false
    throw error
  }
}

/** A damaged place is no place: the file gets a new replica id, and can still be opened to be verified. */
function parsePlace(text: string): Place | undefined {
  try {
    const place: unknown = JSON.parse(text)
    return isPlace(place) ? place : undefined
  } catch {
    return undefined
  }
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== 'object' || value === null) return false
  const { hostName, path, inode } = value as Record<string, unknown>
  return typeof hostName === 'string' && typeof path === 'string' && typeof inode === 'number'
}
