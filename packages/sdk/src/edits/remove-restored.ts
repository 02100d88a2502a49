/** Takes away what a restoration wrote, when the assets are in the trash again. */
import { workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { isClstError } from '../errors.js'
import { assertProjectPath } from '../paths.js'
import { failpoint } from '../ports/failpoint.js'
import { type AssetRow, getAsset } from '../store/asset-rows.js'
import { findVersion, getCheckpoint } from '../store/checkpoint-rows.js'
import { removeKept, type SeenFile } from '../working-files/keep-bytes.js'
import { isEqual } from '../working-files/tracked-file.js'

/** A file that a restoration wrote. */
export interface RestoredFile {
  path: string
  /** What was written. */
  checkpointId: string
}

interface Seen {
  path: string
  asset: AssetRow
  /** Undefined where the file does not hold what was written, or cannot be read: it stays, untracked. */
  file: (SeenFile & { absolutePath: string }) | undefined
}

/** Milliseconds after which no more files are looked at before those are removed. */
const MOST_MS = 250

/**
 * Each goes only while it still holds what was written; what cannot be removed stays. What a file holds is recorded
 * before it goes, for the day on which the asset is restored again, in one transaction for many files. Throws `cancelled`:
 * the files that are left stay.
 */
export async function removeRestored(
  context: Context,
  files: readonly RestoredFile[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let next = 0; next < files.length; ) {
    const batch: Seen[] = []
    const end = performance.now() + MOST_MS
    do {
      const seen = await look(context, files[next++] as RestoredFile, signal)
      if (seen !== undefined) batch.push(seen)
    } while (next < files.length && performance.now() < end)
    await record(context, batch)
    const stayed: Seen[] = []
    for (const seen of batch) {
      if (seen.file !== undefined && !(await remove(context, seen))) stayed.push({ ...seen, file: undefined })
    }
    await record(context, stayed)
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** Undefined for what is not in the records any more, and for what somebody restored again meanwhile. */
async function look(
  context: Context,
  { path, checkpointId }: RestoredFile,
  signal: AbortSignal | undefined,
): Promise<Seen | undefined> {
  const { fs, root, store, engineFor } = context
  const checkpoint = getCheckpoint(store, checkpointId)
  const asset = checkpoint && getAsset(store, checkpoint.assetId)
  const version = findVersion(store, checkpointId)
  if (asset === undefined || version === undefined || !isInTrash(context, asset)) return undefined
  const other: Seen = { path, asset, file: undefined }
  try {
    assertProjectPath(fs, root, path)
    const absolutePath = workingFilePath(context, path, asset)
    const stat = fs.stat(absolutePath)
    if (stat?.kind !== 'file' || stat.sizeBytes !== version.sizeBytes) return other
    const hashed = await hashFile({ fs, engineFor, signal }, absolutePath)
    if (!isEqual(hashed.contentHash, version.contentHash)) return other
    return { path, asset, file: { ...hashed, isRacy: true, absolutePath } }
  } catch (error) {
    if (!isClstError(error) || error.code === 'cancelled') throw error
    return other
  }
}

/** What a file that stays holds is not what a later restoration is about. */
async function record({ store }: Context, batch: readonly Seen[]): Promise<void> {
  if (batch.length === 0) return
  await store.write(() => {
    const sql = `UPDATE working_file SET content_hash = ?, is_racy = 1 WHERE asset_id = ?
      AND (SELECT trashed_at FROM asset WHERE id = asset_id) IS NOT NULL`
    for (const { asset, file } of batch) store.run(sql, file?.contentHash ?? null, asset.id)
  })
}

/** False when it stays. */
async function remove(context: Context, { path, asset, file }: Seen): Promise<boolean> {
  // While others were looked at, somebody may have restored it.
  if (file === undefined || !isInTrash(context, asset)) return false
  try {
    await removeKept(context, file.absolutePath, path, file)
  } catch (error) {
    if (!isClstError(error)) throw error
    return false
  }
  failpoint('undo:files-removed')
  return true
}

function isInTrash({ store }: Context, { id }: AssetRow): boolean {
  return store.get('SELECT 1 FROM asset WHERE id = ? AND trashed_at IS NOT NULL', id) !== undefined
}
