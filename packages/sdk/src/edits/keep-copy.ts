/** The working files of a copy that is taken back, and the proof that their bytes are kept. */
import nodePath from 'node:path'
import { workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { toProject } from '../moves/move-source.js'
import type { ProgressMeter } from '../progress.js'
import { keepFrames } from '../sequences/keep-frames.js'
import { isSequence, listFrames, placeOf, sequenceFolder } from '../sequences/list-frames.js'
import { type AssetRow, getAsset } from '../store/asset-rows.js'
import type { OperationOptions } from '../types.js'
import { keepBytes, type SeenFile } from '../working-files/keep-bytes.js'

/** A working file of a copy whose bytes are in a checkpoint of it. */
export interface KeptFile extends SeenFile {
  /** As the disk spells it. */
  path: string
  absolutePath: string
}

/** Where bytes of it are in no checkpoint, a safety checkpoint is made. Nothing where nothing of it lies on the disk. */
export async function keepCopy(
  context: Context,
  { assetId, path }: { assetId: string; path: string },
  { signal }: OperationOptions,
  meter: ProgressMeter,
): Promise<KeptFile[]> {
  const asset = getAsset(context.store, assetId)
  if (asset === undefined) return []
  meter.file(path)
  if (isSequence(asset)) return keepAllFrames(context, asset, signal)
  const absolutePath = ownPlace(context, path, asset)
  const stat = absolutePath === undefined ? undefined : context.fs.stat(absolutePath)
  if (absolutePath === undefined || stat?.kind !== 'file') return []
  const input = { path, absolutePath, asset, signal, onBytes: meter.addBytes }
  const kept = await keepBytes(context, input, stat)
  return [{ ...kept, path: toProject(context.root, absolutePath), absolutePath }]
}

async function keepAllFrames(
  context: Context,
  asset: AssetRow,
  signal: AbortSignal | undefined,
): Promise<KeptFile[]> {
  const place = placeOf(context, asset)
  const present = listFrames(context, place)
  if (present.length === 0) return []
  const { contents, racy } = await keepFrames(context, asset, present, signal)
  const folder = sequenceFolder(context, place.path)
  return present.map(({ fileName, stat }) => {
    const absolutePath = nodePath.join(folder, fileName)
    const contentHash = contents.get(fileName)
    if (contentHash === undefined) throw changedSince(place.path)
    const seen = { stat, contentHash, isRacy: racy.has(fileName) }
    return { ...seen, path: toProject(context.root, absolutePath), absolutePath }
  })
}

/** Undefined where a link took the place of its folder: what lies there is not the copy. */
function ownPlace(context: Context, path: string, asset: AssetRow): string | undefined {
  try {
    return workingFilePath(context, path, asset)
  } catch (error) {
    if (isClstError(error) && error.code === 'path-outside-project') return undefined
    throw error
  }
}

export function changedSince(path: string): ClstError {
  const message = `"${path}" was changed just now. Try again when it is saved.`
  return new ClstError('working-file-changing', message, { details: { path } })
}
