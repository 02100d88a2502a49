import { workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import type { ProgressMeter } from '../progress.js'
import { isSequence } from '../sequences/list-frames.js'
import { type AssetRow, assetPath } from '../store/asset-rows.js'
import type { Version } from '../store/checkpoint-rows.js'
import { keepBytes, removeKept } from '../working-files/keep-bytes.js'
import type { ChosenAsset } from './select-items.js'
import type { DeleteOptions, DeleteResult } from './types.js'

/** An asset whose working file is out of the way. */
export interface ClearedAsset extends ChosenAsset {
  /** The checkpoint that holds the bytes of the file that was removed. */
  removed: Version | undefined
}

/** Takes the working file of an asset away once its bytes are safe, and counts it in `result`. */
export async function clearFile(
  context: Context,
  { path, asset }: ChosenAsset,
  options: DeleteOptions,
  meter: ProgressMeter,
  result: DeleteResult,
): Promise<ClearedAsset> {
  if (options.signal?.aborted) {
    throw new ClstError('cancelled', 'Cancelled. What was deleted until then is in the trash.')
  }
  // Frames stay: they are left out of the status like all that is rendered, and a restored sequence finds them there.
  if (isSequence(asset)) return { path, asset, removed: undefined }
  const absolutePath = options.keepFiles === true ? undefined : ownPlace(context, path, asset)
  const stat = absolutePath === undefined ? undefined : context.fs.stat(absolutePath)
  // What is not an ordinary file is not the working file.
  if (absolutePath === undefined || stat?.kind !== 'file') return { path, asset, removed: undefined }
  const input = { path, absolutePath, asset, signal: options.signal, onBytes: meter.addBytes }
  assertHere(context, path, asset)
  const kept = await keepBytes(context, input, stat)
  assertHere(context, path, asset)
  if (kept.safety !== undefined) result.safety.push({ path, ...kept.safety })
  await removeKept(context, absolutePath, path, kept)
  failpoint('delete:file-removed')
  result.removedFiles++
  result.removedBytes += kept.stat.sizeBytes
  return { path, asset, removed: kept.version }
}

/** While others were deleted, somebody may have moved the asset: what lies at its old path is then another's file. */
function assertHere(context: Context, path: string, asset: AssetRow): void {
  if (assetPath(context.store, asset.id) === path) return
  const message = `"${path}" was moved just now. Delete it where it is.`
  throw new ClstError('working-file-changing', message, { details: { path } })
}

/** Undefined where a link leads out of the project folder: what lies there is not touched. */
function ownPlace(context: Context, path: string, asset: AssetRow): string | undefined {
  try {
    return workingFilePath(context, path, asset)
  } catch (error) {
    if (isClstError(error)) return undefined
    throw error
  }
}
