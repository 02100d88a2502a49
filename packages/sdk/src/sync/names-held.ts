/** Names of what arrives: who has one now, and how two things swap theirs. */
import type { EntityKind } from '../protocol/kinds.js'
import type { Store } from '../store/store.js'

type Row = Readonly<Record<string, unknown>>

/** Within what a name is given once, by kind: columns beside `name_key`, and whether the trash gives names up. */
const SCOPES: Readonly<Partial<Record<EntityKind, { columns: readonly string[]; hasTrash: boolean }>>> = {
  collection: { columns: ['parent_id'], hasTrash: true },
  asset: { columns: ['collection_id'], hasTrash: true },
  template: { columns: [], hasTrash: true },
  status: { columns: [], hasTrash: false },
  type: { columns: ['kind'], hasTrash: false },
  tag: { columns: [], hasTrash: false },
  label: { columns: [], hasTrash: false },
  scaffold: { columns: [], hasTrash: false },
}

/** The id of another one that has the name of this row now. */
export function holderOf(store: Store, kind: EntityKind, id: string, row: Row): string | undefined {
  const scope = SCOPES[kind]
  if (scope === undefined || (scope.hasTrash && row.trashed_at != null)) return undefined
  const where = scope.columns.map((column) => `${column} IS ? AND`).join(' ')
  const live = scope.hasTrash ? 'AND trashed_at IS NULL' : ''
  const sql = `SELECT id FROM ${kind} WHERE ${where} name_key = ? AND id <> ? ${live}`
  const values = scope.columns.map((column) => (row[column] ?? null) as string | null)
  const own = store.get<{ id: string }>(sql, ...values, String(row.name_key), id)
  // A file and a folder cannot have one name either, but the studio has settled that where both are there.
  return own?.id
}

/** Whether a row goes to another name or scope, or gives its name up. */
export function leavesItsName(kind: EntityKind, before: Row, after: Row): boolean {
  const scope = SCOPES[kind]
  if (scope === undefined) return false
  return ['name_key', 'trashed_at', ...scope.columns].some(
    (column) => column in after && after[column] !== before[column],
  )
}

export function hasNames(kind: EntityKind): boolean {
  return SCOPES[kind] !== undefined
}

/** Makes a name free until its owner gets another one. Inside a transaction. */
export function parkName(store: Store, kind: EntityKind, id: string): void {
  store.run(`UPDATE ${kind} SET name_key = ? WHERE id = ?`, `\u0001${id}`, id)
}
