/** A file or a collection can go back to a place only while that place is free and still there. */
import { ClstError } from '../errors.js'
import { isLiveCollection, parentIds } from '../store/collection-rows.js'
import type { Fields } from '../store/entity-rows.js'
import type { Store } from '../store/store.js'

/**
 * Throws `name-clash` when something else has taken the name since. False when the collection that it was in has been
 * deleted or would come to lie in itself.
 */
export function canGoBack(
  store: Store,
  kind: 'asset' | 'collection',
  id: string,
  row: Fields,
  before: Fields,
): boolean {
  const hasMoved = 'collection_id' in before || 'parent_id' in before
  if (!hasMoved && !('name_key' in before) && !('trashed_at' in before)) return true
  const after = { ...row, ...before }
  if ((after.trashed_at ?? null) !== null) return true
  const parentId = (kind === 'asset' ? after.collection_id : after.parent_id) as string | null
  if (parentId === null) return true
  // What was deleted together comes back from the top, so the collections above are there already.
  const comesBack = 'trashed_at' in before
  if (hasMoved && parentIds(store, parentId).includes(id)) return false
  if ((hasMoved || comesBack) && !isLiveCollection(store, parentId)) return false
  const key = after.name_key as string
  const sql = `SELECT 1 FROM asset WHERE collection_id = ? AND name_key = ? AND id <> ? AND trashed_at IS NULL
    UNION ALL SELECT 1 FROM collection WHERE parent_id = ? AND name_key = ? AND id <> ? AND trashed_at IS NULL`
  if (store.get(sql, parentId, key, id, parentId, key, id) === undefined) return true
  const message = `It cannot be undone: "${after.name}" is the name of something else by now. Rename that one first.`
  throw new ClstError('name-clash', message, { details: { name: String(after.name) } })
}
