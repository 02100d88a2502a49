import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { findOnDisk } from '../paths.js'
import type { EntityKind } from '../protocol/kinds.js'
import { isSequence, listFrames, sequenceAt } from '../sequences/list-frames.js'
import { assetPath, getAsset } from '../store/asset-rows.js'
import { collectionPath } from '../store/collection-rows.js'

/** Whether files lie where an asset, or what is in a collection, has its place. */
export function holdsFiles(context: Context, kind: EntityKind, id: string): boolean {
  try {
    if (kind === 'collection') return isThere(context, collectionPath(context.store, id))
    const asset = kind === 'asset' ? getAsset(context.store, id) : undefined
    if (asset === undefined) return false
    const path = assetPath(context.store, id)
    if (!isSequence(asset)) return isThere(context, path)
    const sequence = sequenceAt(context, path)
    return sequence !== undefined && listFrames(context, sequence).length > 0
  } catch (error) {
    // What cannot be looked at may well hold files.
    if (isClstError(error)) return true
    throw error
  }
}

function isThere({ fs, root }: Context, path: string | undefined): boolean {
  return path !== undefined && path !== '' && findOnDisk(fs, root, path) !== undefined
}
