/** A checkpoint of somebody else becomes a row, or an own one gets what the studio stamped on it. */

import type { WireFields, WireValue } from '../protocol/wire.js'
import { checkpointFieldsHash, getCheckpoint, insertCheckpoint } from '../store/checkpoint-rows.js'
import { findManifestId } from '../store/manifest-rows.js'
import { getProjectRow } from '../store/project-rows.js'
import type { Store } from '../store/store.js'
import { bumpNumber } from './checkpoint-numbers.js'
import { ensurePreviewRow } from './preview-place.js'
import { rehash } from './rehash.js'

interface WireMember {
  fileName: string
  manifestId: string
  contentHash: string
  sizeBytes: number
}

/** Undefined when it is applied, else why it waits. Inside a transaction. */
export function applyCheckpoint(store: Store, id: string, fields: WireFields): string | undefined {
  const number = numberOf(fields.number)
  if (number === null) return 'missing'
  const assetId = String(fields.assetId)
  const existing = getCheckpoint(store, id)
  const holder = store.get<{ id: string; isConfirmed: number }>(
    'SELECT id, is_number_confirmed AS isConfirmed FROM checkpoint WHERE asset_id = ? AND number = ? AND id <> ?',
    assetId,
    number,
    id,
  )
  if (holder !== undefined) {
    // An own one that was not sent stands against it; that is found out, and settled, when it is sent.
    if (existing === undefined || existing.safetyNumber !== null) return 'unsent'
    bumpNumber(store, holder.id)
  }
  if (existing === undefined) insertNew(store, id, assetId, number, fields)
  // What the studio refused here has become a safety copy; the same one cannot be both.
  else if (existing.safetyNumber === null) {
    const authorId = text(fields.authorId) ?? existing.authorId
    store.run(
      'UPDATE checkpoint SET number = ?, is_number_confirmed = 1, author_id = ?, received_at = ? WHERE id = ?',
      number,
      authorId,
      numberOf(fields.receivedAt),
      id,
    )
    if (authorId !== existing.authorId) rehash(store, id)
    noteAtStudio(store, fields.manifestId)
    for (const each of members(fields.members)) noteAtStudio(store, each.manifestId)
  }
  const trash = 'UPDATE checkpoint SET trashed_at = ?, trashed_by = ? WHERE id = ?'
  store.run(trash, numberOf(fields.trashedAt), text(fields.trashedBy), id)
  return undefined
}

function insertNew(store: Store, id: string, assetId: string, number: number, fields: WireFields): void {
  const contentHash = Buffer.from(String(fields.contentHash), 'hex')
  const sizeBytes = Number(fields.sizeBytes)
  const previewHash = text(fields.previewHash)
  const groupId = putGroup(store, fields)
  const proven = {
    id,
    assetId,
    contentHash,
    sizeBytes,
    baseId: text(fields.baseId),
    afterId: text(fields.afterId),
    groupId,
    comment: String(fields.comment ?? ''),
    authorId: String(fields.authorId),
    createdAt: Number(fields.createdAt),
    statusId: text(fields.statusId),
    previewHash: previewHash === null ? null : Buffer.from(previewHash, 'hex'),
    hostProgram: text(fields.hostProgram),
    hostVersion: text(fields.hostVersion),
    fileModifiedUs: numberOf(fields.fileModifiedUs),
    isSafety: false,
  }
  const manifestId = knownManifest(store, contentHash, sizeBytes, String(fields.manifestId))
  insertCheckpoint(store, {
    ...proven,
    number,
    safetyNumber: null,
    manifestId,
    previewId: previewHash === null ? null : ensurePreviewRow(store, previewHash),
    storedBytes: 0,
    fieldsHash: checkpointFieldsHash(proven),
  })
  const confirm = 'UPDATE checkpoint SET is_number_confirmed = 1, received_at = ? WHERE id = ?'
  store.run(confirm, numberOf(fields.receivedAt), id)
  const member = 'INSERT INTO checkpoint_member (checkpoint_id, file_name, manifest_id) VALUES (?, ?, ?)'
  for (const each of members(fields.members)) {
    const hash = Buffer.from(each.contentHash, 'hex')
    store.run(member, id, each.fileName, knownManifest(store, hash, each.sizeBytes, each.manifestId))
  }
}

/** The content of a version, known though its chunks need not be here. Inside a transaction. */
export function knownManifest(
  store: Store,
  contentHash: Uint8Array,
  sizeBytes: number,
  wireId: string,
): number {
  const insert = `INSERT INTO manifest (content_hash, size_bytes, chunk_count, chunker_id) VALUES (?, ?, 0, ?)`
  const id =
    findManifestId(store, contentHash) ??
    store.run(insert, contentHash, sizeBytes, getProjectRow(store).chunkerId).lastId
  const sql = `INSERT INTO manifest_location (wire_id, manifest_id, is_at_studio) VALUES (?, ?, 1)
    ON CONFLICT (wire_id) DO UPDATE SET manifest_id = excluded.manifest_id, is_at_studio = 1`
  store.run(sql, Buffer.from(wireId, 'hex'), id)
  return id
}

/** A content of this computer that is known to be there. */
function noteAtStudio(store: Store, wireId: WireValue | undefined): void {
  if (typeof wireId !== 'string') return
  store.run('UPDATE manifest_location SET is_at_studio = 1 WHERE wire_id = ?', Buffer.from(wireId, 'hex'))
}

function putGroup(store: Store, fields: WireFields): string | null {
  const { group } = fields
  const isGiven = typeof group === 'object' && group !== null && !Array.isArray(group)
  const given = isGiven ? group : { id: fields.groupId, createdAt: fields.createdAt, comment: fields.comment }
  if (typeof given.id !== 'string') return null
  const sql = `INSERT INTO checkpoint_group (id, created_at, author_id, comment) VALUES (?, ?, ?, ?)
    ON CONFLICT (id) DO NOTHING`
  store.run(sql, given.id, Number(given.createdAt), text(fields.authorId), String(given.comment ?? ''))
  return given.id
}

function members(value: WireValue | undefined): WireMember[] {
  return Array.isArray(value) ? (value as unknown as WireMember[]) : []
}

function text(value: WireValue | undefined): string | null {
  return typeof value === 'string' ? value : null
}

function numberOf(value: WireValue | undefined): number | null {
  return typeof value === 'number' ? value : null
}
