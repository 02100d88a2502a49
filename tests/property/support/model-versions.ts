/** What deleting one version, and restoring it, make of an asset and the work on its file, and how that is taken back. */
import type { Slot, Wish } from './edits.js'
import { type Asset, type Bytes, headOf, type Model, sameBytes, type Version } from './model.js'

/** Where each version stands among those of its asset, deleted or not. */
const places = new WeakMap<Version, number>()
/** Which deletion put a version into the trash. */
const deletions = new WeakMap<Version, Deletion>()

interface Deletion {
  /** The work on the file continued from the version, or was reverted to it; nothing: neither. */
  left: { isPinned: boolean } | undefined
  /** What the file held. */
  bytes: Bytes | undefined
}

/** Why a version cannot be deleted by itself. */
export function isProtected(model: Model, asset: Asset, version: Version): boolean {
  const isNamed = [...asset.labels.values()].includes(version)
  const isPinned = model.dependencies.some(
    ({ target, pin }) => target === asset && pin !== undefined && 'version' in pin && pin.version === version,
  )
  const ordinary = asset.versions.filter(({ isSafety }) => !isSafety)
  return isNamed || isPinned || (ordinary.length === 1 && ordinary[0] === version)
}

export function wishVersionGone(model: Model, asset: Asset, version: Version): Wish {
  const left = asset.base === version ? { isPinned: asset.isPinned } : undefined
  return { slot: slotOf(asset, version) as Slot, value: { left, bytes: model.contentOf(asset) } }
}

export function wishVersionBack(asset: Asset, version: Version): Wish {
  return { slot: slotOf(asset, version) as Slot, value: undefined }
}

function slotOf(asset: Asset, version: Version): Slot<Deletion | undefined> {
  const heads = { before: headOf(asset), after: headOf(asset) }
  return {
    names: () => [asset, version, ...(heads.before === heads.after ? [] : [heads.before, heads.after])],
    get: () => (asset.trashed.includes(version) ? deletions.get(version) : undefined),
    set: (deletion) => {
      if (deletion === undefined) bringBack(asset, version)
      else {
        deletions.set(version, deletion)
        putAway(asset, version)
      }
      heads.after = headOf(asset)
    },
    // What the newest version was is changed as well, unless it stays the same.
    refuses: () =>
      heads.before !== heads.after && headOf(asset) !== heads.after ? 'edited-since' : undefined,
  }
}

function putAway(asset: Asset, version: Version): void {
  for (const [place, each] of inOrder([...asset.versions, ...asset.trashed]).entries())
    places.set(each, place)
  asset.versions.splice(asset.versions.indexOf(version), 1)
  asset.trashed.push(version)
  if (asset.base === version) Object.assign(asset, { base: before(asset, version), isPinned: false })
}

function bringBack(asset: Asset, version: Version): void {
  asset.trashed.splice(asset.trashed.indexOf(version), 1)
  asset.versions = inOrder([...asset.versions, version])
}

/**
 * The work on a file may continue from a version that came back: as it did, when its deletion is taken back, or because the
 * file holds its bytes. Of a file that was changed in between, only the project knows what it has seen; false when the
 * answer of the project cannot be.
 */
export function continueFrom(
  model: Model,
  asset: Asset,
  version: Version,
  { isUndone, isBase }: { isUndone: boolean; isBase: boolean },
): boolean {
  const { left, bytes } = deletions.get(version) ?? { left: undefined, bytes: undefined }
  const isAsLeft = isUndone && left !== undefined && asset.base === before(asset, version)
  const content = model.contentOf(asset)
  const isKnown = asset.base !== undefined && content !== undefined && sameBytes(asset.base.bytes, content)
  if (isAsLeft && content === bytes && !isKnown && !isBase) return false
  if (isBase)
    Object.assign(asset, { base: version, isPinned: isAsLeft ? left.isPinned : headOf(asset) !== version })
  return true
}

/** What was made since a version was last deleted has no place yet, and comes after all others in its order. */
function inOrder(versions: readonly Version[]): Version[] {
  const placeOf = (version: Version) => places.get(version) ?? Number.POSITIVE_INFINITY
  const known = versions.filter((version) => places.has(version)).sort((a, b) => placeOf(a) - placeOf(b))
  return [...known, ...versions.filter((version) => !places.has(version))]
}

/** The ordinary version that the work continues from: the one before, or else the next one. */
function before(asset: Asset, gone: Version): Version | undefined {
  const ordinary = asset.versions.filter(({ isSafety }) => !isSafety)
  const isBefore = (version: Version) =>
    gone.isSafety ? comesBefore(asset, version, gone) : version.number < gone.number
  return ordinary.findLast(isBefore) ?? ordinary[0]
}

/** In the history: by time, then by the order in which they came. */
function comesBefore(asset: Asset, version: Version, other: Version): boolean {
  const [time, otherTime] = [version.createdAt ?? '', other.createdAt ?? '']
  if (time !== otherTime) return time < otherTime
  const all = inOrder([...asset.versions, other])
  return all.indexOf(version) < all.indexOf(other)
}
