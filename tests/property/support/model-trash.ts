/** What deleting and restoring make of assets and their files, and how that is taken back. */
import type { Slot, Wish } from './edits.js'
import {
  type Asset,
  type Bytes,
  headOf,
  keyOf,
  type Model,
  newestWith,
  nextNumber,
  sameBytes,
  type Version,
} from './model.js'
import { isSealed, pathOfTrashed } from './model-seal.js'

/** What an asset in the trash held on the disk when it was deleted; by asset. */
const held = new WeakMap<Asset, { bytes: Bytes | undefined }>()

/** Those that were deleted, not by taking a copy back. */
export function deletedAssets(model: Model): Asset[] {
  return model.buried.filter((asset) => held.has(asset))
}

/** The safety copy that is needed before the file of an asset is removed; its id is the caller's to fill in. */
export function addSafety(model: Model, asset: Asset, author: string): Version | undefined {
  const bytes = model.contentOf(asset)
  if (bytes === undefined || newestWith(asset, bytes) !== undefined) return undefined
  const safety: Version = {
    id: '',
    number: nextNumber(asset, true),
    isSafety: true,
    bytes,
    comment: 'Safety copy: the file was replaced before it was checkpointed',
    author,
    status: asset.status,
    base: asset.base ?? headOf(asset),
  }
  asset.versions.push(safety)
  return safety
}

/** An asset in the trash, its file gone; going back, it is there again with what it held. */
export function wishDeleted(model: Model, asset: Asset): Wish {
  let removed: Bytes | undefined
  const content = keptWith(asset, model.contentOf(asset))
  const slot: Slot<boolean> = {
    names: () => [asset, content],
    get: () => model.buried.includes(asset),
    set: (isDeleted) => {
      if (isDeleted) {
        removed = takeFile(model, asset)
        held.set(asset, { bytes: removed })
        bury(model, asset)
      } else {
        unbury(model, asset)
        if (removed !== undefined && model.placeOf(asset) === undefined) model.put(asset.path, removed)
      }
    },
    refuses: (isDeleted) => {
      if (isDeleted !== false || !model.buried.includes(asset)) return undefined
      if (isSealed(asset)) return 'edited-since'
      return isTaken(model, asset.path) ? 'name-clash' : undefined
    },
  }
  return { slot: slot as Slot, value: true }
}

/** The other way round; what it did not hold is its newest version. Going back, a file that was written goes again. */
export function wishRestored(model: Model, asset: Asset, path: string): Wish {
  const before = pathOfTrashed(asset)
  let written: Bytes | undefined
  let head: Version | undefined
  let content: Version | undefined
  const slot: Slot<boolean> = {
    names: () => [asset, head, content],
    get: () => model.buried.includes(asset),
    set: (isDeleted) => {
      if (!isDeleted) {
        asset.path = path
        unbury(model, asset)
        head = headOf(asset)
        written = model.placeOf(asset) === undefined ? contentToWrite(asset) : undefined
        if (written !== undefined) model.put(asset.path, written)
        content = keptWith(asset, written)
        return
      }
      const now = model.contentOf(asset)
      const isAsWritten = written !== undefined && now !== undefined && sameBytes(now, written)
      held.set(asset, { bytes: isAsWritten ? takeFile(model, asset) : undefined })
      bury(model, asset)
      asset.path = before
    },
    // A version that was made since would go with it.
    refuses: (isDeleted) => (isDeleted === true && headOf(asset) !== head ? 'edited-since' : undefined),
  }
  return { slot: slot as Slot, value: false }
}

/** The version that these bytes are read from. */
function keptWith(asset: Asset, bytes: Bytes | undefined): Version | undefined {
  const alike = asset.versions.filter((version) => bytes !== undefined && sameBytes(version.bytes, bytes))
  return alike.findLast(({ isSafety }) => !isSafety) ?? alike.at(-1)
}

export function isTaken(model: Model, path: string): boolean {
  return model.asset(path) !== undefined || model.collections.has(keyOf(path))
}

/** What the working file is when the asset comes back and no file is there. */
export function contentToWrite(asset: Asset): Bytes {
  const pinned = asset.isPinned ? asset.base?.bytes : undefined
  return held.get(asset)?.bytes ?? pinned ?? headOf(asset).bytes
}

function takeFile(model: Model, asset: Asset): Bytes | undefined {
  const place = model.placeOf(asset)
  const bytes = model.contentOf(asset)
  if (place !== undefined) model.files.delete(place)
  return bytes
}

function bury(model: Model, asset: Asset): void {
  model.assets.delete(keyOf(asset.path))
  model.buried.push(asset)
}

function unbury(model: Model, asset: Asset): void {
  model.buried.splice(model.buried.indexOf(asset), 1)
  model.assets.set(keyOf(asset.path), asset)
}
