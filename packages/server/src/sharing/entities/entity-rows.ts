import {
  type EntityKind,
  isHash,
  joinName,
  nameKey,
  type WireEntity,
  type WireFields,
  type WireValue,
} from '@clst/sdk/protocol'
import type { SqlReader, SqlTransaction, SqlValue } from '../../database/sql-database.js'

/** When a field was last changed, and by whom. */
export interface FieldRevision {
  revision: number
  by: string | null
  at: number
}

export interface Entity {
  kind: EntityKind
  id: string
  revision: number
  /** Null for what was deleted for good. */
  fields: WireFields | null
  fieldRevisions: Readonly<Record<string, FieldRevision>>
  /** Of an asset: the highest number that a version of it had. */
  counter: number
}

interface Row {
  kind: EntityKind
  id: string
  revision: number
  fields: string
  field_revisions: string
  counter: number
  is_deleted: number
}

export const ENTITY_COLUMNS = 'kind, id, revision, fields, field_revisions, counter, is_deleted'

export async function findEntity(
  reader: SqlReader,
  projectId: string,
  kind: EntityKind,
  id: string,
): Promise<Entity | undefined> {
  const sql = `SELECT ${ENTITY_COLUMNS} FROM entity WHERE project_id = ? AND kind = ? AND id = ?`
  const row = await reader.get<Row>(sql, projectId, kind, id)
  return row === undefined ? undefined : toEntity(row)
}

/** The live entity of a kind that has a name within a scope. */
export async function findByName(
  reader: SqlReader,
  projectId: string,
  kind: EntityKind,
  place: { scope: string; nameKey: string },
): Promise<Entity | undefined> {
  const sql = `SELECT ${ENTITY_COLUMNS} FROM entity WHERE project_id = ? AND kind = ? AND scope = ? AND name_key = ?`
  const row = await reader.get<Row>(sql, projectId, kind, place.scope, place.nameKey)
  return row === undefined ? undefined : toEntity(row)
}

/** Live ones that hang on an entity (`parent`) or name it (`target`). */
export async function listLinked(
  reader: SqlReader,
  projectId: string,
  link: 'parent' | 'target',
  id: string,
  kinds: readonly EntityKind[],
): Promise<Entity[]> {
  const found: Entity[] = []
  for (const kind of kinds) {
    const sql = `SELECT ${ENTITY_COLUMNS} FROM entity
      WHERE project_id = ? AND ${link}_id = ? AND kind = ? AND is_deleted = 0 ORDER BY id`
    for (const row of await reader.all<Row>(sql, projectId, id, kind)) found.push(toEntity(row))
  }
  return found
}

export function toEntity(row: Row): Entity {
  return {
    kind: row.kind,
    id: row.id,
    revision: row.revision,
    fields: row.is_deleted === 1 ? null : (JSON.parse(row.fields) as WireFields),
    fieldRevisions: JSON.parse(row.field_revisions) as Record<string, FieldRevision>,
    counter: row.counter,
  }
}

export function toWire({ kind, id, revision, fields }: Entity): WireEntity {
  return { kind, id, revision, fields }
}

/** Where the name of a live entity is taken; undefined for kinds without names and for what is in the trash. */
export function placeOf(
  kind: EntityKind,
  fields: WireFields,
): { scope: string; nameKey: string } | undefined {
  if (fields.trashedAt != null) return undefined
  const name = fields.name
  if (typeof name !== 'string') return undefined
  switch (kind) {
    case 'collection':
      return { scope: text(fields.parentId), nameKey: nameKey(name) }
    case 'asset':
      return { scope: text(fields.collectionId), nameKey: nameKey(joinName(name, text(fields.extension))) }
    case 'template':
      return { scope: '', nameKey: nameKey(joinName(name, text(fields.extension))) }
    case 'type':
      return { scope: text(fields.kind), nameKey: nameKey(name) }
    case 'role':
    case 'status':
    case 'tag':
    case 'label':
    case 'scaffold':
      return { scope: '', nameKey: nameKey(name) }
    default:
      return undefined
  }
}

/** The field by which an entity hangs on another one, and goes with it. */
const PARENTS: Partial<Record<EntityKind, readonly string[]>> = {
  collection: ['parentId'],
  collection_assignee: ['collectionId'],
  asset: ['collectionId'],
  asset_value: ['assetId'],
  asset_tag: ['assetId'],
  checkpoint: ['assetId'],
  checkpoint_label: ['assetId'],
  checkpoint_dependency: ['checkpointId'],
  dependency: ['sourceAssetId', 'sourceCollectionId'],
}

