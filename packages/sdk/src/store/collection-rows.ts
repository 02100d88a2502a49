import { nameKey } from '../names.js'
import { splitPath } from '../paths.js'
import type { Store } from './store.js'

export interface CollectionRow {
  id: string
  parentId: string | null
  name: string
}

export function rootCollectionId(store: Store): string {
  return store.get<{ id: string }>('SELECT root_id AS id FROM project')?.id as string
}

export function findCollection(store: Store, parentId: string, name: string): CollectionRow | undefined {
  const sql =
    'SELECT id, parent_id AS parentId, name FROM collection WHERE parent_id = ? AND name_key = ? AND trashed_at IS NULL'
  return store.get<CollectionRow>(sql, parentId, nameKey(name))
}

/** The collection at a project path, or undefined. */
export function findCollectionByPath(store: Store, path: string): CollectionRow | undefined {
  let current: CollectionRow | undefined = { id: rootCollectionId(store), parentId: null, name: '' }
  for (const part of splitPath(path)) {
    if (current === undefined) return undefined
    current = findCollection(store, current.id, part)
  }
  return current
}

/** Paths of all collections that are not in the trash, by id; '' for the root. */
export function collectionPaths(store: Store): Map<string, string> {
  const sql = 'SELECT id, parent_id, name FROM collection WHERE trashed_at IS NULL'
  const rows = new Map(store.rows<[string, string | null, string]>(sql).map((row) => [row[0], row]))
  const paths = new Map<string, string>()
  const pathOf = (id: string): string | undefined => {
    const known = paths.get(id)
    if (known !== undefined) return known
    const row = rows.get(id)
    if (row === undefined) return undefined
    // Marked before its parent is asked, so that a damaged file with a circle in it ends here.
    rows.delete(id)
    const parent = row[1] === null ? '' : pathOf(row[1])
    if (parent === undefined) return undefined
    const path = row[1] === null ? '' : parent === '' ? row[2] : `${parent}/${row[2]}`
    paths.set(id, path)
    return path
  }
  for (const id of [...rows.keys()]) pathOf(id)
  return paths
}

export function insertCollection(
  store: Store,
  row: { id: string; parentId: string | null; name: string; createdAt: number; createdBy: string | null },
): void {
  const sql =
    'INSERT INTO collection (id, parent_id, name, name_key, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?)'
  store.run(sql, row.id, row.parentId, row.name, nameKey(row.name), row.createdAt, row.createdBy)
}

/** Whether anything names the collection as its place, also what is in the trash. */
export function isCollectionInUse(store: Store, id: string): boolean {
  const sql = `SELECT 1 FROM asset WHERE collection_id = ? UNION ALL
    SELECT 1 FROM collection WHERE parent_id = ? LIMIT 1`
  return store.get(sql, id, id) !== undefined
}

/** A collection and all those above it, up to the root. */
export function parentIds(store: Store, id: string): string[] {
  const sql = `WITH RECURSIVE above (id, depth) AS (
    SELECT ?, 0 UNION SELECT c.parent_id, above.depth + 1 FROM above JOIN collection c ON c.id = above.id
    WHERE c.parent_id IS NOT NULL AND above.depth < 1000)
    SELECT id FROM above`
  return store.rows<[string]>(sql, id).map(([each]) => each)
}

/** Whether neither a collection nor one above it is in the trash. */
export function isLiveCollection(store: Store, id: string): boolean {
  const sql = 'SELECT 1 FROM collection WHERE id = ? AND trashed_at IS NULL'
  return parentIds(store, id).every((each) => store.get(sql, each) !== undefined)
}

/** Project path of one collection; '' for the root, undefined when it does not exist. */
export function collectionPath(store: Store, id: string): string | undefined {
  const names: string[] = []
  for (const each of parentIds(store, id)) {
    const row = store.get<CollectionRow>(
      'SELECT id, parent_id AS parentId, name FROM collection WHERE id = ?',
      each,
    )
    if (row === undefined) return undefined
    if (row.parentId !== null) names.unshift(row.name)
  }
  return names.join('/')
}
