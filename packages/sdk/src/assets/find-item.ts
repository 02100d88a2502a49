import type { Context } from '../context.js'
import { assetPath, findAssetByPath } from '../store/asset-rows.js'
import { findCollectionByPath } from '../store/collection-rows.js'
import { assetsBelow, collectionPath } from '../store/subtree.js'
import { getAssetByPath } from './find-asset.js'

/** What a path of the project names. */
export interface ItemRef {
  kind: 'asset' | 'collection'
  id: string
  /** As the project spells it. */
  path: string
}

/** The asset or the collection at a project path; the root for ''. Throws `asset-not-found`. */
export function getItemByPath(context: Context, path: string): ItemRef {
  const { store } = context
  const asset = findAssetByPath(store, path)
  if (asset !== undefined) return { kind: 'asset', id: asset.id, path: assetPath(store, asset.id) }
  const collection = findCollectionByPath(store, path)
  if (collection !== undefined) {
    return { kind: 'collection', id: collection.id, path: collectionPath(store, collection.id) }
  }
  // Its failure says what to do.
  const { id } = getAssetByPath(context, path)
  return { kind: 'asset', id, path }
}

/** The assets that a path stands for: itself, or everything in a collection, at any depth. Throws `asset-not-found`. */
export function assetsAt(context: Context, path: string): ItemRef[] {
  const item = getItemByPath(context, path)
  if (item.kind === 'asset') return [item]
  return assetsBelow(context.store, item.id, item.path).map((asset) => ({ kind: 'asset', ...asset }))
}
