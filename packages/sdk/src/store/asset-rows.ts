import { joinName, nameKey, splitName } from '../names.js'
import { joinPath, splitFolder } from '../paths.js'
import { collectionPaths, findCollectionByPath } from './collection-rows.js'
import type { Store } from './store.js'

export interface AssetRow {
  id: string
  collectionId: string
  name: string
  extension: string
  headId: string | null
  statusId: string | null
  /** A sequence has many files, a link none. */
  kind: AssetKind
}

export type AssetKind = 'file' | 'sequence' | 'link'

const COLUMNS =
  'id, collection_id AS collectionId, name, extension, head_id AS headId, status_id AS statusId, kind'

export function findAsset(store: Store, collectionId: string, fileName: string): AssetRow | undefined {
  const sql = `SELECT ${COLUMNS} FROM asset WHERE collection_id = ? AND name_key = ? AND trashed_at IS NULL`
  return store.get<AssetRow>(sql, collectionId, nameKey(fileName))
}

/** The asset at a project path, or undefined. */
export function findAssetByPath(store: Store, path: string): AssetRow | undefined {
  const { folder, fileName } = splitFolder(path)
  const collection = findCollectionByPath(store, folder)
  return collection === undefined ? undefined : findAsset(store, collection.id, fileName)
}

export function getAsset(store: Store, id: string): AssetRow | undefined {
  return store.get<AssetRow>(`SELECT ${COLUMNS} FROM asset WHERE id = ?`, id)
}

/** Project paths of all assets, also those in the trash, by id. An asset whose collection is gone is left out. */
export function assetPaths(store: Store): Map<string, string> {
  const folders = collectionPaths(store)
  const paths = new Map<string, string>()
  const sql = 'SELECT id, collection_id, name, extension FROM asset'
  for (const [id, collectionId, name, extension] of store.rows<[string, string, string, string]>(sql)) {
    const folder = folders.get(collectionId)
    if (folder !== undefined) paths.set(id, joinPath(folder, joinName(name, extension)))
  }
  return paths
}

export interface NewAsset {
  id: string
  collectionId: string
  fileName: string
  statusId: string | null
  createdAt: number
  createdBy: string
}

export function insertAsset(store: Store, asset: NewAsset): void {
  const { name, extension } = splitName(asset.fileName)
  const sql =
    'INSERT INTO asset (id, collection_id, name, extension, name_key, status_id, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)'
  const { id, collectionId, fileName, statusId, createdAt, createdBy } = asset
  store.run(sql, id, collectionId, name, extension, nameKey(fileName), statusId, createdAt, createdBy)
}

/** Project path of one asset; '' when it or a collection above it does not exist. */
export function assetPath(store: Store, id: string): string {
  const asset = getAsset(store, id)
  if (asset === undefined) return ''
  const names = [joinName(asset.name, asset.extension)]
  const sql = 'SELECT parent_id AS parentId, name FROM collection WHERE id = ?'
  let parentId: string | null = asset.collectionId
  // A damaged file could have a circle of parents; no real tree is this deep.
  for (let depth = 0; parentId !== null && depth < 1000; depth++) {
    const row: { parentId: string | null; name: string } | undefined = store.get(sql, parentId)
    if (row === undefined) return ''
    if (row.parentId !== null) names.unshift(row.name)
    parentId = row.parentId
  }
  return names.join('/')
}
