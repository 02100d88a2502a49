/** Takes things back out of the trash. */
import { type Context, makeId } from '../context.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { ProgressMeter } from '../progress.js'
import { findCollectionByPath } from '../store/collection-rows.js'
import { collectionPath } from '../store/subtree.js'
import { writeMissing } from '../working-files/write-missing.js'
import { assertPlainName } from './restore-parents.js'
import {
  type RestoreJob,
  restoreAsset,
  restoreBelow,
  restoreCheckpoint,
  restoreCollection,
  restoreTemplateRow,
} from './restore-rows.js'
import { TrashTree } from './trash-tree.js'
import type { RestoredItem, RestoreOptions, RestoreResult } from './types.js'

/**
 * Restores what was deleted, by path (of several, the one deleted last) or by id. Collections above it come back with it;
 * a collection brings back what went together with it, and a collection that is there already what was last deleted from
 * it. Working files are written again as they were. What cannot come back is in `failed`; with one path it is thrown.
 *
 * Throws `not-in-trash`, `name-clash` (of a template `name-taken`) where something else has the name now,
 * `invalid-argument`.
 */
export async function restore(
  context: Context,
  paths: readonly string[],
  options: RestoreOptions = {},
): Promise<RestoreResult> {
  if (options.as !== undefined) assertPlainName(options.as)
  if (paths.length !== 1 && (options.as !== undefined || options.checkpoint !== undefined)) {
    throw new ClstError(
      'invalid-argument',
      'A new name or a version can only be given for one path at a time.',
    )
  }
  const counts = { writtenFiles: 0, writtenBytes: 0 }
  const result: RestoreResult = { restored: [], parents: [], ...counts, present: [], failed: [] }
  const description = paths.length === 1 ? `restored ${paths[0]}` : `restored ${paths.length} items`
  const order = { description, group: makeId(context) }
  const files: RestoreJob['files'] = []
  const meter = new ProgressMeter(context.clock, options, 'scanning', paths.length)
  for (const path of paths) {
    throwIfAborted(options.signal)
    // Each sees what the one before has brought back.
    const job = { context, tree: new TrashTree(context), order, as: options.as, result, files }
    try {
      result.restored.push(await restoreOne(job, path, options.checkpoint))
    } catch (error) {
      if (!isClstError(error) || paths.length === 1) throw error
      result.failed.push({ path, ...error.toJSON() })
    }
    meter.addFile()
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1))
  const written = await writeMissing(context, files, meter, options.signal)
  result.writtenFiles = written.written.length
  result.writtenBytes = written.writtenBytes
  result.present = written.present
  result.failed.push(...written.failed)
  context.store.settle()
  return result
}

async function restoreOne(job: RestoreJob, path: string, version: string | undefined): Promise<RestoredItem> {
  const { tree } = job
  const thing = tree.search(path, version)
  switch (thing?.kind) {
    case 'asset':
      return restoreAsset(job, thing.row)
    case 'collection':
      return restoreCollection(job, thing.row)
    case 'checkpoint':
      if (job.as !== undefined) {
        throw new ClstError('invalid-argument', 'A version cannot be given a name.', { details: { path } })
      }
      return restoreCheckpoint(job, thing.row)
    case 'template':
      return restoreTemplateRow(job, thing.row.id)
    case undefined:
      return (await restoreInto(job, path)) ?? fail(job, path, version)
  }
}

/** Of a collection that is there: what was last deleted from it. */
async function restoreInto(job: RestoreJob, path: string): Promise<RestoredItem | undefined> {
  const { tree, context } = job
  const collection = findCollectionByPath(context.store, path)
  if (collection === undefined || job.as !== undefined) return undefined
  const below = [...tree.things()].filter(({ kind, row }) => {
    if (kind === 'checkpoint' || kind === 'template') return false
    return tree.isBelow(kind === 'asset' ? row.collectionId : row.id, collection.id)
  })
  const last = below.sort((a, b) => b.row.trashedAt - a.row.trashedAt)[0]
  if (last === undefined) return undefined
  const assets = await restoreBelow(job, collection.id, last.row)
  return { kind: 'collection', id: collection.id, path: collectionPath(context.store, collection.id), assets }
}

function fail(job: RestoreJob, path: string, version: string | undefined): never {
  job.tree.find(path, version)
  throw new ClstError('internal', `"${path}" was found in the trash after all.`)
}
