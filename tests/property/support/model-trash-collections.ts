/** What deleting a collection makes of it and of what is in it, and how that is taken back. */
import type { Slot, Wish } from './edits.js'
import { type Asset, type Collection, keyOf, type Model } from './model.js'
import { isWithin } from './model-needs.js'
import { isEmpty, pathOfTrashed, seal, unseal } from './model-seal.js'
import { isTaken, wishDeleted, wishRestored } from './model-trash.js'

/** In a collection in the trash, but deleted before it. */
const alone = new WeakSet<Asset>()

export function wentAlone(asset: Asset): boolean {
  return alone.has(asset)
}

/** What lies in a collection, at any depth. */
export function assetsWithin(model: Model, collection: Collection): Asset[] {
  return [...model.assets.values()].filter((asset) => isWithin(asset, collection))
}

/** What went together. */
interface Gone {
  id: string
  assets: readonly Asset[]
  /** The deepest first. */
  collections: readonly Collection[]
}

/** By the collection that was deleted. */
const gone = new WeakMap<Collection, Gone>()

/** Its assets first, then the collections in it. `id`: of the collection, as the project says it. */
export function wishDeletedCollection(model: Model, collection: Collection, id: string): Wish[] {
  const assets = assetsWithin(model, collection)
  const collections = [...model.collections.values()]
    .filter((each) => each === collection || isWithin(each, collection))
    .sort((a, b) => b.path.length - a.path.length)
  gone.set(collection, { id, assets, collections })
  return [
    ...assets.map((asset) => wishDeleted(model, asset)),
    ...collections.map((each) => wishSealed(model, each, assets)),
  ]
}

/** Those that were deleted by themselves, and can come back where they were. */
export function restorableCollections(model: Model): Collection[] {
  const live = new Set<Collection | undefined>([undefined, ...model.collections.values()])
  return model.buriedCollections.filter((each) => gone.has(each) && live.has(each.in))
}

/** What comes back with a collection: that which went with it. */
export function whatComesBack(model: Model, collection: Collection): Gone {
  const { id, assets, collections } = gone.get(collection) as Gone
  return {
    id,
    assets: assets.filter((asset) => model.buried.includes(asset) && !alone.has(asset)),
    collections: collections.filter((each) => model.buriedCollections.includes(each)),
  }
}

/** Going back, a collection in which something else is by now stays. */
export function wishRestoredCollection(model: Model, { assets, collections }: Gone): Wish[] {
  return [
    ...[...collections].reverse().map((each) => wishUnsealed(model, each, assets)),
    ...assets.map((asset) => wishRestored(model, asset, pathOfTrashed(asset))),
  ]
}

function wishUnsealed(model: Model, collection: Collection, together: readonly Asset[]): Wish {
  let isBack = false
  const slot: Slot<boolean> = {
    names: () => [collection],
    get: () => isBack,
    set: (value) => {
      isBack = value
      if (value) comeBack(model, collection)
      else if (isEmpty(model, collection)) goAway(model, collection, together)
    },
  }
  return { slot: slot as Slot, value: true }
}

function comeBack(model: Model, collection: Collection): void {
  if (!model.buriedCollections.includes(collection)) return
  unseal(model, collection)
  model.addFolders(`${collection.path}/`)
}

function goAway(model: Model, collection: Collection, together: readonly Asset[]): void {
  seal(model, collection)
  for (const asset of model.buried.filter((each) => each.in === collection)) {
    if (together.includes(asset)) alone.delete(asset)
    else alone.add(asset)
  }
}

function wishSealed(model: Model, collection: Collection, together: readonly Asset[]): Wish {
  const slot: Slot<boolean> = {
    names: () => [collection],
    get: () => model.buriedCollections.includes(collection),
    set: (isDeleted) => (isDeleted ? goAway(model, collection, together) : comeBack(model, collection)),
    refuses: (isDeleted) => {
      if (isDeleted !== false || !model.buriedCollections.includes(collection)) return undefined
      const above = collection.in
      if (above !== undefined && model.collections.get(keyOf(above.path)) !== above) return 'edited-since'
      return isTaken(model, pathOfTrashed(collection)) ? 'name-clash' : undefined
    },
  }
  return { slot: slot as Slot, value: true }
}
