/** Finding, making and opening project files. */
import nodePath from 'node:path'
import { DEFAULT_CHUNK_PARAMS } from './chunking/chunk-params.js'
import { TAG_BYTES } from './chunking/chunk-tag.js'
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
 * name that cannot be a file name, `permission-denied`, `storage-full`.
 */
export async function createProjectFile(ports: Ports, folder: string, name: string): Promise<string> {
  const { fs, clock, random } = ports
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
  const path = nodePath.join(folder, name + PROJECT_EXTENSION)
  const temporaryPath = nodePath.join(folder, `.clst-new-${Buffer.from(random.bytes(6)).toString('hex')}`)
  try {
    const store = createStore(temporaryPath)
    try {
      await fillNewProject(store, name, clock, random)
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
    const tagKey = random.bytes(TAG_BYTES)
    insertProject(store, { id: newId(clock, random), name, createdAt, rootId, chunkerId, tagKey })
    for (const status of DEFAULT_STATUSES) insertStatus(store, { ...status, id: newId(clock, random) })
  })
}

/** Makes a file beside the project file and removes it again. Throws what keeps that from being done. */
export function tryToMakeFile({ fs, random }: Ports, root: string): void {
  const path = nodePath.join(root, `.clst-try-${Buffer.from(random.bytes(6)).toString('hex')}`)
  fs.createFile(path, 0o600).close()
  fs.remove(path)
}

/**
 * Makes sure that this copy of the project has an identity of its own: changes that two copies make must never be taken
 * for one another's. A copy is recognised by its place (inode, path): a file that was only moved keeps its inode.
 */
export async function bindReplica(store: Store, ports: Ports, hostName: string): Promise<void> {
  const place = describePlace(ports.fs, store.path, hostName)
  const current = currentReplica(store)
  if (current?.place === place || store.isReadOnly) return
  const isMoved = current !== undefined && sameFile(current.place, place)
  await store.write(() => {
    if (isMoved) setReplicaPlace(store, current.id, place)
    else insertReplica(store, { id: newId(ports.clock, ports.random), place, createdAt: ports.clock.now() })
  })
}

function describePlace(fs: FileSystem, path: string, hostName: string): string {
  return JSON.stringify({ hostName, path, inode: fs.stat(path)?.inode ?? 0 })
}

/** Device numbers change with a restart, so the inode and the computer must do; without inodes only the path is left. */
function sameFile(before: string, now: string): boolean {
  const a = parsePlace(before)
  const b = parsePlace(now)
  return a.hostName === b.hostName && a.inode === b.inode && (a.inode !== 0 || a.path === b.path)
}

/** A damaged place is no place: the file gets a new replica id, and can still be opened to be verified. */
function parsePlace(text: string): { hostName?: unknown; path?: unknown; inode?: unknown } {
  try {
    return JSON.parse(text) ?? {}
  } catch {
    return {}
  }
}
