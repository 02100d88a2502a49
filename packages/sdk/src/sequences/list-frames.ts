import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { joinName } from '../names.js'
import { assertNoLink, findOnDisk, joinPath, splitFolder, toAbsolute } from '../paths.js'
import type { FileStat } from '../ports/file-system.js'
import { type AssetRow, assetPath, findAsset, findAssetByPath } from '../store/asset-rows.js'
import { findCollectionByPath } from '../store/collection-rows.js'
import { findRuns, MIN_FRAMES, runName } from './find-runs.js'
import { frameTest } from './rivals.js'
import {
  closestSequence,
  formatSequenceName,
  parseSequencePattern,
  possibleSequences,
  type SequenceName,
} from './sequence-name.js'

/** A file of a sequence on the disk. */
export interface FrameFile {
  fileName: string
  stat: FileStat
}

/** A sequence, tracked or not. */
export interface SequencePlace {
  /** Project path: `renders/shot.####.exr`. */
  path: string
  name: SequenceName
  asset: AssetRow | undefined
}

export function isSequence(asset: Pick<AssetRow, 'kind'>): boolean {
  return asset.kind === 'sequence'
}

/**
 * The sequence that a path means: a tracked one by its name (`shot.####.exr`, `shot.%04d.exr`) or by one of its frames;
 * one that is not tracked yet by its name. Undefined where the path means an ordinary file.
 */
export function sequenceAt(context: Context, path: string): SequencePlace | undefined {
  const { folder, fileName } = splitFolder(path)
  const pattern = parseSequencePattern(fileName)
  const named = pattern === undefined ? path : joinPath(folder, formatSequenceName(pattern))
  const asset = findAssetByPath(context.store, named)
  if (asset !== undefined) return isSequence(asset) ? placeOf(context, asset) : undefined
  const owner = sequenceOfFrame(context, folder, fileName)
  if (owner !== undefined) return placeOf(context, owner)
  if (pattern === undefined || context.fs.stat(toAbsolute(context.root, path)) !== undefined) return undefined
  return { path: named, name: pattern, asset: undefined }
}

/**
 * The sequence that a file belongs to when somebody says that it is one, whatever it looks like. Throws
 * `invalid-argument` when there are not three such files.
 */
export function sequenceOf(context: Context, path: string): SequencePlace {
  const known = sequenceAt(context, path)
  if (known !== undefined) return known
  const { folder, fileName } = splitFolder(path)
  const absolute = toAbsolute(context.root, folder)
  const collection = findCollectionByPath(context.store, folder)
  const entries = context.fs.stat(absolute)?.kind === 'folder' ? context.fs.list(absolute) : []
  const names = entries.filter((entry) => entry.kind === 'file').map((entry) => entry.name)
  const free = names.filter(
    (name) => collection === undefined || findAsset(context.store, collection.id, name) === undefined,
  )
  const run = findRuns(free).find(({ frames }) => frames.includes(fileName))
  if (run !== undefined) return { path: joinPath(folder, runName(run)), name: run.sequence, asset: undefined }
  const message = `"${path}" is no frame of a sequence: there are not ${MIN_FRAMES} files whose names differ only in a number.`
  throw new ClstError('invalid-argument', message, { details: { path } })
}

/** The place of a tracked sequence, spelled as the project does. */
export function placeOf(context: Context, asset: AssetRow): SequencePlace {
  const fileName = joinName(asset.name, asset.extension)
  const name = parseSequencePattern(fileName) ?? { prefix: fileName, padding: 1, suffix: '' }
  return { path: assetPath(context.store, asset.id), name, asset }
}

/**
 * The tracked sequence that a file belongs to when it is not tracked itself. Asks for the few names that such a sequence
 * can have: the folder may hold very many assets.
 */
function sequenceOfFrame(context: Context, folder: string, fileName: string): AssetRow | undefined {
  const names = possibleSequences(fileName)
  if (names.length === 0) return undefined
  const collection = findCollectionByPath(context.store, folder)
  if (collection === undefined) return undefined
  const owners = names.flatMap((possible) => {
    const asset = findAsset(context.store, collection.id, formatSequenceName(possible))
    if (asset === undefined || !isSequence(asset)) return []
    const name = parseSequencePattern(joinName(asset.name, asset.extension))
    return name === undefined ? [] : [{ name, asset }]
  })
  return closestSequence(owners, fileName)?.asset
}

/** Absolute path of the folder that the frames lie in. Throws `path-outside-project` where a link lies on the way to it. */
export function sequenceFolder({ fs, root }: Context, path: string): string {
  const { folder } = splitFolder(path)
  const place = findOnDisk(fs, root, folder) ?? toAbsolute(root, folder)
  assertNoLink(fs, root, place, path)
  return place
}

/** Undefined when there is none, or only a link: nothing in it is a frame. */
function findFolder(context: Context, path: string): string | undefined {
  try {
    const folder = sequenceFolder(context, path)
    return context.fs.stat(folder)?.kind === 'folder' ? folder : undefined
  } catch (error) {
    if (isClstError(error) && error.code === 'path-outside-project') return undefined
    throw error
  }
}

/** The frames on the disk, in the order of their names. A file that is tracked itself is never one of them. */
export function listFrames(context: Context, place: SequencePlace): FrameFile[] {
  const folder = findFolder(context, place.path)
  if (folder === undefined) return []
  const collection = findCollectionByPath(context.store, splitFolder(place.path).folder)
  const isFrame = frameTest(context.store, collection?.id, place.name)
  const frames: FrameFile[] = []
  for (const { name: fileName, kind } of context.fs.list(folder)) {
    if (kind !== 'file' || !isFrame(fileName)) continue
    if (collection !== undefined && findAsset(context.store, collection.id, fileName) !== undefined) continue
    const stat = context.fs.stat(nodePath.join(folder, fileName))
    if (stat?.kind === 'file') frames.push({ fileName, stat })
  }
  return frames.sort((a, b) => (a.fileName < b.fileName ? -1 : 1))
}
