/** What becomes of the working file when the checkpoint that it continues from goes into the trash, or comes back. */
import { type CheckpointRow, findVersion } from '../store/checkpoint-rows.js'
import type { Store } from '../store/store.js'
import { findWorkingFile, putWorkingFile } from '../store/working-file-rows.js'
import { isEqual } from './tracked-file.js'

/**
 * The work continues from the newest version before the one that goes, or the next one where there is none before it. Its
 * bytes may be in no other checkpoint, so they do not count as kept any more. Inside a transaction. Answers whether the
 * file had been reverted to the version; undefined when it did not continue from it.
 */
export function leaveBase(store: Store, gone: CheckpointRow): { isPinned: boolean } | undefined {
  const row = findWorkingFile(store, gone.assetId)
  if (row === undefined || (row.baseId !== gone.id && row.writingId !== gone.id)) return undefined
  const baseId = nearestTo(store, gone)
  putWorkingFile(store, { ...row, baseId, isBaseContent: 0, isPinned: 0, writingId: null })
  return { isPinned: row.isPinned === 1 }
}

/** The other way round, unless the work has continued from another version meanwhile. Inside a transaction. */
export function takeBaseAgain(store: Store, back: CheckpointRow, { isPinned }: { isPinned: boolean }): void {
  const row = findWorkingFile(store, back.assetId)
  if (row === undefined || row.isBaseContent === 1 || row.baseId !== nearestTo(store, back)) return
  const content = findVersion(store, back.id)?.contentHash
  const isHeld = row.contentHash !== null && content !== undefined && isEqual(row.contentHash, content)
  const is = { isBaseContent: isHeld ? 1 : 0, isPinned: isPinned ? 1 : 0 }
  putWorkingFile(store, { ...row, baseId: back.id, ...is })
}

/** By number; of a safety copy, which has none, by the place in the history. */
function nearestTo(store: Store, gone: CheckpointRow): string | null {
  const isLater =
    gone.number === null
      ? '(c.created_at, c.rowid) > (gone.created_at, gone.rowid)'
      : 'c.number > gone.number'
  const sql = `SELECT c.id FROM checkpoint c JOIN checkpoint gone ON gone.id = ?
    WHERE c.asset_id = gone.asset_id AND c.number IS NOT NULL AND c.trashed_at IS NULL AND c.id <> gone.id
    ORDER BY ${isLater}, CASE WHEN ${isLater} THEN -c.number ELSE c.number END DESC LIMIT 1`
  return store.get<{ id: string }>(sql, gone.id)?.id ?? null
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
