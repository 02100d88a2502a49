/** In which order found assets come, and how a page says where the next one begins. */
import { ClstError } from '../errors.js'

/** Places, as in a tree with the files of a folder before the folders in it, or a property with the first one first. */
export type AssetSort = 'path' | 'name' | 'newest' | 'largest' | 'status'

export const ASSET_SORTS: readonly AssetSort[] = ['path', 'name', 'newest', 'largest', 'status']

const HEAD = 'FROM checkpoint c JOIN manifest m ON m.id = c.manifest_id WHERE c.id = a.head_id'

/** What assets are sorted by, smallest first; the row id decides between equals. */
export const SORT_VALUES: Readonly<Record<Exclude<AssetSort, 'path'>, string>> = {
  name: 'a.name_key',
  newest: `-coalesce((SELECT c.created_at ${HEAD}), 0)`,
  largest: `-coalesce((SELECT m.size_bytes ${HEAD}), 0)`,
  status: 'coalesce((SELECT s.position FROM status s WHERE s.id = a.status_id), 1000000)',
}

/** Where the next page begins: behind this folder and name, or behind this value and row. */
export type Cursor =
  | { sort: 'path'; order: string; nameKey: string }
  | { sort: Exclude<AssetSort, 'path'>; value: string | number; rowId: number }

export function writeCursor(cursor: Cursor): string {
  const parts =
    cursor.sort === 'path'
      ? [cursor.sort, cursor.order, cursor.nameKey]
      : [cursor.sort, cursor.value, cursor.rowId]
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

/** Throws `invalid-argument` for what no page of this order gave. */
export function readCursor(text: string, sort: AssetSort): Cursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (Array.isArray(parts) && parts.length === 3 && parts[0] === sort) {
      const [, first, second] = parts
      if (sort === 'path') {
        if (typeof first === 'string' && typeof second === 'string')
          return { sort, order: first, nameKey: second }
      } else if ((typeof first === 'string' || typeof first === 'number') && Number.isInteger(second)) {
        return { sort, value: first, rowId: second }
      }
    }
  } catch {
    // Not even JSON.
  }
  throw new ClstError('invalid-argument', 'The cursor is not one that a page in this order gave.')
}

/** Throws `invalid-argument`. */
export function assertSort(sort: string): asserts sort is AssetSort {
  if ((ASSET_SORTS as readonly string[]).includes(sort)) return
  const message = `There is no order "${sort}". Known are: ${ASSET_SORTS.join(', ')}.`
  throw new ClstError('invalid-argument', message, { details: { sort, sorts: ASSET_SORTS } })
}
