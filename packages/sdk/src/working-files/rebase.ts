/** What becomes of the working file when the checkpoint that it continues from goes into the trash, or comes back. */
import { type CheckpointRow, findVersion } from '../store/checkpoint-rows.js'
import type { Store } from '../store/store.js'
import { findWorkingFile, putWorkingFile } from '../store/working-file-rows.js'
import { isEqual } from './tracked-file.js'

/**
 * The work continues from the newest version before the one that goes, or the next one where there is none before it. Its
 * bytes may be in no other checkpoint, so they do not count as kept any more. Inside a transaction.
 */
export function leaveBase(store: Store, gone: CheckpointRow): void {
  const row = findWorkingFile(store, gone.assetId)
  if (row === undefined || (row.baseId !== gone.id && row.writingId !== gone.id)) return
  const sql = `SELECT id FROM checkpoint WHERE asset_id = ? AND number IS NOT NULL AND trashed_at IS NULL
    ORDER BY created_at > ?, abs(created_at - ?), number DESC LIMIT 1`
  const next = store.get<{ id: string }>(sql, gone.assetId, gone.createdAt, gone.createdAt)
  putWorkingFile(store, { ...row, baseId: next?.id ?? null, isBaseContent: 0, isPinned: 0, writingId: null })
}

/** A file that holds the bytes of a checkpoint which came back continues from it again. Inside a transaction. */
export function returnToBase(store: Store, back: CheckpointRow): void {
  const row = findWorkingFile(store, back.assetId)
  const version = findVersion(store, back.id)
  if (row?.contentHash == null || row.isBaseContent === 1 || version === undefined) return
  if (!isEqual(row.contentHash, version.contentHash)) return
  const sql = 'SELECT head_id AS headId FROM asset WHERE id = ?'
  const headId = store.get<{ headId: string | null }>(sql, back.assetId)?.headId
  putWorkingFile(store, { ...row, baseId: back.id, isBaseContent: 1, isPinned: headId === back.id ? 0 : 1 })
}
