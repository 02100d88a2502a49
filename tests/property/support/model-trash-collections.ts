/** What deleting a collection makes of it and of what is in it, and how that is taken back. */
import type { Slot, Wish } from './edits.js'
import { type Asset, type Collection, keyOf, type Model } from './model.js'
import { isWithin } from './model-needs.js'
import { pathOfTrashed, seal, unseal } from './model-seal.js'
import { isTaken, wishDeleted } from './model-trash.js'

/** In a collection in the trash, but deleted before it. */
const alone = new WeakSet<Asset>()

export function wentAlone(asset: Asset): boolean {
  return alone.has(asset)
}

/** What lies in a collection, at any depth. */
export function assetsWithin(model: Model, collection: Collection): Asset[] {
  return [...model.assets.values()].filter((asset) => isWithin(asset, collection))
}

/** Its assets first, then the collections in it, the deepest first. */
export function wishDeletedCollection(model: Model, collection: Collection): Wish[] {
  const assets = assetsWithin(model, collection)
  const collections = [...model.collections.values()]
    .filter((each) => each === collection || isWithin(each, collection))
    .sort((a, b) => b.path.length - a.path.length)
  return [
    ...assets.map((asset) => wishDeleted(model, asset)),
    ...collections.map((each) => wishSealed(model, each, assets)),
  ]
}

function wishSealed(model: Model, collection: Collection, together: readonly Asset[]): Wish {
  const slot: Slot<boolean> = {
    names: () => [collection],
    get: () => model.buriedCollections.includes(collection),
    set: (isDeleted) => {
      if (!isDeleted) {
        unseal(model, collection)
        model.addFolders(`${collection.path}/`)
        return
      }
      seal(model, collection)
      for (const asset of model.buried.filter((each) => each.in === collection)) {
        if (together.includes(asset)) alone.delete(asset)
        else alone.add(asset)
      }
    },
    refuses: (isDeleted) => {
      if (isDeleted !== false) return undefined
      const above = collection.in
      if (above !== undefined && model.collections.get(keyOf(above.path)) !== above) return 'edited-since'
      return isTaken(model, pathOfTrashed(collection)) ? 'name-clash' : undefined
    },
  }
  return { slot: slot as Slot, value: true }
}
