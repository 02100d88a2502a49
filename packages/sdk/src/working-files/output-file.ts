/** Files that are written to places which the user chose: never over a tracked file, never half. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { isOwnName } from '../paths.js'
import type { FileSystem } from '../ports/file-system.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { putInPlace, removeUnfinished, temporaryPathBeside } from './write-version.js'

/**
 * Neither the project file nor a working file is ever replaced in this way, whatever the caller allows. Throws
 * `file-not-found` where the folder is missing, `path-reserved`, and `file-exists` for a tracked file.
 */
export function assertUsable(context: Context, output: string): void {
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

/** Throws `file-exists`. */
export function assertFree(context: Context, output: string, mayOverwrite: boolean): void {
  const kind = context.fs.stat(output)?.kind
  if (kind === undefined || (kind === 'file' && mayOverwrite)) return
  const message =
    kind === 'file' ? `"${output}" exists already.` : `At "${output}" there is a folder or a link.`
  throw new ClstError('file-exists', message, { details: { path: output, isReplaceable: kind === 'file' } })
}

/** Gives a finished file its name. Somebody may have put a file there meanwhile: then `file-exists`. */
export async function putOutput(
  context: Context,
  temporaryPath: string,
  output: string,
  mayOverwrite: boolean,
): Promise<void> {
  const isReady = () => {
    assertFree(context, output, mayOverwrite)
    return true
  }
  await putInPlace(context.fs, temporaryPath, output, { isReady })
  if (mayOverwrite) context.fs.syncFolder(nodePath.dirname(output))
  else syncName(context.fs, output)
}

/**
 * Puts the name of a file that was just made on the disk. Throws what the disk says; then the file is gone again, so that
 * the call can be repeated.
 */
export function syncName(fs: FileSystem, output: string): void {
  try {
    fs.syncFolder(nodePath.dirname(output))
  } catch (error) {
    removeUnfinished(fs, output)
    throw error
  }
}

/** Writes bytes that fit into memory to a file; it is there as a whole or not at all. */
export async function writeOutput(
  context: Context,
  output: string,
  bytes: Uint8Array,
  options: { overwrite?: boolean | undefined } = {},
): Promise<void> {
  const mayOverwrite = options.overwrite === true
  assertUsable(context, output)
  assertFree(context, output, mayOverwrite)
  const temporaryPath = temporaryPathBeside(context, output)
  const file = context.fs.createFile(temporaryPath, 0o666)
  try {
    try {
      file.write(bytes, 0)
      file.sync()
    } finally {
      file.close()
    }
  } catch (error) {
    removeUnfinished(context.fs, temporaryPath)
    throw error
  }
  await putOutput(context, temporaryPath, output, mayOverwrite)
}
