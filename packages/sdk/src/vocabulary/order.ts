import type { Edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import type { Store } from '../store/store.js'
import type { TypeKind } from './terms.js'

/** The place after all others; what was deleted has left its own free. `kind` of types. */
export function lastPosition(store: Store, table: 'status' | 'type', kind?: TypeKind): number {
  const where = kind === undefined ? 'TRUE' : 'kind = ?'
  const sql = `SELECT max(ifnull(max(position), 0), 0) + 1 AS next FROM ${table} WHERE ${where}`
  return store.get<{ next: number }>(sql, ...(kind === undefined ? [] : [kind]))?.next ?? 1
}

/** Puts one of several at a place, counted from 1, and numbers all of them. Throws `invalid-argument`. */
export function moveTo(
  edit: Edit,
  table: 'status' | 'type',
  ids: readonly string[],
  id: string,
  position: number,
): void {
  if (!Number.isInteger(position) || position < 1) {
    throw new ClstError('invalid-argument', 'The position is a number from 1.')
  }
  const order = ids.filter((each) => each !== id)
  order.splice(Math.min(position, order.length + 1) - 1, 0, id)
  for (const [index, each] of order.entries()) edit.update(table, each, { position: index + 1 })
}
