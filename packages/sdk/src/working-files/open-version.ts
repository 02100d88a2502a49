/** A version beside the working file, to be looked at: relative links in it work there as they do in the original. */
import nodePath from 'node:path'
import { getAssetByPath, workingFilePath } from '../assets/find-asset.js'
import { resolveVersion } from '../checkpoints/resolve-version.js'
import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { ClstError } from '../errors.js'
import { joinName } from '../names.js'
import { ProgressMeter } from '../progress.js'
import { exportSequence } from '../sequences/export-sequence.js'
import { isSequence, placeOf, sequenceFolder } from '../sequences/list-frames.js'
import { holdsVersion } from '../sequences/opened-folder.js'
import { membersToWrite } from '../sequences/version-members.js'
import { type CheckpointRow, getVersion, type Version } from '../store/checkpoint-rows.js'
import type { OpenedVersion, OperationOptions } from '../types.js'
import { ensureFolder } from './ensure-folder.js'
import { cleanOpenedVersions, recordOpened } from './opened-versions.js'
import { isEqual } from './tracked-file.js'
import { putInPlace, writeVersion } from './write-version.js'

const READ_ONLY_MODE = 0o444
/** Longest name on common disks, in bytes. */
const MAX_NAME_BYTES = 255
const MAX_EXTENSION_BYTES = 200

/**
 * Writes `scene (v012).blend` beside `scene.blend`, read-only; one that is there with the same content is used again. Of a
 * sequence it is a folder `shot.#### (v012)` with its files.
 * Copies older than a week are removed. Errors: those of `revert`, and `file-exists` when another file has that name.
 */
export async function openVersion(
  context: Context,
  path: string,
  options: OperationOptions & { to?: string } = {},
): Promise<OpenedVersion> {
  if (!context.store.isReadOnly) {
    context.store.assertSchemaUnchanged()
    await cleanOpenedVersions(context, options.signal)
  }
  const asset = getAssetByPath(context, path)
  const target = resolveVersion(context, asset, path, options.to)
  const isFolder = isSequence(asset)
  const folder = isFolder
    ? sequenceFolder(context, placeOf(context, asset).path)
    : nodePath.dirname(workingFilePath(context, path, asset))
  ensureFolder(context.fs, context.root, folder)
  const name = siblingName(asset.name, isFolder ? '' : asset.extension, target)
  const absolutePath = nodePath.join(context.fs.realPath(folder), name)
  const siblingPath = nodePath.relative(context.root, absolutePath).split(nodePath.sep).join('/')
  if (isFolder) await writeFolder(context, target, absolutePath, options)
  else await writeSibling(context, target, absolutePath, siblingPath, options)
  if (!context.store.isReadOnly) await recordOpened(context, siblingPath, target.id)
  const number = target.number ?? target.safetyNumber ?? 0
  return {
    path: siblingPath,
    absolutePath,
    checkpointId: target.id,
    number,
    isSafety: target.number === null,
  }
}

async function writeSibling(
  context: Context,
  target: CheckpointRow,
  absolutePath: string,
  siblingPath: string,
  options: OperationOptions,
): Promise<void> {
  const version = getVersion(context.store, target.id)
  const meter = new ProgressMeter(context.clock, options, 'writing', 1, version.sizeBytes)
  meter.file(siblingPath)
  const { signal } = options
  if (await isThere(context, absolutePath, version, signal)) return
  const how = { signal, onBytes: meter.addBytes, mode: READ_ONLY_MODE }
  const { temporaryPath } = await writeVersion(context, version.manifestId, absolutePath, how)
  await putInPlace(context.fs, temporaryPath, absolutePath)
}

/** Of a sequence a folder with its files. Throws `file-exists` when something else is there. */
async function writeFolder(
  context: Context,
  target: CheckpointRow,
  absolutePath: string,
  options: OperationOptions,
): Promise<void> {
  const members = membersToWrite(context, getVersion(context.store, target.id))
  if (await holdsVersion(context, absolutePath, members, options.signal)) return
  await exportSequence(context, target, absolutePath, { ...options, mode: READ_ONLY_MODE })
}

/** Throws `file-exists` when something else is there. */
async function isThere(
  context: Context,
  absolutePath: string,
  version: Version,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const stat = context.fs.stat(absolutePath)
  if (stat === undefined) return false
  if (stat.kind === 'file' && stat.sizeBytes === version.sizeBytes) {
    const seen = await hashFile({ fs: context.fs, engineFor: context.engineFor, signal }, absolutePath)
    if (isEqual(seen.contentHash, version.contentHash)) return true
  }
  const message = `Another file is already called "${nodePath.basename(absolutePath)}". Move or rename it first.`
  throw new ClstError('file-exists', message, { details: { path: absolutePath } })
}

/** `scene` `blend` v12 → `scene (v012).blend`, shortened where the disk would not take it. */
export function siblingName(
  name: string,
  extension: string,
  target: Pick<CheckpointRow, 'number' | 'safetyNumber'>,
) {
  const version =
    target.number === null ? `s${target.safetyNumber}` : `v${String(target.number).padStart(3, '0')}`
  // What follows the dot of such a name is no kind of file that a program would have to recognise.
  const kind = Buffer.byteLength(extension) > MAX_EXTENSION_BYTES ? '' : extension
  const full = (shown: string) => joinName(`${shown} (${version})`, kind)
  let shown = name
  while (shown.length > 1 && Buffer.byteLength(full(shown)) > MAX_NAME_BYTES) {
    shown = [...shown].slice(0, -1).join('')
  }
  return full(shown)
}
