/** Collections in the trash. What is in one of them is not in a new one of the same name. */
import { type Asset, type Collection, keyOf, type Model } from './model.js'

const SEAL = 'trash/'

/** Below a collection that is in the trash. */
export function isSealed({ path }: { path: string }): boolean {
  return path.startsWith(SEAL)
}

/** Also where a collection above it has got another place since it went. */
export function pathOfTrashed(item: Asset | Collection): string {
  if (!isSealed(item)) return item.path
  const name = item.path.slice(item.path.lastIndexOf('/') + 1)
  return item.in === undefined ? name : `${pathOfTrashed(item.in)}/${name}`
}

/** But for what is in the trash. */
export function isEmpty(model: Model, { path }: Collection): boolean {
  const names = [...model.collections.keys(), ...model.assets.keys()]
  return !names.some((name) => name.startsWith(`${keyOf(path)}/`))
}

/** What is in it must be in the trash already. */
export function seal(model: Model, collection: Collection): void {
  const { path } = collection
  model.collections.delete(keyOf(path))
  for (const asset of model.buried) {
    if (keyOf(folderOf(asset.path)) === keyOf(path))
      Object.assign(asset, { path: SEAL + asset.path, in: collection })
  }
  collection.in = model.collections.get(keyOf(folderOf(path)))
  collection.path = SEAL + path
  model.buriedCollections.push(collection)
}

/** It is there again where it was, and what lies in it is in the trash by itself. */
export function unseal(model: Model, collection: Collection): void {
  const path = pathOfTrashed(collection)
  model.buriedCollections.splice(model.buriedCollections.indexOf(collection), 1)
  model.collections.set(keyOf(path), collection)
  Object.assign(collection, { path, in: undefined })
  for (const asset of model.buried) {
    if (asset.in !== collection) continue
    asset.path = pathOfTrashed(asset)
    delete asset.in
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
