import { type CheckpointFields, checkpointFieldsHash } from '../store/checkpoint-rows.js'
import type { Store } from '../store/store.js'

type Row = Omit<CheckpointFields, 'isSafety'> & { isSafety: number }

/** Proves a version anew after a field that is covered was settled: by the studio, or before it was sent. Inside a transaction. */
export function rehash(store: Store, checkpointId: string): void {
  const sql = `SELECT c.id, c.asset_id AS assetId, m.content_hash AS contentHash, m.size_bytes AS sizeBytes,
    c.base_id AS baseId, c.after_id AS afterId, c.group_id AS groupId, c.comment, c.author_id AS authorId,
    c.created_at AS createdAt, c.status_id AS statusId, p.hash AS previewHash, c.host_program AS hostProgram,
    c.host_version AS hostVersion, c.file_modified_us AS fileModifiedUs, c.safety_number IS NOT NULL AS isSafety
    FROM checkpoint c JOIN manifest m ON m.id = c.manifest_id LEFT JOIN preview p ON p.id = c.preview_id
    WHERE c.id = ?`
  const row = store.get<Row>(sql, checkpointId)
  if (row === undefined) return
  const hash = checkpointFieldsHash({ ...row, isSafety: row.isSafety === 1 })
  store.run('UPDATE checkpoint SET fields_hash = ? WHERE id = ?', hash, checkpointId)
}
