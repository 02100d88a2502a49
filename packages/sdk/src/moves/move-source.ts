/** What a person wants to move: a tracked file, a collection, or something on the disk that is not tracked. */
import nodePath from 'node:path'
import { assertSameFile, liesBeside, workingFilePath } from '../assets/find-asset.js'
import { findCollectionAt } from '../collections/find-collection.js'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { assertNoLink, findOnDisk, joinPath, splitPath, toAbsolute } from '../paths.js'
import { listFrames, sequenceAt, sequenceFolder } from '../sequences/list-frames.js'
import { assetPath, findAssetByPath } from '../store/asset-rows.js'
import { pathKey } from '../store/tracked-tree.js'

export interface MoveSource {
  kind: 'asset' | 'collection' | 'file' | 'folder'
  /** Of the asset or the collection. */
  id: string | undefined
  /** As the project spells it; what is not tracked, as the disk does. */
  path: string
  /** Where it is on the disk, as a project path: of a sequence its folder. Undefined for what is missing there. */
  place: string | undefined
  /** Names of the files of a sequence. */
  frames?: string[]
}

/** Throws `file-not-found`, `not-a-regular-file`, `name-clash`, and `invalid-argument` for the project folder itself. */
export function findSource(context: Context, path: string): MoveSource {
  if (path === '') throw new ClstError('invalid-argument', 'The project folder itself cannot be moved.')
  return (
    findSequence(context, path) ??
    findTrackedFile(context, path) ??
    findTrackedFolder(context, path) ??
    findUntracked(context, path)
  )
}

/** A frame stands for the whole sequence that it belongs to. */
function findSequence(context: Context, path: string): MoveSource | undefined {
  const found = sequenceAt(context, path)
  if (found?.asset === undefined) return undefined
  const frames = listFrames(context, found).map(({ fileName }) => fileName)
  const place = frames.length === 0 ? undefined : toProject(context.root, sequenceFolder(context, found.path))
  return {
    kind: 'asset',
    id: found.asset.id,
    path: found.path,
    place,
    frames,
  }
}

function findTrackedFile(context: Context, path: string): MoveSource | undefined {
  const { store, fs, root } = context
  const asset = findAssetByPath(store, path)
  if (asset === undefined) return undefined
  assertSameFile(context, path, asset)
  const tracked = assetPath(store, asset.id)
  const absolute = workingFilePath(context, tracked, asset)
  // What lies in the place of a missing file and is none is not its working file.
  const isThere = fs.stat(absolute)?.kind === 'file'
  return {
    kind: 'asset',
    id: asset.id,
    path: tracked,
    place: isThere ? toProject(root, absolute) : undefined,
  }
}

/** Throws `working-file-changing` when a file that was missing lies there now: it would stay behind. */
export function assertStillMissing(context: Context, { id, place, path, frames, kind }: MoveSource): void {
  if (id === undefined || place !== undefined || kind !== 'asset' || frames !== undefined) return
  const asset = findAssetByPath(context.store, path)
  if (asset === undefined || context.fs.stat(workingFilePath(context, path, asset))?.kind !== 'file') return
  const message = `"${path}" was written just now. Try again.`
  throw new ClstError('working-file-changing', message, { details: { path } })
}

function findTrackedFolder(context: Context, path: string): MoveSource | undefined {
  const { store, fs, root } = context
  const collection = findCollectionAt(store, path)
  if (collection === undefined) return undefined
  assertOneFolder(context, path, collection.path)
  const absolute = findOnDisk(fs, root, collection.path)
  const isThere = absolute !== undefined && fs.stat(absolute)?.kind === 'folder'
  const place = isThere ? toProject(root, absolute) : undefined
  return { kind: 'collection', id: collection.id, path: collection.path, place }
}

/** Beside the folder of a collection, one in another spelling is a second folder, not that one. Throws `name-clash`. */
export function assertOneFolder(context: Context, path: string, tracked: string): void {
  if (!liesBeside(context, path, tracked)) return
  const message = `"${path}" and the collection "${tracked}" are the same name on other systems. Rename one of them.`
  throw new ClstError('name-clash', message, { details: { path, other: tracked } })
}

function findUntracked({ fs, root }: Context, path: string): MoveSource {
  const absolute = findOnDisk(fs, root, path)
  const kind = absolute === undefined ? undefined : fs.stat(absolute)?.kind
  if (absolute === undefined || kind === undefined) {
    throw new ClstError('file-not-found', `There is no file and no collection "${path}".`, {
      details: { path },
    })
  }
  if (kind === 'other') {
    const message = `"${path}" is a link or a special file. Only ordinary files and folders can be moved.`
    throw new ClstError('not-a-regular-file', message, { details: { path } })
  }
  const place = toProject(root, absolute)
  return { kind, id: undefined, path: place, place }
}

/** The project path of an absolute one. */
export function toProject(root: string, absolute: string): string {
  return nodePath.relative(root, absolute).split(nodePath.sep).join('/')
}

/**
 * Where a folder is on the disk as far as it exists, in the disk's spelling; the rest as it is given. Throws
 * `path-outside-project` where a link lies on the way to it.
 */
export function placeOnDisk({ fs, root }: Context, folder: string): string {
  let place = ''
  for (const part of splitPath(folder)) {
    const next = joinPath(place, part)
    const found = findOnDisk(fs, root, next)
    place = found === undefined ? next : toProject(root, found)
  }
  assertNoLink(fs, root, toAbsolute(root, place), folder)
  return place
}

/** Whether a path lies in a folder or is it, in any spelling. */
export function isInside(path: string, folder: string): boolean {
  const [inner, outer] = [pathKey(path), pathKey(folder)]
  return outer === '' || inner === outer || inner.startsWith(`${outer}/`)
}
