/** A change row as the wire says it. What a version is comes from its rows, because they may have been settled since. */
import type { WireChange, WireFields, WireValue } from '../protocol/wire.js'
import type { ChangeRow } from '../store/change-rows.js'
import { getEntity } from '../store/entity-rows.js'
import type { Store } from '../store/store.js'
import { getStudioRow } from '../store/studio-rows.js'
import { sendable } from './wire-fields.js'
import { wireIdOf } from './wire-manifest.js'

interface Row {
  id: string
  assetId: string
  number: number
  manifestId: number
  contentHash: Uint8Array
  sizeBytes: number
  baseId: string | null
  afterId: string | null
  groupId: string | null
  groupCreatedAt: number | null
  groupComment: string | null
  comment: string
  authorId: string
  createdAt: number
  statusId: string | null
  previewHash: Uint8Array | null
  hostProgram: string | null
  hostVersion: string | null
  fileModifiedUs: number | null
}

const CHECKPOINT = `SELECT c.id, c.asset_id AS assetId, c.number, m.id AS manifestId, m.content_hash AS contentHash,
  m.size_bytes AS sizeBytes, c.base_id AS baseId, c.after_id AS afterId, c.group_id AS groupId,
  g.created_at AS groupCreatedAt, g.comment AS groupComment, c.comment, c.author_id AS authorId,
  c.created_at AS createdAt, c.status_id AS statusId, p.hash AS previewHash, c.host_program AS hostProgram,
  c.host_version AS hostVersion, c.file_modified_us AS fileModifiedUs
  FROM checkpoint c JOIN manifest m ON m.id = c.manifest_id LEFT JOIN preview p ON p.id = c.preview_id
  LEFT JOIN checkpoint_group g ON g.id = c.group_id WHERE c.id = ? AND c.number IS NOT NULL`

/** Undefined for the creation of what is not here any more, which nobody needs to hear of. Throws `chunk-missing`. */
export function buildChange(store: Store, change: ChangeRow): WireChange | undefined {
  const { operationId, entityKind: kind, entityId: id, action, baseRevision, createdAt } = change
  const fields = fieldsOf(store, change)
  if (fields === undefined) return undefined
  const wireId = kind === 'project' ? (getStudioRow(store).projectId ?? id) : id
  return { operationId, kind, id: wireId, action, fields, baseRevision, createdAt }
}

function fieldsOf(store: Store, change: ChangeRow): WireFields | undefined {
  const { entityKind: kind, entityId: id, action, fields } = change
  if (action === 'create' && kind === 'checkpoint') return checkpointFields(store, id)
  if (action === 'create' && kind !== 'project' && getEntity(store, kind, id) === undefined) return undefined
  if (kind === 'checkpoint' && isSafety(store, id)) return undefined
  const sent = sendable(kind, fields)
  if (action === 'update' && Object.keys(sent).length === 0) return undefined
  return namesTemplateContent(change) ? { ...sent, ...templateContent(store, id) } : sent
}

/** Contents that a change names: rows of `manifest`. */
export function manifestsOf(store: Store, change: ChangeRow): number[] {
  const { entityKind: kind, entityId: id, action } = change
  const isVersion = kind === 'checkpoint' && action === 'create'
  if (!isVersion && !namesTemplateContent(change)) return []
  const own = store.rows<[number]>(`SELECT manifest_id FROM ${kind} WHERE id = ?`, id)
  const sql = 'SELECT manifest_id FROM checkpoint_member WHERE checkpoint_id = ?'
  const members = kind === 'checkpoint' ? store.rows<[number]>(sql, id) : []
  return [...own, ...members].map(([each]) => each)
}

/** A template is made, or gets other bytes. */
function namesTemplateContent({ entityKind, action, fields }: ChangeRow): boolean {
  return entityKind === 'template' && (action === 'create' || 'contentHash' in fields)
}

/** Pictures that the fields of a change name. */
export function picturesOf(fields: WireFields): string[] {
  return [fields.previewHash, fields.coverHash].filter((hash) => typeof hash === 'string')
}

function checkpointFields(store: Store, id: string): WireFields | undefined {
  const row = store.get<Row>(CHECKPOINT, id)
  if (row === undefined) return undefined
  const { manifestId, contentHash, previewHash, groupCreatedAt, groupComment, ...rest } = row
  const group: WireValue =
    row.groupId === null
      ? null
      : { id: row.groupId, createdAt: groupCreatedAt ?? row.createdAt, comment: groupComment ?? '' }
  const members = membersOf(store, id)
  return {
    ...rest,
    manifestId: wireIdOf(store, manifestId),
    contentHash: toHex(contentHash),
    previewHash: previewHash === null ? null : toHex(previewHash),
    group,
    ...(members.length === 0 ? {} : { members }),
  }
}

function membersOf(store: Store, checkpointId: string): WireValue[] {
  const sql = `SELECT cm.file_name AS fileName, m.id AS manifestId, m.content_hash AS contentHash,
    m.size_bytes AS sizeBytes FROM checkpoint_member cm JOIN manifest m ON m.id = cm.manifest_id
    WHERE cm.checkpoint_id = ? ORDER BY cm.file_name`
  type Member = { fileName: string; manifestId: number; contentHash: Uint8Array; sizeBytes: number }
  return store.all<Member>(sql, checkpointId).map(({ fileName, manifestId, contentHash, sizeBytes }) => ({
    fileName,
    manifestId: wireIdOf(store, manifestId),
    contentHash: toHex(contentHash),
    sizeBytes,
  }))
}

function templateContent(store: Store, id: string): WireFields {
  const sql = `SELECT m.id AS manifestId, m.content_hash AS contentHash, m.size_bytes AS sizeBytes
    FROM template t JOIN manifest m ON m.id = t.manifest_id WHERE t.id = ?`
  const row = store.get<Pick<Row, 'manifestId' | 'contentHash' | 'sizeBytes'>>(sql, id)
  if (row === undefined) return {}
  const { manifestId, contentHash, sizeBytes } = row
  return { manifestId: wireIdOf(store, manifestId), contentHash: toHex(contentHash), sizeBytes }
}

function isSafety(store: Store, id: string): boolean {
  return store.get('SELECT 1 FROM checkpoint WHERE id = ? AND number IS NULL', id) !== undefined
}

function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
