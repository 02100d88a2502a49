import { joinName } from '../names.js'
import { joinPath } from '../paths.js'
import type { Store } from './store.js'

/** A collection or an asset with its project path. */
export interface Placed {
  id: string
  path: string
}

/** No real tree is this deep; a damaged file could have a circle of parents. */
const MAX_DEPTH = 1000

/** A collection and all collections in it, at any depth, that are not in the trash. `path` is its own. */
export function collectionsBelow(store: Store, id: string, path: string): Placed[] {
  const sql = `WITH RECURSIVE below (id, path, depth) AS (
      SELECT ?, ?, 0
      UNION ALL
      SELECT c.id, iif(b.path = '', c.name, b.path || '/' || c.name), b.depth + 1
      FROM below b JOIN collection c ON c.parent_id = b.id
      WHERE c.trashed_at IS NULL AND b.depth < ${MAX_DEPTH})
    SELECT id, path FROM below`
  return store.rows<[string, string]>(sql, id, path).map(([each, place]) => ({ id: each, path: place }))
}

/** All assets in a collection, at any depth, that are not in the trash, by path. */
export function assetsBelow(store: Store, id: string, path: string): Placed[] {
  const sql =
    'SELECT id, name, extension FROM asset WHERE collection_id = ? AND trashed_at IS NULL ORDER BY name_key'
  return collectionsBelow(store, id, path)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((folder) =>
      store.rows<[string, string, string]>(sql, folder.id).map(([asset, name, extension]) => ({
        id: asset,
        path: joinPath(folder.path, joinName(name, extension)),
      })),
    )
}

/** Project path of a collection, also of one in the trash; '' for the root. */
export function collectionPath(store: Store, id: string): string {
  const names: string[] = []
  const sql = 'SELECT parent_id AS parentId, name FROM collection WHERE id = ?'
  let current: string | null = id
  for (let depth = 0; current !== null && depth < MAX_DEPTH; depth++) {
    const row: { parentId: string | null; name: string } | undefined = store.get(sql, current)
    if (row === undefined) return ''
    if (row.parentId !== null) names.unshift(row.name)
    current = row.parentId
  }
  return names.join('/')
}
