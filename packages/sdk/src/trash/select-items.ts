/** What a deletion is about: assets and collections with everything below them. */
import { assertSameFile, getAssetByPath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { assertOneFolder } from '../moves/move-source.js'
import { joinName } from '../names.js'
import { joinPath } from '../paths.js'
import { type AssetRow, assetPath, findAssetByPath } from '../store/asset-rows.js'
import { collectionPaths, findCollectionByPath } from '../store/collection-rows.js'
import { liveCollectionsBelow } from '../store/trash-rows.js'
import type { FileFailure } from '../types.js'

export interface ChosenAsset {
  path: string
  asset: AssetRow
}

/** What one of the given paths means. */
export interface ChosenItem {
  kind: 'asset' | 'collection'
  id: string
  path: string
  /** Ids of all collections with it, itself first, parents before what is in them; none for an asset. */
  collectionIds: string[]
  assets: ChosenAsset[]
}

export interface Chosen {
  items: ChosenItem[]
  failed: FileFailure[]
}

/**
 * A path that names nothing becomes a failure; with one path alone it is thrown: `asset-not-found`,
 * `collection-not-found` where only collections are meant, `invalid-argument` for the project folder itself.
 */
export function selectItems(
  context: Context,
  paths: readonly string[],
  only: 'collections' | undefined,
): Chosen {
  const items: ChosenItem[] = []
  const failed: FileFailure[] = []
  const folders = collectionPaths(context.store)
  for (const path of paths) {
    try {
      const item = selectOne(context, path, folders, only)
      if (!items.some(({ id }) => id === item.id)) items.push(item)
    } catch (error) {
      if (!isClstError(error) || paths.length === 1) throw error
      failed.push({ path, ...error.toJSON() })
    }
  }
  return { items: items.filter((item) => !items.some((other) => holds(other, item))), failed }
}

function selectOne(
  context: Context,
  path: string,
  folders: ReadonlyMap<string, string>,
  only: 'collections' | undefined,
): ChosenItem {
  const { store } = context
  if (path === '') {
    throw new ClstError('invalid-argument', 'The project folder itself cannot be deleted.', {
      details: { path },
    })
  }
  const collection = findCollectionByPath(store, path)
  if (collection !== undefined) {
    const collectionIds = liveCollectionsBelow(store, collection.id)
    const shown = folders.get(collection.id) ?? path
    assertOneFolder(context, path, shown)
    const assets = collectionIds.flatMap((id) => assetsIn(context, id, folders.get(id) ?? ''))
    return { kind: 'collection', id: collection.id, path: shown, collectionIds, assets }
  }
  if (only === 'collections') {
    const isAsset = findAssetByPath(store, path) !== undefined
    const message = isAsset ? `"${path}" is a file, not a collection.` : `There is no collection "${path}".`
    throw new ClstError('collection-not-found', message, { details: { path } })
  }
  const asset = getAssetByPath(context, path)
  assertSameFile(context, path, asset)
  const shown = assetPath(store, asset.id)
  return { kind: 'asset', id: asset.id, path: shown, collectionIds: [], assets: [{ path: shown, asset }] }
}

function assetsIn(context: Context, collectionId: string, folder: string): ChosenAsset[] {
  const sql = `SELECT id, collection_id AS collectionId, name, extension, head_id AS headId, status_id AS statusId
    FROM asset WHERE collection_id = ? AND trashed_at IS NULL ORDER BY name_key`
  return context.store
    .all<AssetRow>(sql, collectionId)
    .map((asset) => ({ path: joinPath(folder, joinName(asset.name, asset.extension)), asset }))
}

/** Whether an item goes along with another one already. */
function holds(other: ChosenItem, item: ChosenItem): boolean {
  if (other === item || other.kind !== 'collection') return false
  return item.kind === 'collection'
    ? other.collectionIds.includes(item.id)
    : other.assets.some(({ asset }) => asset.id === item.id)
}
