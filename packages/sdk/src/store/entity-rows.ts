/**
 * The rows that people edit, by kind. One way to read and write them all, so that every edit can be recorded for the
 * studio and taken back (edits/edit.ts). The kind of an entity is the name of its table.
 */
import { ENTITY_KEYS, type EntityKind } from '../protocol/kinds.js'
import type { Value } from './row-hash.js'
import { TABLES } from './schema/schema.js'
import { columnNames } from './schema/table.js'
import type { Store } from './store.js'

/** Columns and their values, as the database holds them. */
export type Fields = Readonly<Record<string, Value>>

/** Written by hand-over, never by an edit: what proves an immutable row, and what triggers keep. */
const UNEDITED: ReadonlySet<string> = new Set(['fields_hash', 'row_hash'])

const COLUMNS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLES.map((table) => [table.name, columnNames(table).filter((name) => !UNEDITED.has(name))]),
)

/** All editable columns of an entity, or undefined when there is none. */
export function getEntity(store: Store, kind: EntityKind, id: string): Fields | undefined {
  const columns = COLUMNS.get(kind) as readonly string[]
  return store.get<Fields>(`SELECT ${columns.join(', ')} FROM ${kind} WHERE ${where(kind)}`, ...key(kind, id))
}

/** Throws `TypeError` for a column that the table does not have. */
export function insertEntity(store: Store, kind: EntityKind, fields: Fields): void {
  const columns = known(kind, fields)
  const places = columns.map(() => '?').join(', ')
  const sql = `INSERT INTO ${kind} (${columns.join(', ')}) VALUES (${places})`
  store.run(sql, ...columns.map((column) => fields[column] as Value))
}

/** Throws `TypeError` for a column that the table does not have. */
export function updateEntity(store: Store, kind: EntityKind, id: string, fields: Fields): void {
  const columns = known(kind, fields)
  const sql = `UPDATE ${kind} SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE ${where(kind)}`
  store.run(sql, ...columns.map((column) => fields[column] as Value), ...key(kind, id))
}

export function deleteEntity(store: Store, kind: EntityKind, id: string): void {
  store.run(`DELETE FROM ${kind} WHERE ${where(kind)}`, ...key(kind, id))
}

function where(kind: EntityKind): string {
  return ENTITY_KEYS[kind].map((column) => `${column} = ?`).join(' AND ')
}

/** The second part may hold slashes of its own. */
function key(kind: EntityKind, id: string): string[] {
  if (ENTITY_KEYS[kind].length === 1) return [id]
  const slash = id.indexOf('/')
  return [id.slice(0, slash), id.slice(slash + 1)]
}

/** Column names become part of a statement, so they must be those of the table. */
function known(kind: EntityKind, fields: Fields): string[] {
  const columns = Object.keys(fields)
  const strange = columns.find((column) => COLUMNS.get(kind)?.includes(column) !== true)
  if (strange !== undefined) throw new TypeError(`${kind} has no column ${strange}`)
  return columns
}
