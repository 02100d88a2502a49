import type { Edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { nameKey } from '../names.js'
import { findAsset } from '../store/asset-rows.js'
import { findCollection } from '../store/collection-rows.js'
import type { TrashTree } from './trash-tree.js'

/**
 * The collection in which something comes back. Those above it that are in the trash come back too, without what else was
 * in them; where one of that name is there already, it is used. Inside a transaction. Throws `name-clash` where a file
 * has the name.
 */
export function restoreParents(
  current: Edit,
  tree: TrashTree,
  collectionId: string,
  parents: string[],
): string {
  const row = tree.collections.get(collectionId)
  if (row === undefined) throw new ClstError('internal', `There is no collection ${collectionId}.`)
  const { store } = current.context
  const sql = 'SELECT trashed_at AS trashedAt FROM collection WHERE id = ?'
  const isLive = store.get<{ trashedAt: number | null }>(sql, row.id)?.trashedAt === null
  if (row.parentId === null) return row.id
  const parentId = restoreParents(current, tree, row.parentId, parents)
  if (isLive) return row.id
  const there = findCollection(store, parentId, row.name)
  if (there !== undefined) return there.id
  assertFree(current, parentId, row.name, tree.path(row.id))
  current.update('collection', row.id, { parent_id: parentId, trashed_at: null, trashed_by: null })
  parents.push(tree.path(row.id))
  return row.id
}

/** Throws `name-clash` where something has this name. */
export function assertFree(current: Edit, parentId: string, name: string, path: string): void {
  const { store } = current.context
  const isTaken =
    findAsset(store, parentId, name) !== undefined || findCollection(store, parentId, name) !== undefined
  if (!isTaken) return
  const message = `There is another "${path}" now. Restore it under another name, or rename the other one.`
  throw new ClstError('name-clash', message, { details: { path } })
}

/** Throws `invalid-argument` for what cannot be the name of a file or a folder. */
export function assertPlainName(name: string): void {
  const isPlain = name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name)
  if (isPlain && nameKey(name) !== '') return
  throw new ClstError('invalid-argument', `"${name}" is not a name: it must be one name without a folder.`, {
    details: { name },
  })
}
