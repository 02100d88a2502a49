/** What a pull brought and is not applied yet, and at which revision things were received. */
import type { EntityKind } from '../protocol/kinds.js'
import type { WireEntity, WireFields } from '../protocol/wire.js'
import { getEntity } from './entity-rows.js'
import type { Store } from './store.js'

export interface IncomingRow {
  kind: EntityKind
  id: string
  revision: number
  /** Null for what was deleted for good. */
  fields: WireFields | null
  reason: string | null
}

interface Raw extends Omit<IncomingRow, 'fields'> {
  fields: string | null
}

/** Lays down what arrived; what is there of the same thing gives way unless it is newer. Inside a transaction. */
export function putIncoming(store: Store, { kind, id, revision, fields }: WireEntity): void {
  const sql = `INSERT INTO incoming (entity_kind, entity_id, revision, fields) VALUES (?, ?, ?, ?)
    ON CONFLICT (entity_kind, entity_id) DO UPDATE SET revision = excluded.revision, fields = excluded.fields,
    reason = NULL WHERE excluded.revision >= revision`
  store.run(sql, kind, id, revision, fields === null ? null : JSON.stringify(fields))
}

const COLUMNS = 'entity_kind AS kind, entity_id AS id, revision, fields, reason'

export function listIncoming(store: Store, kind: EntityKind): IncomingRow[] {
  const sql = `SELECT ${COLUMNS} FROM incoming WHERE entity_kind = ? ORDER BY revision`
  return store.all<Raw>(sql, kind).map(parse)
}

export function findIncoming(store: Store, kind: EntityKind, id: string): IncomingRow | undefined {
  const sql = `SELECT ${COLUMNS} FROM incoming WHERE entity_kind = ? AND entity_id = ?`
  const row = store.get<Raw>(sql, kind, id)
  return row && parse(row)
}

export function countIncoming(store: Store): number {
  return store.get<{ count: number }>('SELECT count(*) AS count FROM incoming')?.count ?? 0
}

export function setReason(store: Store, { kind, id }: IncomingRow, reason: string): void {
  const sql = 'UPDATE incoming SET reason = ? WHERE entity_kind = ? AND entity_id = ? AND reason IS NOT ?'
  store.run(sql, reason, kind, id, reason)
}

/** It is applied: from now on the project has what the studio has. Inside a transaction. */
export function settleIncoming(store: Store, { kind, id, revision }: IncomingRow): void {
  const sql = `INSERT INTO entity_revision (entity_kind, entity_id, revision) VALUES (?, ?, ?)
    ON CONFLICT (entity_kind, entity_id) DO UPDATE SET revision = excluded.revision`
  store.run(sql, kind, id, revision)
  store.run(
    'DELETE FROM incoming WHERE entity_kind = ? AND entity_id = ? AND revision = ?',
    kind,
    id,
    revision,
  )
}

export function receivedRevision(store: Store, kind: EntityKind, id: string): number | undefined {
  const sql = 'SELECT revision FROM entity_revision WHERE entity_kind = ? AND entity_id = ?'
  return store.get<{ revision: number }>(sql, kind, id)?.revision
}

/** Whether a thing needs not be taken again: it was received like this, and what it became is still here. */
export function isReceived(store: Store, { kind, id, revision, fields }: WireEntity): boolean {
  if (receivedRevision(store, kind, id) !== revision) return false
  return fields === null || kind === 'project' || getEntity(store, kind, id) !== undefined
}

/** What is here of a thing is not what was received: the next one that arrives is taken. Inside a transaction. */
export function forgetReceived(store: Store, kind: EntityKind, id: string): void {
  store.run('DELETE FROM entity_revision WHERE entity_kind = ? AND entity_id = ?', kind, id)
}

/** Inside a transaction. */
export function dropIncoming(store: Store, kind: EntityKind, id: string): void {
  store.run('DELETE FROM incoming WHERE entity_kind = ? AND entity_id = ?', kind, id)
}

function parse(row: Raw): IncomingRow {
  return { ...row, fields: row.fields === null ? null : (JSON.parse(row.fields) as WireFields) }
}
