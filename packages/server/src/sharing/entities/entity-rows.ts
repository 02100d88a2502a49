import type { EntityKind, WireEntity, WireFields } from '@clst/sdk/protocol'
import type { SqlReader, SqlTransaction, SqlValue } from '../../database/sql-database.js'
import { parentOf, placeOf, targetOf } from './entity-places.js'
import { putUses } from './entity-uses.js'

/** When a field was last changed, and by whom. */
export interface FieldRevision {
  revision: number
  by: string | null
  at: number
  /** Copy of the project that it came from; absent for what the server did. */
  replica?: string
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

/** Whether a live entity of one of the kinds hangs on an entity. */
export async function hasChildren(
  reader: SqlReader,
  projectId: string,
  id: string,
  kinds: readonly EntityKind[],
): Promise<boolean> {
  const sql = `SELECT 1 FROM entity
    WHERE project_id = ? AND parent_id = ? AND kind = ? AND is_deleted = 0 LIMIT 1`
  for (const kind of kinds) if ((await reader.get(sql, projectId, id, kind)) !== undefined) return true
  return false
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
  const text = JSON.stringify(fields ?? {})
  const values: SqlValue[] = [
    entity.revision,
    place?.scope ?? '',
    place?.nameKey ?? null,
    parentOf(kind, fields),
    targetOf(kind, fields),
    kind === 'asset' && typeof fields?.assigneeId === 'string' ? fields.assigneeId : null,
    entity.counter,
    text,
    text.length,
    JSON.stringify(entity.fieldRevisions),
    fields === null ? 1 : 0,
    entity.changedBy,
    entity.changedAt,
  ]
  const sql = `INSERT INTO entity (project_id, kind, id, revision, scope, name_key, parent_id, target_id, assignee_id,
    counter, fields, fields_size, field_revisions, is_deleted, changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (project_id, kind, id) DO UPDATE SET revision = excluded.revision, scope = excluded.scope,
    name_key = excluded.name_key, parent_id = excluded.parent_id, target_id = excluded.target_id,
    assignee_id = excluded.assignee_id, counter = excluded.counter, fields = excluded.fields, fields_size = excluded.fields_size,
    field_revisions = excluded.field_revisions, is_deleted = excluded.is_deleted, changed_by = excluded.changed_by,
    changed_at = excluded.changed_at`
  await transaction.run(sql, projectId, kind, id, ...values)
  await putUses(transaction, projectId, entity)
}
