/** Removes working files whose bytes are in a checkpoint, to have their space. */
import { workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { toAbsolute } from '../paths.js'
import { failpoint } from '../ports/failpoint.js'
import type { FileStat } from '../ports/file-system.js'
import { ProgressMeter } from '../progress.js'
import { freeSequence } from '../sequences/free-sequence.js'
import { isSequence } from '../sequences/list-frames.js'
import { assetPath, getAsset } from '../store/asset-rows.js'
import type { WorkingFileRow } from '../store/working-file-rows.js'
import type { FileFailure, OperationOptions, StatusItem } from '../types.js'
import { removeKept, type SeenFile, versionWith } from './keep-bytes.js'
import { readBack } from './read-back.js'
import { remember } from './remember.js'
import { status } from './status.js'
import { inspectTrackedFile } from './tracked-file.js'
import { unseenAssets } from './unseen-assets.js'

export interface FreedFile {
  path: string
  sizeBytes: number
}

export interface FreeResult {
  freed: FreedFile[]
  freedBytes: number
  /**
   * Files that stay: `unsaved-work` where the bytes are in no checkpoint, and what reading or removing met; and folders
   * that could not be looked at.
   */
  failed: FileFailure[]
}

/**
 * Removes the working files below the paths; they are `rebuild` afterwards. Each stays unless its bytes are in a
 * checkpoint that could be put together from the project file right now: it is read back first. Files that are not
 * tracked stay. Throws `file-not-found` for a path that is neither tracked nor on the disk, and `cancelled`.
 */
export async function free(
  context: Context,
  paths: readonly string[],
  options: OperationOptions = {},
): Promise<FreeResult> {
  const seen = await status(context, paths, { ...options, isHasty: true })
  const tracked = seen.items.filter(({ assetId, state }) => assetId !== undefined && state !== 'rebuild')
  const result: FreeResult = { freed: [], freedBytes: 0, failed: unseenAssets(context, seen) }
  const meter = new ProgressMeter(context.clock, options, 'verifying')
  meter.begin(
    'verifying',
    tracked.length,
    tracked.reduce((sum, item) => sum + (item.sizeBytes ?? 0), 0),
  )
  for (const item of tracked) {
    throwIfAborted(options.signal)
    meter.file(item.path)
    try {
      const sizeBytes = await freeOne(context, item, options.signal, meter.addBytes)
      result.freed.push({ path: item.path, sizeBytes })
      result.freedBytes += sizeBytes
    } catch (error) {
      if (!isClstError(error) || error.code === 'cancelled' || error.code === 'internal') throw error
      result.failed.push({ path: item.path, ...error.toJSON() })
    }
    meter.addFile()
  }
  return result
}

async function freeOne(
  context: Context,
  { path, assetId }: StatusItem,
  signal: AbortSignal | undefined,
  onBytes: (bytes: number) => void,
): Promise<number> {
  const { store, fs, root } = context
  const asset = getAsset(store, assetId as string)
  if (asset !== undefined && isSequence(asset)) return freeSequence(context, asset, signal, onBytes)
  // The status names the file as the disk spells it.
  const absolutePath =
    asset === undefined ? toAbsolute(root, path) : workingFilePath(context, assetPath(store, asset.id), asset)
  const stat = fs.stat(absolutePath)
  if (asset === undefined || stat?.kind !== 'file') {
    throw new ClstError('file-not-found', `There is no file "${path}" any more.`, { details: { path } })
  }
  const found = await inspectTrackedFile(context, asset, absolutePath, stat, { signal, needsContent: true })
  if (found.update !== undefined) await remember(context, [found.update])
  const version = found.contentHash && versionWith(context, asset.id, found.contentHash)
  // A safety copy is pruned some day, unless the work rests on it.
  if (version === undefined || (version.number === null && version.id !== found.base?.id)) {
    const message = `"${path}" holds work that is in no checkpoint.`
    throw new ClstError('unsaved-work', message, { details: { path } })
  }
  await readBack(context, version.manifestId, { signal, onBytes })
  await removeKept(context, absolutePath, path, toSeen(stat, found.update?.row, version.contentHash))
  failpoint('free:file-removed')
  return stat.sizeBytes
}

/**
 * As it was when it was inspected: read just then (`row`), or proven by its stamps. Never what is recorded by now: another
 * process may have looked at a newer file.
 */
function toSeen(stat: FileStat, row: WorkingFileRow | undefined, contentHash: Uint8Array): SeenFile {
  if (row === undefined) return { stat, contentHash, isRacy: false }
  const { sizeBytes, modifiedUs, changedUs, inode } = row
  const seen = {
    sizeBytes: sizeBytes ?? stat.sizeBytes,
    modifiedUs: modifiedUs ?? stat.modifiedUs,
    changedUs: changedUs ?? stat.changedUs,
    inode: inode ?? stat.inode,
  }
  return { stat: seen, contentHash, isRacy: row.isRacy !== 0 }
}
