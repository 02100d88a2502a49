/** Writes the working files that are missing. */
import type { Context } from '../context.js'
import { type DependencyConflict, findConflicts } from '../dependencies/conflicts.js'
import { DependencyGraph } from '../dependencies/graph.js'
import { transitiveDependencies } from '../dependencies/transitive-dependencies.js'
import { ProgressMeter } from '../progress.js'
import { isSequence, listFrames, placeOf } from '../sequences/list-frames.js'
import { partOfVersion } from '../sequences/part-of-version.js'
import { assetPath, getAsset } from '../store/asset-rows.js'
import { findVersion, type Version } from '../store/checkpoint-rows.js'
import { findWorkingFile, type WorkingFileRow } from '../store/working-file-rows.js'
import type { FileFailure, OperationOptions } from '../types.js'
import { versionWith } from './keep-bytes.js'
import { status } from './status.js'
import { unseenAssets } from './unseen-assets.js'
import { bytesOf, type MissingFile, writeMissing } from './write-missing.js'

export interface RebuildOptions extends OperationOptions {
  /** Also what the files need, directly or through others. */
  withDependencies?: boolean
}

export interface RebuiltFile {
  path: string
  checkpointId: string
  /** Of a safety copy its own series: `s3`. */
  number: number
  isSafety: boolean
  sizeBytes: number
}

export interface RebuildResult {
  rebuilt: RebuiltFile[]
  writtenBytes: number
  /** Files that could not be written, and folders that could not be looked at. */
  failed: FileFailure[]
  /** What is needed in several versions, of which the first counts; only looked for with `withDependencies`. */
  conflicts: DependencyConflict[]
}

/**
 * Writes every file below the paths, or of the whole project, that is tracked and not on the disk: its newest version, or
 * the older one that it was reverted to, or the unsaved work that it held when its restoration was cut off. A file that is
 * there is never touched; a sequence of which frames are missing gets them back while the others are as its version has them. What fails does not hold up the others. Throws `file-not-found` for a path that is neither
 * tracked nor on the disk, and `cancelled`: what was written stays.
 */
export async function rebuild(
  context: Context,
  paths: readonly string[],
  options: RebuildOptions = {},
): Promise<RebuildResult> {
  const meter = new ProgressMeter(context.clock, options, 'scanning')
  const seen = await status(context, paths, { ...options, isHasty: true })
  const { items } = seen
  const missing = new Map<string, MissingFile>()
  for (const { assetId, state, fileCount } of items) {
    if (assetId === undefined || state === 'normal') continue
    const isThere = state !== 'rebuild'
    if (isThere && fileCount === undefined) continue
    const file = isThere ? await toPart(context, assetId, options) : toMissing(context, assetId)
    if (file !== undefined) missing.set(file.asset.id, file)
  }
  const conflicts: DependencyConflict[] = []
  if (options.withDependencies === true) {
    const ids = items.flatMap(({ assetId }) => assetId ?? [])
    const needed = transitiveDependencies(context, ids)
    conflicts.push(...findConflicts(context.store, new DependencyGraph(context.store), needed))
    for (const { assetId, checkpointId } of needed) {
      const file = toMissing(context, assetId, checkpointId)
      if (file !== undefined && !missing.has(assetId)) missing.set(assetId, file)
    }
  }
  const files = [...missing.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  const { written, writtenBytes, failed } = await writeMissing(context, files, meter, options.signal)
  context.store.settle()
  const rebuilt = written.map((file) => toRebuilt(context, file))
  return { rebuilt, writtenBytes, failed: [...unseenAssets(context, seen), ...failed], conflicts }
}

/** `checkpointId`: the version that a dependency is fixed to. Undefined for an asset without versions. */
function toMissing(context: Context, assetId: string, checkpointId?: string): MissingFile | undefined {
  const { store } = context
  const asset = getAsset(store, assetId)
  if (asset === undefined) return undefined
  const row = findWorkingFile(store, assetId)
  const held = keptWork(context, row)
  if (checkpointId === undefined && held !== undefined) {
    const base = findVersion(store, row?.baseId ?? null) ?? held
    return { path: assetPath(store, assetId), asset, content: held, base, isPinned: row?.isPinned === 1 }
  }
  const chosen = checkpointId ?? (row?.isPinned === 1 ? row.baseId : null)
  const content = findVersion(store, chosen) ?? findVersion(store, asset.headId)
  if (content === undefined) return undefined
  const isPinned = content.id !== asset.headId
  return { path: assetPath(store, assetId), asset, content, base: content, isPinned }
}

/** A sequence of which frames are missing, while those that are there are as its version has them. */
async function toPart(
  context: Context,
  assetId: string,
  { signal }: RebuildOptions,
): Promise<MissingFile | undefined> {
  const asset = getAsset(context.store, assetId)
  if (asset === undefined || !isSequence(asset)) return undefined
  const place = placeOf(context, asset)
  const part = await partOfVersion(context, asset, listFrames(context, place), { signal })
  if (part === undefined) return undefined
  const { version } = part
  const isPinned = version.id !== asset.headId
  return { path: place.path, asset, content: version, base: version, isPinned }
}

/** Unsaved work in a safety copy, of a file that held it last: it was being restored when the process ended. */
function keptWork(context: Context, row: WorkingFileRow | undefined): Version | undefined {
  if (row?.contentHash == null || row.isBaseContent === 1) return undefined
  const held = versionWith(context, row.assetId, row.contentHash)
  return held?.number === null ? held : undefined
}

function toRebuilt(context: Context, file: MissingFile): RebuiltFile {
  const { path, content } = file
  const { id, number, safetyNumber } = content
  const sizeBytes = bytesOf(context, file)
  const isSafety = number === null
  return { path, checkpointId: id, number: number ?? safetyNumber ?? 0, isSafety, sizeBytes }
}
