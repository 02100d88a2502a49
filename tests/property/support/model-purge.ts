/** What is gone for good. */
import { type Asset, type Collection, type Item, type Model, nextNumber, type Version } from './model.js'

export interface Doomed {
  /** Assets in the trash. */
  assets: readonly Asset[]
  /** Versions that were deleted by themselves. */
  versions: readonly Version[]
  /** Collections in the trash. */
  collections: readonly Collection[]
}

/** Operations on what is gone cannot be taken back any more; read-only copies of it that lie on the disk are any files. */
export function purge(model: Model, { assets, versions, collections }: Doomed): void {
  const items = new Set<Item>([...assets, ...collections])
  const dependencies = model.dependencies.filter(
    ({ source, target }) => items.has(source) || items.has(target),
  )
  model.edits.forget([...items, ...versions, ...dependencies])
  for (const each of dependencies) model.dependencies.splice(model.dependencies.indexOf(each), 1)
  for (const asset of [...model.assets.values(), ...model.buried]) {
    const gone = asset.trashed.filter((version) => versions.includes(version))
    asset.purgedNumber = nextNumber(asset, false) - 1
    asset.trashed = asset.trashed.filter((version) => !gone.includes(version))
    release(model, gone)
  }
  for (const each of collections) model.buriedCollections.splice(model.buriedCollections.indexOf(each), 1)
  for (const asset of assets) {
    model.buried.splice(model.buried.indexOf(asset), 1)
    release(model, [...asset.versions, ...asset.trashed])
  }
}

function release(model: Model, gone: readonly Version[]): void {
  for (const [path, version] of [...model.opened]) {
    if (!gone.includes(version)) continue
    model.opened.delete(path)
    model.files.set(path, version.bytes)
  }
}
