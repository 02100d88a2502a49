import { isKept, makeSafetyCheckpoint } from '../checkpoints/safety-checkpoint.js'
import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { ClstError } from '../errors.js'
import { isSameStamp, isUntouched } from '../ports/file-stamp.js'
import type { FileStat } from '../ports/file-system.js'
import type { AssetRow } from '../store/asset-rows.js'
import { findStored, type Version } from '../store/checkpoint-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import { readBack } from './read-back.js'
import { isEqual } from './tracked-file.js'

export interface KeptBytes extends SeenFile {
  /** The checkpoint of the asset that holds the bytes of the working file. */
  version: Version
  /** Set when it is a safety checkpoint that was made just now. */
  safety: { id: string; number: number } | undefined
}

export interface KeepInput {
  path: string
  absolutePath: string
  asset: AssetRow
  signal: AbortSignal | undefined
  onBytes: (bytes: number) => void
}

/**
 * Makes sure that the bytes of a working file are in a checkpoint before the file is removed. A file that its size, times
 * and inode prove to be unchanged is not read; bytes that are in none become a safety checkpoint. The checkpoint is read
 * back: this may be the only good copy of what was damaged in the project file. Throws what reading and storing the file
 * throws, `chunk-damaged` and `content-damaged`.
 */
export async function keepBytes(context: Context, input: KeepInput, stat: FileStat): Promise<KeptBytes> {
  const { asset, signal } = input
  const row = findWorkingFile(context.store, asset.id)
  const isKnown = row?.contentHash != null && isUntouched(row, stat)
  const known = isKnown ? keptVersion(context, asset, row.contentHash as Uint8Array) : undefined
  if (known !== undefined) {
    await readBack(context, known.manifestId, { signal })
    return { stat, contentHash: known.contentHash, isRacy: false, version: known, safety: undefined }
  }
  const safe = await makeSafetyCheckpoint(context, { ...input, row })
  const version = versionWith(context, asset.id, safe.contentHash)
  if (version === undefined)
    throw new ClstError('internal', 'A safety checkpoint that was made is not there.')
  if (safe.safety === undefined) await readBack(context, version.manifestId, { signal })
  return { ...safe, version }
}

/** The checkpoint of an asset that is not in the trash, has this content, and can be rebuilt from this file alone. */
export function versionWith(context: Context, assetId: string, contentHash: Uint8Array): Version | undefined {
  return findStored(context.store, assetId, contentHash)
}

/** The same, unless it is a safety copy that is pruned soon. */
export function keptVersion(
  context: Context,
  asset: Pick<AssetRow, 'id'>,
  contentHash: Uint8Array,
): Version | undefined {
  const version = versionWith(context, asset.id, contentHash)
  if (version === undefined || version.number !== null) return version
  return isKept(context, asset, version.manifestId) ? version : undefined
}

/** A working file as it was when its bytes were found to be kept. */
export interface SeenFile {
  stat: Pick<FileStat, 'sizeBytes' | 'modifiedUs' | 'changedUs' | 'inode'>
  contentHash: Uint8Array
  /** The stat does not prove that the file still holds them. */
  isRacy: boolean
}

/**
 * Removes a working file whose bytes are kept. Throws `working-file-changing` when it is not the file that was looked at
 * any more, and what removing it throws.
 */
export async function removeKept(
  context: Context,
  absolutePath: string,
  path: string,
  seen: SeenFile,
): Promise<void> {
  await assertKept(context, absolutePath, path, seen)
  removeSeen(context, absolutePath, path, seen.stat)
}

/** A change so soon after the last one can leave all stamps the same: then the file is read once more. */
export async function assertKept(
  context: Context,
  absolutePath: string,
  path: string,
  seen: SeenFile,
): Promise<void> {
  if (!seen.isRacy) return
  const { fs, engineFor } = context
  const { contentHash } = await hashFile({ fs, engineFor }, absolutePath)
  if (!isEqual(contentHash, seen.contentHash)) throw changed(path)
}

/** The same at once, by the stamps alone: inside a transaction, where nothing may be read. */
export function removeSeen(
  context: Context,
  absolutePath: string,
  path: string,
  stat: SeenFile['stat'],
): void {
  const now = context.fs.stat(absolutePath)
  if (now === undefined || !isSameStamp(now, stat)) throw changed(path)
  context.fs.remove(absolutePath)
}

function changed(path: string): ClstError {
  const message = `"${path}" was changed just now. Try again when it is saved.`
  return new ClstError('working-file-changing', message, { details: { path } })
}
