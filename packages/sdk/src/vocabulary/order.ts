import type { Edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'

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
