/** What a copy will make, checked before anything is written. */
import { findCollectionAt } from '../collections/find-collection.js'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { findSource, type MoveSource } from '../moves/move-source.js'
import { assertKeepsName, assertNamesFree, assertNotIntoItself, chooseTargets } from '../moves/plan-move.js'
import { assertProjectPath, joinPath, splitFolder } from '../paths.js'
import { isSequence } from '../sequences/list-frames.js'
import { type AssetRow, findAssetByPath, getAsset } from '../store/asset-rows.js'
import { assetsBelow, collectionsBelow } from '../store/subtree.js'

export interface PlannedAsset {
  asset: AssetRow
  path: string
  to: string
}

export interface PlannedCollection {
  /** The original. */
  id: string
  to: string
}

export interface CopyPlan {
  source: MoveSource
  to: string
  assets: PlannedAsset[]
  /** Parents before what is in them. */
  collections: PlannedCollection[]
}

/** Throws `asset-not-found` for what is not tracked, `file-exists`, `name-clash`, `invalid-argument`, `path-reserved`. */
export function planCopy(context: Context, path: string, destination: string, isInto: boolean): CopyPlan {
  const { store } = context
  const source = findSource(context, path)
  if (source.id === undefined) {
    const message = `"${path}" is not tracked yet. Make its first checkpoint, then copy it.`
    throw new ClstError('asset-not-found', message, { details: { path } })
  }
  const [to = ''] = chooseTargets(context, [source], destination, isInto)
  assertProjectPath(context.fs, context.root, to)
  assertNotIntoItself(source, to)
  assertNotTracked(context, to)
  assertNamesFree(context, [{ to }])
  if (source.kind === 'asset') {
    const asset = getAsset(store, source.id) as AssetRow
    if (isSequence(asset)) assertFramesFree(context, source, to)
    return { source, to, assets: [{ asset, path: source.path, to }], collections: [] }
  }
  const toTarget = (original: string) => to + original.slice(source.path.length)
  const assets = assetsBelow(store, source.id, source.path).map(({ id, path: original }) => ({
    asset: getAsset(store, id) as AssetRow,
    path: original,
    to: toTarget(original),
  }))
  const collections = collectionsBelow(store, source.id, source.path)
    .sort((a, b) => a.path.length - b.path.length)
    .map(({ id, path: original }) => ({ id, to: toTarget(original) }))
  return { source, to, assets, collections }
}

/** Its frames keep their names, so none may lie there. Throws `invalid-argument`, `file-exists`, `name-clash`. */
function assertFramesFree(context: Context, source: MoveSource, to: string): void {
  assertKeepsName(source.path, to)
  const { folder } = splitFolder(to)
  const frames = source.frames ?? []
  assertNamesFree(
    context,
    frames.map((fileName) => ({ to: joinPath(folder, fileName) })),
  )
}

/** Also in the transaction that makes it: another process can have been faster. */
export function assertNotTracked({ store }: Context, to: string): void {
  const isAsset = findAssetByPath(store, to) !== undefined
  if (!isAsset && findCollectionAt(store, to) === undefined) return
  const message = `A ${isAsset ? 'tracked file' : 'collection'} is already called "${to}".`
  throw new ClstError('name-clash', message, { details: { path: to, name: splitFolder(to).fileName } })
}
