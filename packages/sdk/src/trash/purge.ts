/** Removes what is in the trash for good. */
import type { Context } from '../context.js'
import { type Edit, edit } from '../edits/edit.js'
import { forgetUndoEntries } from '../edits/undo-entries.js'
import { ClstError } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import { ProgressMeter } from '../progress.js'
import { choosePurged, doomedRows } from './choose-purged.js'
import {
  dependenciesOf,
  emptyOf,
  forgetVersionsOf,
  purgeAssets,
  purgeCheckpoints,
  purgeCollections,
  stillTrashed,
} from './purge-rows.js'
import { TrashTree } from './trash-tree.js'
import type { PurgeOptions, PurgeResult } from './types.js'

/** Rows in one transaction; few enough that nobody waits long when each has many versions. */
const SLICE = 100

/**
 * Purges what the paths mean (as `restore` understands them), or all of the trash, with everything below a collection. It
 * cannot be restored or undone; the bytes of its versions stay in the project file until the next prune.
 *
 * Throws `not-in-trash`, `invalid-argument`, and `cancelled`: what was purged until then is gone.
 */
export async function purge(
  context: Context,
  paths: readonly string[],
  options: PurgeOptions = {},
): Promise<PurgeResult> {
  const { store } = context
  const tree = new TrashTree(context)
  const purged = choosePurged(context, tree, paths, options)
  const { assets, collections, checkpoints, templates } = doomedRows(tree, purged)
  const meter = new ProgressMeter(context.clock, options, 'storing')
  meter.begin('storing', assets.length, 0)
  const result: PurgeResult = { purged, assets: 0, collections: 0, checkpoints: 0 }
  if (purged.length === 0) return result
  const dependencies = dependenciesOf(store, assets, collections)
  const gone = new Set([...assets, ...collections, ...checkpoints, ...templates, ...dependencies])
  // Operations on what is going to be gone could not be undone, and would keep older ones from it.
  await store.write(() => forgetUndoEntries(store, gone), options.signal)
  await forgetVersionsOf(store, new Set(assets), new Set(checkpoints))
  await inSlices(context, checkpoints, options, (current, slice) => {
    const ids = stillTrashed(store, 'checkpoint', slice)
    purgeCheckpoints(current, ids)
    result.checkpoints += ids.length
  })
  await inSlices(context, templates, options, (current, slice) => {
    for (const id of stillTrashed(store, 'template', slice)) current.remove('template', id)
  })
  await inSlices(context, assets, options, (current, slice) => {
    const ids = stillTrashed(store, 'asset', slice)
    result.checkpoints += purgeAssets(current, ids)
    result.assets += ids.length
    for (const _id of slice) meter.addFile()
  })
  await inSlices(context, collections, options, (current, slice) => {
    const ids = emptyOf(store, stillTrashed(store, 'collection', slice))
    purgeCollections(current, ids)
    result.collections += ids.length
  })
  return result
}

async function inSlices(
  context: Context,
  ids: readonly string[],
  { signal }: PurgeOptions,
  work: (current: Edit, slice: readonly string[]) => void,
): Promise<void> {
  const order = { description: 'purged', isUndoable: false, checksReferences: false, signal }
  for (let start = 0; start < ids.length; start += SLICE) {
    if (signal?.aborted) throw new ClstError('cancelled', 'Cancelled. What was purged until then is gone.')
    await edit(context, order, (current) => work(current, ids.slice(start, start + SLICE)))
    failpoint('purge:slice-removed')
    // Others get a turn, and so does whoever wants to cancel.
    await new Promise((resolve) => setImmediate(resolve))
  }
}
