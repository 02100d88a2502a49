/** Puts assets and collections into the trash, and takes their working files away. */
import { type Context, makeId } from '../context.js'
import { type Edit, edit } from '../edits/edit.js'
import { ClstError, isClstError } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import { ProgressMeter } from '../progress.js'
import { findVersion, type Version } from '../store/checkpoint-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { nextTrashTime } from '../store/trash-rows.js'
import { findWorkingFile, putWorkingFile, type WorkingFileRow } from '../store/working-file-rows.js'
import { removeEmptied } from '../working-files/remove-emptied.js'
import { isEqual } from '../working-files/tracked-file.js'
import { type ClearedAsset, clearFile } from './clear-file.js'
import { continuedDeletion } from './continued-deletion.js'
import { type ChosenAsset, type ChosenItem, selectItems } from './select-items.js'
import { type DeleteOrder, trashCollections } from './trash-collections.js'
import type { DeleteOptions, DeleteResult } from './types.js'

/** Assets in one transaction. */
const SLICE = 200

/**
 * Deletes assets, and collections with everything below them, so that they can be restored until they are purged. Each
 * working file is removed when its bytes are in a checkpoint; a safety checkpoint is made first where they are in none.
 * An asset whose file cannot be removed stays with it, and so do the collections above it; the others go.
 *
 * Throws `asset-not-found`, `collection-not-found`, `invalid-argument`, and `cancelled`: what went until then is in the
 * trash.
 */
export async function deleteItems(
  context: Context,
  paths: readonly string[],
  options: DeleteOptions = {},
): Promise<DeleteResult> {
  const { items, failed } = selectItems(context, paths, options.only)
  const description = describe(items)
  const order: DeleteOrder = continuedDeletion(context, items, description) ?? {
    trashedAt: nextTrashTime(context.store, context.clock.now()),
    group: makeId(context),
    description,
  }
  const counts = { deleted: [], removedFiles: 0, removedBytes: 0 }
  const result: DeleteResult = { ...counts, safety: [], keptFolders: [], failed }
  const assets = items.flatMap((item) => item.assets)
  const meter = new ProgressMeter(context.clock, options, 'reading', assets.length)
  for (let start = 0; start < assets.length; start += SLICE) {
    await deleteAssets(context, assets.slice(start, start + SLICE), order, options, meter, result)
  }
  for (const item of items) await finishItem(context, item, order, options, result)
  return result
}

function describe(items: readonly ChosenItem[]): string {
  const [first, ...others] = items
  return first === undefined || others.length > 0 ? `deleted ${items.length} items` : `deleted ${first.path}`
}

async function deleteAssets(
  context: Context,
  assets: readonly ChosenAsset[],
  order: DeleteOrder,
  options: DeleteOptions,
  meter: ProgressMeter,
  result: DeleteResult,
): Promise<void> {
  const cleared: ClearedAsset[] = []
  let stop: unknown
  for (const chosen of assets) {
    try {
      meter.file(chosen.path)
      cleared.push(await clearFile(context, chosen, options, meter, result))
      meter.addFile()
    } catch (error) {
      if (!isClstError(error) || error.code === 'cancelled' || error.code === 'internal') {
        stop = error
        break
      }
      result.failed.push({ path: chosen.path, ...error.toJSON() })
    }
  }
  // Files that are gone already are recorded also when the operation was cancelled meanwhile.
  await edit(context, order, (current) => {
    for (const item of cleared) trashAsset(current, item, order.trashedAt)
  })
  failpoint('delete:assets-recorded')
  // Others get a turn, and so does whoever wants to cancel.
  await new Promise((resolve) => setImmediate(resolve))
  if (stop !== undefined) throw stop
}

function trashAsset(current: Edit, { path, asset, removed }: ClearedAsset, trashedAt: number): void {
  const { store } = current.context
  // Somebody else may have deleted it meanwhile.
  if (getEntity(store, 'asset', asset.id)?.trashed_at !== null) return
  current.update('asset', asset.id, { trashed_at: trashedAt, trashed_by: current.personId })
  if (removed === undefined) {
    // What was seen there before says nothing about what is to be written when it is restored.
    store.run('UPDATE working_file SET content_hash = NULL, is_racy = 1 WHERE asset_id = ?', asset.id)
    return
  }
  current.note({ did: 'remove-file', path, checkpointId: removed.id })
  // What the file held is what is written when it is restored.
  const row = findWorkingFile(store, asset.id) ?? unseen(asset.id, removed)
  const { contentHash } = removed
  const base = findVersion(store, row.baseId)
  const isBaseContent = base !== undefined && isEqual(base.contentHash, contentHash) ? 1 : 0
  putWorkingFile(store, { ...row, contentHash, isBaseContent, isRacy: 1 })
}

function unseen(assetId: string, { id, contentHash }: Version): WorkingFileRow {
  const stamp = { sizeBytes: null, modifiedUs: null, changedUs: null, inode: null, isRacy: 1 }
  return { assetId, contentHash, ...stamp, baseId: id, isBaseContent: 1, isPinned: 0, writingId: null }
}

/** A collection goes when nothing is left in it; what failed below it keeps it. */
async function finishItem(
  context: Context,
  item: ChosenItem,
  order: DeleteOrder,
  options: DeleteOptions,
  result: DeleteResult,
): Promise<void> {
  const { kind, id, path, assets } = item
  const gone = await trashCollections(context, item.collectionIds, order)
  if (options.keepFiles !== true) result.keptFolders.push(...removeEmptied(context, [...gone.values()]))
  const failedPaths = new Set(result.failed.map((failure) => failure.path))
  if (kind === 'asset' ? !failedPaths.has(path) : gone.has(id)) {
    result.deleted.push({ kind, id, path, assets: assets.length })
  } else if (!assets.some((asset) => failedPaths.has(asset.path))) {
    const message = `Something was added to "${path}" meanwhile. Delete it again.`
    result.failed.push({ path, ...new ClstError('edited-since', message, { details: { path } }).toJSON() })
  }
}
