import { ClstError } from '../errors.js'
import { joinName } from '../names.js'
import { isSameStamp } from '../ports/file-stamp.js'
import type { FileStat } from '../ports/file-system.js'
import type { Store } from './store.js'

/** One file of a version of a sequence. */
export interface MemberRow {
  fileName: string
  manifestId: number
  contentHash: Uint8Array
  sizeBytes: number
  /** 1: its chunk list is on this computer. */
  isHere: number
}

/** Names of the sequences in a collection, without those in the trash: `shot.####.exr`. */
export function sequenceNamesIn(store: Store, collectionId: string): string[] {
  const sql = `SELECT name, extension FROM asset WHERE collection_id = ? AND kind = 'sequence' AND trashed_at IS NULL`
  return store.rows<[string, string]>(sql, collectionId).map(([name, extension]) => joinName(name, extension))
}

/** Bytes that a version `c` with the manifest `m` stands for: of a sequence the sum of its files. */
export const VERSION_BYTES = `coalesce((SELECT sum(mm.size_bytes) FROM checkpoint_member cm
  JOIN manifest mm ON mm.id = cm.manifest_id WHERE cm.checkpoint_id = c.id), m.size_bytes)`

/** In the order of the names. */
export function listMembers(store: Store, checkpointId: string | null): MemberRow[] {
  if (checkpointId === null) return []
  const sql = `SELECT cm.file_name AS fileName, m.id AS manifestId, m.content_hash AS contentHash,
    m.size_bytes AS sizeBytes, m.runs IS NOT NULL AS isHere FROM checkpoint_member cm JOIN manifest m ON m.id = cm.manifest_id
    WHERE cm.checkpoint_id = ? ORDER BY cm.file_name`
  return store.all<MemberRow>(sql, checkpointId)
}

/**
 * Names the files of a version. Their contents must be stored; throws `chunk-missing` when one was pruned meanwhile, and
 * the caller stores the files again.
 */
export function insertMembers(
  store: Store,
  checkpointId: string,
  members: readonly { fileName: string; contentHash: Uint8Array }[],
): void {
  const sql = `INSERT INTO checkpoint_member (checkpoint_id, file_name, manifest_id)
    SELECT ?, ?, id FROM manifest WHERE content_hash = ? AND hash_algorithm = 'sha256' AND runs IS NOT NULL`
  for (const { fileName, contentHash } of members) {
    if (store.run(sql, checkpointId, fileName, contentHash).changes === 1) continue
    throw new ClstError('chunk-missing', 'Files of this sequence disappeared while it was stored.')
  }
}

/** One file of a sequence as it was last seen on the disk. */
export interface WorkingMemberRow {
  fileName: string
  sizeBytes: number
  modifiedUs: number
  changedUs: number
  inode: number
  contentHash: Uint8Array
  /** It was seen so soon after its last change that another change could look the same. */
  isRacy: number
}

type RawRow = [string, number | null, number | null, number | null, number | null, Uint8Array | null, number]

/** By file name. */
export function listWorkingMembers(store: Store, assetId: string): Map<string, WorkingMemberRow> {
  const sql = `SELECT file_name, size_bytes, modified_us, changed_us, inode, content_hash, is_racy
    FROM working_member WHERE asset_id = ?`
  const rows = new Map<string, WorkingMemberRow>()
  for (const [fileName, sizeBytes, modifiedUs, changedUs, inode, contentHash, isRacy] of store.rows<RawRow>(
    sql,
    assetId,
  )) {
    if (sizeBytes === null || modifiedUs === null || changedUs === null) continue
    if (inode === null || !(contentHash instanceof Uint8Array)) continue
    rows.set(fileName, { fileName, sizeBytes, modifiedUs, changedUs, inode, contentHash, isRacy })
  }
  return rows
}

/** Makes these the files of the sequence as last seen; rows that say so already are left alone. */
export function putWorkingMembers(store: Store, assetId: string, rows: readonly WorkingMemberRow[]): void {
  const known = listWorkingMembers(store, assetId)
  const sql = `INSERT INTO working_member (asset_id, file_name, size_bytes, modified_us, changed_us, inode,
    content_hash, is_racy) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (asset_id, file_name) DO UPDATE SET size_bytes = excluded.size_bytes,
    modified_us = excluded.modified_us, changed_us = excluded.changed_us, inode = excluded.inode,
    content_hash = excluded.content_hash, is_racy = excluded.is_racy`
  for (const row of rows) {
    const before = known.get(row.fileName)
    known.delete(row.fileName)
    if (before !== undefined && isSameRow(before, row)) continue
    const { fileName, sizeBytes, modifiedUs, changedUs, inode, contentHash, isRacy } = row
    store.run(sql, assetId, fileName, sizeBytes, modifiedUs, changedUs, inode, contentHash, isRacy)
  }
  for (const fileName of known.keys()) {
    store.run('DELETE FROM working_member WHERE asset_id = ? AND file_name = ?', assetId, fileName)
  }
}

function isSameRow(a: WorkingMemberRow, b: WorkingMemberRow): boolean {
  return isSameStamp(a, b) && a.isRacy === b.isRacy && Buffer.compare(a.contentHash, b.contentHash) === 0
}

/** The row for a file whose content is known. */
export function workingMemberRow(
  fileName: string,
  seen: { contentHash: Uint8Array; stat: FileStat },
  isRacy: boolean,
): WorkingMemberRow {
  const { sizeBytes, modifiedUs, changedUs, inode } = seen.stat
  const { contentHash } = seen
  return { fileName, sizeBytes, modifiedUs, changedUs, inode, contentHash, isRacy: isRacy ? 1 : 0 }
}
