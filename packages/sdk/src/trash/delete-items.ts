/** Puts assets and collections into the trash, and takes their working files away. */
import { type Context, makeId } from '../context.js'
import { type Edit, editMany } from '../edits/edit.js'
import { ClstError, isClstError } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import { ProgressMeter } from '../progress.js'
import { getEntity } from '../store/entity-rows.js'
import { nextTrashTime } from '../store/trash-rows.js'
import { removeEmptied } from '../working-files/remove-emptied.js'
import { freshFolders, keepFile, type ReadyAsset, removeFile } from './clear-file.js'
import { continuedDeletion } from './continued-deletion.js'
import { recordHeld, rememberWork } from './held-content.js'
import { type ChosenAsset, type ChosenItem, selectItems } from './select-items.js'
import { type DeleteOrder, trashCollections } from './trash-collections.js'
import type { DeleteOptions, DeleteResult } from './types.js'

/** Assets whose files are gone before that is recorded at most, and milliseconds after which no more are added. */
const MOST_ASSETS = 2000
const MOST_MS = 500

/**
 * Deletes assets, and collections with everything below them, so that they can be restored until they are purged. Each
 * working file is removed when its bytes are in a checkpoint that can be read back; a safety checkpoint is made first
 * where they are in none. An asset whose file cannot be removed stays with it, and so do the collections above it; the
 * others go.
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
  const order: DeleteOrder = {
    isPart: true,
    ...(continuedDeletion(context, items, description) ?? {
      trashedAt: nextTrashTime(context.store, context.clock.now()),
      group: makeId(context),
      description,
    }),
  }
  const counts = { deleted: [], removedFiles: 0, removedBytes: 0 }
  const result: DeleteResult = { ...counts, safety: [], keptFolders: [], failed }
  const assets = items.flatMap((item) => item.assets)
  const meter = new ProgressMeter(context.clock, options, 'reading', assets.length)
  try {
    for (let next = 0; next < assets.length; ) {
      next = await deletePortion(context, assets, next, order, options, meter, result)
    }
    for (const item of items) await finishItem(context, item, order, options, result)
  } finally {
    context.store.settle()
  }
  return result
}

function describe(items: readonly ChosenItem[]): string {
  const [first, ...others] = items
  return first === undefined || others.length > 0 ? `deleted ${items.length} items` : `deleted ${first.path}`
}

/** Answers where the next portion begins. */
async function deletePortion(
  context: Context,
  assets: readonly ChosenAsset[],
  first: number,
  order: DeleteOrder,
  options: DeleteOptions,
  meter: ProgressMeter,
  result: DeleteResult,
): Promise<number> {
  let stop: unknown
  /** Whether the next one may be tried. */
  const attempt = async (path: string, work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
    } catch (error) {
      if (!isClstError(error) || error.code === 'cancelled' || error.code === 'internal') {
        stop = error
        return false
      }
      result.failed.push({ path, ...error.toJSON() })
    }
    return true
  }
  const ready: ReadyAsset[] = []
  const end = performance.now() + MOST_MS
  let next = first
  for (let goesOn = true; goesOn && next < assets.length && next - first < MOST_ASSETS; next++) {
    const chosen = assets[next] as ChosenAsset
    meter.file(chosen.path)
    goesOn = await attempt(chosen.path, async () => {
      ready.push(await keepFile(context, chosen, options, meter, result))
    })
    if (performance.now() >= end) goesOn = false
  }
  await rememberWork(context, ready)
  const folderOf = freshFolders(context)
  const cleared: ReadyAsset[] = []
  for (const asset of ready) {
    const goesOn = await attempt(asset.path, async () => {
      await removeFile(context, asset, folderOf, result)
      cleared.push(asset)
      meter.addFile()
    })
    if (!goesOn) break
  }
  // Files that are gone already are recorded also when the operation was cancelled meanwhile.
  await editMany(context, order, cleared, (current, asset) => trashAsset(current, asset, order.trashedAt))
  failpoint('delete:assets-recorded')
  // Others get a turn, and so does whoever wants to cancel.
  await new Promise((resolve) => setImmediate(resolve))
  if (stop !== undefined) throw stop
  return next
}

function trashAsset(current: Edit, ready: ReadyAsset, trashedAt: number): void {
  const { store } = current.context
  const { path, asset, file } = ready
  // Somebody else may have deleted it meanwhile.
  if (getEntity(store, 'asset', asset.id)?.trashed_at !== null) return
  current.update('asset', asset.id, { trashed_at: trashedAt, trashed_by: current.personId })
  if (file !== undefined) current.note({ did: 'remove-file', path, checkpointId: file.kept.version.id })
  recordHeld(store, ready)
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
