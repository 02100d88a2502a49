import nodePath from 'node:path'
import { getAssetByPath } from '../assets/find-asset.js'
import { resolveVersion } from '../checkpoints/resolve-version.js'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { ProgressMeter } from '../progress.js'
import { findVersion, type Version } from '../store/checkpoint-rows.js'
import type { ExportedVersion, OperationOptions } from '../types.js'
import { writeVersion } from './write-version.js'

export interface ExportOptions extends OperationOptions {
  to?: string
  /** Absolute path of the file to write. */
  output: string
  /** Replace a file that is there. */
  overwrite?: boolean
}

/** Writes a version to any place; the working file is not touched. Throws `file-exists`, and what `revert` throws. */
export async function exportVersion(context: Context, path: string, options: ExportOptions): Promise<ExportedVersion> {
  const { output, signal } = options
  const asset = getAssetByPath(context, path)
  const target = resolveVersion(context, asset, path, options.to)
  const version = findVersion(context.store, target.id) as Version
  assertFree(context, output, options.overwrite === true)
  const meter = new ProgressMeter(context.clock, options, 'writing', 1, version.sizeBytes)
  meter.file(path)
  const written = await writeVersion(context, version.manifestId, output, { signal, onBytes: meter.addBytes })
  try {
    // Somebody may have put a file there meanwhile.
    assertFree(context, output, options.overwrite === true)
    context.fs.rename(written.temporaryPath, output)
  } catch (error) {
    context.fs.remove(written.temporaryPath)
    throw error
  }
  context.fs.syncFolder(nodePath.dirname(output))
  const number = target.number ?? target.safetyNumber ?? 0
  return { outputPath: output, checkpointId: target.id, number, sizeBytes: version.sizeBytes }
}

function assertFree(context: Context, output: string, mayOverwrite: boolean): void {
  const kind = context.fs.stat(output)?.kind
  if (kind === undefined || (kind === 'file' && mayOverwrite)) return
  const message = kind === 'file' ? 'A file with this name exists already.' : 'There is a folder or a link in this place.'
  throw new ClstError('file-exists', message, { details: { path: output } })
}
