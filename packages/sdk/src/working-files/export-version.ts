import nodePath from 'node:path'
import { getAssetByPath } from '../assets/find-asset.js'
import { resolveVersion } from '../checkpoints/resolve-version.js'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { isOwnName } from '../paths.js'
import { ProgressMeter } from '../progress.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { getVersion } from '../store/checkpoint-rows.js'
import type { ExportedVersion, OperationOptions } from '../types.js'
import { removeUnfinished, writeVersion } from './write-version.js'

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
  const { output, signal } = options
  const asset = getAssetByPath(context, path)
  const target = resolveVersion(context, asset, path, options.to)
  const version = getVersion(context.store, target.id)
  assertUsable(context, output)
  assertFree(context, output, options.overwrite === true)
  const meter = new ProgressMeter(context.clock, options, 'writing', 1, version.sizeBytes)
  meter.file(path)
  const written = await writeVersion(context, version.manifestId, output, { signal, onBytes: meter.addBytes })
  try {
    // Somebody may have put a file there meanwhile.
    assertFree(context, output, options.overwrite === true)
    context.fs.rename(written.temporaryPath, output)
  } catch (error) {
    removeUnfinished(context.fs, written.temporaryPath)
    throw error
  }
  context.fs.syncFolder(nodePath.dirname(output))
  const number = target.number ?? target.safetyNumber ?? 0
  const isSafety = target.number === null
  return { outputPath: output, checkpointId: target.id, number, isSafety, sizeBytes: version.sizeBytes }
}

/** Neither the project file nor a working file is ever replaced in this way, whatever the caller allows. */
function assertUsable(context: Context, output: string): void {
  const details = { path: output }
  const folder = nodePath.dirname(output)
  if (context.fs.stat(folder) === undefined) {
    throw new ClstError('file-not-found', `There is no folder "${folder}".`, { details })
  }
  if (isOwnName(nodePath.basename(output))) {
    throw new ClstError('path-reserved', 'Files with this name belong to clst itself.', { details })
  }
  const inside = nodePath.relative(
    context.root,
    nodePath.join(context.fs.realPath(folder), nodePath.basename(output)),
  )
  if (inside.startsWith('..') || nodePath.isAbsolute(inside)) return
  if (findAssetByPath(context.store, inside.split(nodePath.sep).join('/')) === undefined) return
  throw new ClstError(
    'file-exists',
    `"${inside}" is a tracked file. Revert it, or export to another place.`,
    { details: { ...details, isTracked: true } },
  )
}

function assertFree(context: Context, output: string, mayOverwrite: boolean): void {
  const kind = context.fs.stat(output)?.kind
  if (kind === undefined || (kind === 'file' && mayOverwrite)) return
  const message =
    kind === 'file' ? `"${output}" exists already.` : `At "${output}" there is a folder or a link.`
  throw new ClstError('file-exists', message, { details: { path: output, isReplaceable: kind === 'file' } })
}