/** The field by which it names another one, without which it means nothing. */
const TARGETS: Partial<Record<EntityKind, readonly string[]>> = {
  collection_assignee: ['personId'],
  asset_tag: ['tagId'],
  checkpoint_label: ['labelId'],
  checkpoint_dependency: ['targetAssetId'],
  dependency: ['targetAssetId', 'targetCollectionId'],
}

export interface WrittenEntity extends Entity {
  changedBy: string | null
  changedAt: number
}

/** Writes the present state of an entity, new or not, and what it uses. */
export async function putEntity(
  transaction: SqlTransaction,
  projectId: string,
  entity: WrittenEntity,
): Promise<void> {
  const { kind, id, fields } = entity
  const place = fields === null ? undefined : placeOf(kind, fields)
  const values: SqlValue[] = [
    entity.revision,
    place?.scope ?? '',
    place?.nameKey ?? null,
    linkOf(PARENTS[kind], fields),
    linkOf(TARGETS[kind], fields),
    kind === 'asset' && typeof fields?.assigneeId === 'string' ? fields.assigneeId : null,
    entity.counter,
    JSON.stringify(fields ?? {}),
    JSON.stringify(entity.fieldRevisions),
    fields === null ? 1 : 0,
    entity.changedBy,
    entity.changedAt,
  ]
  const sql = `INSERT INTO entity (project_id, kind, id, revision, scope, name_key, parent_id, target_id, assignee_id,
    counter, fields, field_revisions, is_deleted, changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (project_id, kind, id) DO UPDATE SET revision = excluded.revision, scope = excluded.scope,
    name_key = excluded.name_key, parent_id = excluded.parent_id, target_id = excluded.target_id,
    assignee_id = excluded.assignee_id, counter = excluded.counter, fields = excluded.fields,
    field_revisions = excluded.field_revisions, is_deleted = excluded.is_deleted, changed_by = excluded.changed_by,
    changed_at = excluded.changed_at`
  await transaction.run(sql, projectId, kind, id, ...values)
  await putUses(transaction, projectId, entity)
}

const WITH_PICTURE: ReadonlySet<EntityKind> = new Set([
  'project',
  'person',
  'template',
  'collection',
  'asset',
  'checkpoint',
])
const WITH_CONTENTS: ReadonlySet<EntityKind> = new Set(['template', 'checkpoint'])

/** Notes which contents and which picture an entity names, for who may see them and for what may be pruned. */
async function putUses(
  transaction: SqlTransaction,
  projectId: string,
  { kind, id, fields }: Entity,
): Promise<void> {
  const assetId =
    kind === 'asset' ? id : kind === 'checkpoint' && fields !== null ? text(fields.assetId) : null
  if (WITH_PICTURE.has(kind)) {
    await transaction.run(
      'DELETE FROM preview_use WHERE project_id = ? AND kind = ? AND entity_id = ?',
      projectId,
      kind,
      id,
    )
    const hash = fields?.previewHash ?? fields?.coverHash
    if (isHash(hash)) {
      const sql =
        'INSERT INTO preview_use (project_id, hash, kind, entity_id, asset_id) VALUES (?, ?, ?, ?, ?)'
      await transaction.run(sql, projectId, hash, kind, id, assetId)
    }
  }
  if (!WITH_CONTENTS.has(kind)) return
  await transaction.run(
    'DELETE FROM manifest_use WHERE project_id = ? AND kind = ? AND entity_id = ?',
    projectId,
    kind,
    id,
  )
  for (const manifestId of manifestsOf(fields)) {
    const sql =
      'INSERT INTO manifest_use (project_id, manifest_id, kind, entity_id, asset_id) VALUES (?, ?, ?, ?, ?)'
    await transaction.run(sql, projectId, manifestId, kind, id, assetId)
  }
}

/** Wire ids of the manifests that a checkpoint or a template names, each once. */
export function manifestsOf(fields: WireFields | null): string[] {
  if (fields === null) return []
  const ids = new Set<string>()
  if (isHash(fields.manifestId)) ids.add(fields.manifestId)
  if (Array.isArray(fields.members)) {
    for (const member of fields.members) {
      const id = isRecord(member) ? member.manifestId : undefined
      if (isHash(id)) ids.add(id)
    }
  }
  return [...ids]
}

function isRecord(value: WireValue): value is { [key: string]: WireValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function linkOf(names: readonly string[] | undefined, fields: WireFields | null): string | null {
  for (const name of names ?? []) {
    const value = fields?.[name]
    if (typeof value === 'string') return value
  }
  return null
}

function text(value: WireValue | undefined): string {
  return typeof value === 'string' ? value : ''
}
