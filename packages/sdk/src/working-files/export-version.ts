import { getAssetByPath } from '../assets/find-asset.js'
import { whileItIsThere } from '../checkpoints/gone-version.js'
import { resolveVersion } from '../checkpoints/resolve-version.js'
import type { Context } from '../context.js'
import { ProgressMeter } from '../progress.js'
import { exportSequence } from '../sequences/export-sequence.js'
import { isSequence } from '../sequences/list-frames.js'
import type { AssetRow } from '../store/asset-rows.js'
import { type CheckpointRow, getVersion } from '../store/checkpoint-rows.js'
import type { ExportedVersion, OperationOptions } from '../types.js'
import { assertFree, assertUsable, putOutput } from './output-file.js'
import { writeVersion } from './write-version.js'

export interface ExportOptions extends OperationOptions {
  to?: string
  /** Absolute path of the file to write. */
  output: string
  /** Replace a file that is there. */
  overwrite?: boolean
}

/** Writes a version to any place; the working file is not touched. Throws `file-exists`, and what `revert` throws. */
export async function exportVersion(
  context: Context,
  path: string,
  options: ExportOptions,
): Promise<ExportedVersion> {
  const asset = getAssetByPath(context, path)
  const target = resolveVersion(context, asset, path, options.to)
  return whileItIsThere(context.store, target.id, path, () => exportTo(context, path, asset, target, options))
}

async function exportTo(
  context: Context,
  path: string,
  asset: AssetRow,
  target: CheckpointRow,
  options: ExportOptions,
): Promise<ExportedVersion> {
  const { output, signal } = options
  const version = getVersion(context.store, target.id)
  assertUsable(context, output)
  if (isSequence(asset)) return exportSequence(context, target, output, options)
  assertFree(context, output, options.overwrite === true)
  const meter = new ProgressMeter(context.clock, options, 'writing', 1, version.sizeBytes)
  meter.file(path)
  const written = await writeVersion(context, version.manifestId, output, { signal, onBytes: meter.addBytes })
  await putOutput(context, written.temporaryPath, output, options.overwrite === true)
  const number = target.number ?? target.safetyNumber ?? 0
  const isSafety = target.number === null
  return { outputPath: output, checkpointId: target.id, number, isSafety, sizeBytes: version.sizeBytes }
}
