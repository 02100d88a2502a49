import { ClstError } from '../errors.js'
import { HASH_ALGORITHM } from './manifest-rows.js'
import { hashValues } from './row-hash.js'
import type { Store } from './store.js'

export interface CheckpointRow {
  id: string
  assetId: string
  number: number | null
  safetyNumber: number | null
  manifestId: number
  baseId: string | null
  afterId: string | null
  groupId: string | null
  comment: string
  authorId: string
  createdAt: number
  statusId: string | null
  previewId: number | null
  hostProgram: string | null
  hostVersion: string | null
  fileModifiedUs: number | null
  storedBytes: number
  fieldsHash: Uint8Array
}

/** What the `fields_hash` of a checkpoint covers: everything that never changes, by portable values instead of row ids. */
export interface CheckpointFields {
  id: string
  assetId: string
  contentHash: Uint8Array
  sizeBytes: number
  baseId: string | null
  afterId: string | null
  groupId: string | null
  comment: string
  authorId: string
  createdAt: number
  statusId: string | null
  previewHash: Uint8Array | null
  hostProgram: string | null
  hostVersion: string | null
  fileModifiedUs: number | null
  isSafety: boolean
}

/** SHA-256 over the fields in this order; docs/reference/project-format.md repeats it for other implementations. */
export function checkpointFieldsHash(fields: CheckpointFields): Uint8Array {
  return hashValues([
    'checkpoint',
    fields.id,
    fields.assetId,
    fields.contentHash,
    fields.sizeBytes,
    fields.baseId,
    fields.afterId,
    fields.groupId,
    fields.comment,
    fields.authorId,
    fields.createdAt,
    fields.statusId,
    fields.previewHash,
    fields.hostProgram,
    fields.hostVersion,
    fields.fileModifiedUs,
    fields.isSafety ? 1 : 0,
  ])
}

const COLUMNS = `id, asset_id AS assetId, number, safety_number AS safetyNumber, manifest_id AS manifestId,
  base_id AS baseId, after_id AS afterId, group_id AS groupId, comment, author_id AS authorId,
  created_at AS createdAt, status_id AS statusId, preview_id AS previewId, host_program AS hostProgram,
  host_version AS hostVersion, file_modified_us AS fileModifiedUs, stored_bytes AS storedBytes,
  fields_hash AS fieldsHash`

export function getCheckpoint(store: Store, id: string): CheckpointRow | undefined {
  return store.get<CheckpointRow>(`SELECT ${COLUMNS} FROM checkpoint WHERE id = ?`, id)
}

/** The same for one that is not in the trash. */
export function findLiveCheckpoint(store: Store, id: string): CheckpointRow | undefined {
  const sql = `SELECT ${COLUMNS} FROM checkpoint WHERE id = ? AND trashed_at IS NULL`
  return store.get<CheckpointRow>(sql, id)
}

/** `v012`, or `s3` for a safety copy: as people name a version in a sentence. */
export function versionText(row: { number: number | null; safetyNumber: number | null }): string {
  return row.number === null ? `s${row.safetyNumber ?? 0}` : `v${String(row.number).padStart(3, '0')}`
}

export function findByNumber(store: Store, assetId: string, number: number): CheckpointRow | undefined {
  const sql = `SELECT ${COLUMNS} FROM checkpoint WHERE asset_id = ? AND number = ? AND trashed_at IS NULL`
  return store.get<CheckpointRow>(sql, assetId, number)
}

export function findBySafetyNumber(store: Store, assetId: string, number: number): CheckpointRow | undefined {
  const sql = `SELECT ${COLUMNS} FROM checkpoint WHERE asset_id = ? AND safety_number = ? AND trashed_at IS NULL`
  return store.get<CheckpointRow>(sql, assetId, number)
}

export function findByLabel(store: Store, assetId: string, labelKey: string): CheckpointRow | undefined {
  const sql = `SELECT ${COLUMNS} FROM checkpoint WHERE trashed_at IS NULL AND id = (
    SELECT checkpoint_id FROM checkpoint_label JOIN label ON label.id = label_id WHERE asset_id = ? AND name_key = ?)`
  return store.get<CheckpointRow>(sql, assetId, labelKey)
}

/** The newest checkpoint of an asset with this content, safety copies included. */
export function findByContent(store: Store, assetId: string, manifestId: number): CheckpointRow | undefined {
  const sql = `SELECT ${COLUMNS} FROM checkpoint WHERE manifest_id = ? AND asset_id = ? AND trashed_at IS NULL
    ORDER BY number DESC, safety_number DESC LIMIT 1`
  return store.get<CheckpointRow>(sql, manifestId, assetId)
}

/** The same by the hash of the content, where its chunk list is on this computer. */
export function findStored(store: Store, assetId: string, contentHash: Uint8Array): Version | undefined {
  const sql = `SELECT c.id, c.number, c.safety_number AS safetyNumber, m.id AS manifestId,
    m.content_hash AS contentHash, m.size_bytes AS sizeBytes
    FROM manifest m JOIN checkpoint c ON c.manifest_id = m.id
    WHERE m.content_hash = ? AND m.hash_algorithm = ? AND m.runs IS NOT NULL
    AND c.asset_id = ? AND c.trashed_at IS NULL ORDER BY c.number DESC, c.safety_number DESC LIMIT 1`
  return store.get<Version>(sql, contentHash, HASH_ALGORITHM, assetId)
}

/** Inserts the row; the caller moves the asset's head. */
export function insertCheckpoint(store: Store, row: CheckpointRow): void {
  const sql = `INSERT INTO checkpoint (id, asset_id, number, safety_number, manifest_id, base_id, after_id, group_id,
    comment, author_id, created_at, status_id, preview_id, host_program, host_version, file_modified_us, stored_bytes,
    fields_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  store.run(
    sql,
    row.id,
    row.assetId,
    row.number,
    row.safetyNumber,
    row.manifestId,
    row.baseId,
    row.afterId,
    row.groupId,
    row.comment,
    row.authorId,
    row.createdAt,
    row.statusId,
    row.previewId,
    row.hostProgram,
    row.hostVersion,
    row.fileModifiedUs,
    row.storedBytes,
    row.fieldsHash,
  )
}

/** A checkpoint as the state of a working file sees it. */
export interface Version {
  id: string
  number: number | null
  safetyNumber: number | null
  manifestId: number
  contentHash: Uint8Array
  sizeBytes: number
}

/** Throws `store-corrupt` when the checkpoint or its content is not there: one that was just found must be. */
export function getVersion(store: Store, checkpointId: string): Version {
  const version = findVersion(store, checkpointId)
  if (version !== undefined) return version
  throw new ClstError('store-corrupt', 'A checkpoint names a content that does not exist.')
}

export function findVersion(store: Store, checkpointId: string | null): Version | undefined {
  if (checkpointId === null) return undefined
  const sql = `SELECT c.id, c.number, c.safety_number AS safetyNumber, m.id AS manifestId,
    m.content_hash AS contentHash, m.size_bytes AS sizeBytes
    FROM checkpoint c JOIN manifest m ON m.id = c.manifest_id WHERE c.id = ?`
  return store.get<Version>(sql, checkpointId)
}
