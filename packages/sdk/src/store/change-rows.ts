import type { EntityKind } from '../protocol/kinds.js'
import { currentReplica } from './project-rows.js'
import type { Store } from './store.js'

/** A local edit, in words that can be sent to a studio any number of times with the same effect. */
export interface NewChange {
  operationId: string
  entityKind: EntityKind
  entityId: string
  action: 'create' | 'update' | 'delete'
  fields: Readonly<Record<string, string | number | null>>
  createdAt: number
}

/** Records the edit in the transaction that makes it, so that a sync can never miss one. */
export function insertChange(store: Store, change: NewChange): void {
  const replica = currentReplica(store)
  if (replica === undefined) throw new Error('a project that is written to has a replica id')
  const sql = `INSERT INTO change (operation_id, replica_id, entity_kind, entity_id, action, fields, base_revision,
    created_at) VALUES (?, ?, ?, ?, ?, ?, (SELECT revision FROM project), ?)`
  store.run(
    sql,
    change.operationId,
    replica.id,
    change.entityKind,
    change.entityId,
    change.action,
    JSON.stringify(change.fields),
    change.createdAt,
  )
}

/** A change that the studio has not taken yet. */
export interface ChangeRow {
  sequence: number
  operationId: string
  entityKind: EntityKind
  entityId: string
  action: 'create' | 'update' | 'delete'
  fields: Readonly<Record<string, string | number | null>>
  baseRevision: number
  createdAt: number
  outcome: string | null
  outcomeDetails: string | null
}

type RawChange = Omit<ChangeRow, 'fields'> & { fields: string }

const COLUMNS = `sequence, operation_id AS operationId, entity_kind AS entityKind, entity_id AS entityId, action, fields,
  base_revision AS baseRevision, created_at AS createdAt, outcome, outcome_details AS outcomeDetails`

/** In the order in which they were made. */
export function listUnsent(store: Store, after: number, limit: number): ChangeRow[] {
  const sql = `SELECT ${COLUMNS} FROM change WHERE outcome IS NULL AND sequence > ? ORDER BY sequence LIMIT ?`
  return store.all<RawChange>(sql, after, limit).map(parseChange)
}

/** Not sent, or not taken by the studio, in their order. */
export function listOpenChanges(store: Store): ChangeRow[] {
  const sql = `SELECT ${COLUMNS} FROM change WHERE outcome IS NULL OR outcome IN ('refused', 'conflict') ORDER BY sequence`
  return store.all<RawChange>(sql).map(parseChange)
}

export function openChangesOf(store: Store, kind: EntityKind, id: string): ChangeRow[] {
  const sql = `SELECT ${COLUMNS} FROM change WHERE entity_kind = ? AND entity_id = ?
    AND (outcome IS NULL OR outcome IN ('refused', 'conflict')) ORDER BY sequence`
  return store.all<RawChange>(sql, kind, id).map(parseChange)
}

export function countUnsent(store: Store): number {
  const sql = 'SELECT count(*) AS count FROM change WHERE outcome IS NULL'
  return store.get<{ count: number }>(sql)?.count ?? 0
}

export function findChange(store: Store, operationId: string): ChangeRow | undefined {
  const row = store.get<RawChange>(`SELECT ${COLUMNS} FROM change WHERE operation_id = ?`, operationId)
  return row && parseChange(row)
}

/** What became of a change; `details` is JSON. Inside a transaction. */
export function setOutcome(store: Store, sequence: number, outcome: string | null, details: unknown): void {
  const sql = 'UPDATE change SET outcome = ?, outcome_details = ? WHERE sequence = ?'
  store.run(sql, outcome, details === undefined ? null : JSON.stringify(details), sequence)
}

/** What was to be made is there. Inside a transaction. */
export function markCreated(store: Store, kind: EntityKind, id: string): void {
  const sql = `UPDATE change SET outcome = 'applied' WHERE entity_kind = ? AND entity_id = ? AND action = 'create'
    AND outcome IS NULL`
  store.run(sql, kind, id)
}

/** What was said of a thing and not taken is not sent. Inside a transaction. */
export function forgetChanges(store: Store, kind: EntityKind, id: string): void {
  const sql = `DELETE FROM change WHERE entity_kind = ? AND entity_id = ? AND outcome IS NOT 'applied'`
  store.run(sql, kind, id)
}

/** 0 where there was none yet. */
export function lastSequence(store: Store): number {
  return store.get<{ last: number }>('SELECT coalesce(max(sequence), 0) AS last FROM change')?.last ?? 0
}

function parseChange(row: RawChange): ChangeRow {
  return { ...row, fields: JSON.parse(row.fields) as ChangeRow['fields'] }
}
