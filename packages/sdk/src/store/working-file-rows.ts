import type { Store } from './store.js'

/** The working file of an asset as it was last seen. */
export interface WorkingFileRow {
  assetId: string
  sizeBytes: number | null
  modifiedUs: number | null
  changedUs: number | null
  inode: number | null
  contentHash: Uint8Array | null
  /** It was seen so soon after its last change that another change could look the same. */
  isRacy: number
  /** The checkpoint whose content the work started from. */
  baseId: string | null
  /** The content is that of the base. */
  isBaseContent: number
  /** The base is an older version on purpose. */
  isPinned: number
  /** A checkpoint whose content is just being put in place. */
  writingId: string | null
}

const COLUMNS = `asset_id AS assetId, size_bytes AS sizeBytes, modified_us AS modifiedUs, changed_us AS changedUs, inode,
  content_hash AS contentHash, is_racy AS isRacy, base_id AS baseId, is_base_content AS isBaseContent,
  is_pinned AS isPinned, writing_id AS writingId`

export function findWorkingFile(store: Store, assetId: string): WorkingFileRow | undefined {
  return store.get<WorkingFileRow>(`SELECT ${COLUMNS} FROM working_file WHERE asset_id = ?`, assetId)
}

export function putWorkingFile(store: Store, row: WorkingFileRow): void {
  const sql = `INSERT INTO working_file (asset_id, size_bytes, modified_us, changed_us, inode, content_hash, is_racy,
    base_id, is_base_content, is_pinned, writing_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (asset_id) DO UPDATE SET size_bytes = excluded.size_bytes, modified_us = excluded.modified_us,
    changed_us = excluded.changed_us, inode = excluded.inode, content_hash = excluded.content_hash,
    is_racy = excluded.is_racy, base_id = excluded.base_id, is_base_content = excluded.is_base_content,
    is_pinned = excluded.is_pinned, writing_id = excluded.writing_id`
  store.run(
    sql,
    row.assetId,
    row.sizeBytes,
    row.modifiedUs,
    row.changedUs,
    row.inode,
    row.contentHash,
    row.isRacy,
    row.baseId,
    row.isBaseContent,
    row.isPinned,
    row.writingId,
  )
}

export function setWriting(store: Store, assetId: string, checkpointId: string | null): void {
  const sql = `INSERT INTO working_file (asset_id, writing_id) VALUES (?, ?)
    ON CONFLICT (asset_id) DO UPDATE SET writing_id = excluded.writing_id`
  store.run(sql, assetId, checkpointId)
}
