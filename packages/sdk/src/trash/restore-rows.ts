/** The records of what comes back from the trash. */
import { workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { type Edit, edit } from '../edits/edit.js'
import { isClstError } from '../errors.js'
import { joinName, nameKey, splitName } from '../names.js'
import { failpoint } from '../ports/failpoint.js'
import { isSequence } from '../sequences/list-frames.js'
import { assetPath, getAsset } from '../store/asset-rows.js'
import { getCheckpoint } from '../store/checkpoint-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { collectionPath } from '../store/subtree.js'
import type { AnyCollection, TrashedAsset, TrashedCheckpoint, TrashStamp } from '../store/trash-rows.js'
import { takeBackTemplate } from '../templates/edit-templates.js'
import { returnToBase } from '../working-files/rebase.js'
import { newestLeft } from './delete-checkpoint.js'
import { fileToWrite, type WantedFile } from './file-to-write.js'
import { assertFree, restoreParents } from './restore-parents.js'
import { isSameStamp, isTrashed, type TrashTree } from './trash-tree.js'
import type { RestoredItem, RestoreResult } from './types.js'

/** What the records of one call share. */
export interface RestoreJob {
  context: Context
  tree: TrashTree
  order: { description: string; group: string }
  as: string | undefined
  result: RestoreResult
  /** Working files that are to be written when the records are. */
  files: WantedFile[]
}

/** Rows in one transaction. */
const SLICE = 300

export async function restoreAsset(job: RestoreJob, row: TrashedAsset): Promise<RestoredItem> {
  const path = await record(job, (current, files, parents) => {
    const collectionId = restoreParents(current, job.tree, row.collectionId, parents)
    return assetBack({ ...job, files }, current, row, collectionId, job.as)
  })
  failpoint('restore:recorded')
  return { kind: 'asset', id: row.id, path, assets: 1 }
}

/** With everything that went together with it. What is refused stays in the trash; the rest comes back. */
export async function restoreCollection(
  job: RestoreJob,
  row: AnyCollection & TrashStamp,
): Promise<RestoredItem> {
  const { context, tree } = job
  await record(job, (current, _files, parents) => {
    const { store } = context
    const parentId = restoreParents(current, tree, row.parentId ?? row.id, parents)
    if (getEntity(store, 'collection', row.id)?.trashed_at === null) return
    const name = job.as ?? row.name
    assertFree(current, parentId, name, tree.path(row.id))
    const fields = { parent_id: parentId, name, name_key: nameKey(name), trashed_at: null, trashed_by: null }
    current.update('collection', row.id, fields)
  })
  failpoint('restore:recorded')
  const assets = await restoreBelow(job, row.id, row)
  return { kind: 'collection', id: row.id, path: collectionPath(context.store, row.id), assets }
}

/** What lies below a collection and went with one stamp; answers how many assets came back. */
export async function restoreBelow(
  job: RestoreJob,
  collectionId: string,
  stamp: TrashStamp,
): Promise<number> {
  const { tree } = job
  const below = (id: string) => id !== collectionId && tree.isBelow(id, collectionId)
  const collections = [...tree.collections.values()]
    .filter((each) => isTrashed(each) && isSameStamp(each, stamp) && below(each.id))
    .sort((a, b) => tree.path(a.id).length - tree.path(b.id).length)
  await inSlices(job, collections, (current, each) => {
    restoreParents(current, tree, each.id, [])
  })
  const assets = tree.assets.filter(
    (each) => isSameStamp(each, stamp) && tree.isBelow(each.collectionId, collectionId),
  )
  let count = 0
  await inSlices(job, assets, (current, each, files, parents) => {
    try {
      const parentId = restoreParents(current, tree, each.collectionId, parents)
      assetBack({ ...job, files }, current, each, parentId, undefined)
      count++
    } catch (error) {
      if (!isClstError(error) || error.code !== 'name-clash') throw error
      job.result.failed.push({ path: tree.assetPath(each), ...error.toJSON() })
    }
  })
  return count
}

async function inSlices<T>(
  job: RestoreJob,
  items: readonly T[],
  work: (current: Edit, item: T, files: WantedFile[], parents: string[]) => void,
) {
  for (let start = 0; start < items.length; start += SLICE) {
    await record(job, (current, files, parents) => {
      for (const item of items.slice(start, start + SLICE)) work(current, item, files, parents)
    })
    failpoint('restore:recorded')
    await new Promise((resolve) => setImmediate(resolve))
  }
}

/** One transaction; only when it stands are there files to be written and collections that came back. */
async function record<T>(
  job: RestoreJob,
  work: (current: Edit, files: WantedFile[], parents: string[]) => T,
): Promise<T> {
  const files: WantedFile[] = []
  const parents: string[] = []
  const answer = await edit(job.context, job.order, (current) => work(current, files, parents))
  job.files.push(...files)
  job.result.parents.push(...parents)
  return answer
}

/** Inside a transaction; answers the path. */
function assetBack(
  job: RestoreJob,
  current: Edit,
  row: TrashedAsset,
  collectionId: string,
  as: string | undefined,
): string {
  const { store } = job.context
  const isBack = getEntity(store, 'asset', row.id)?.trashed_at === null
  if (!isBack) {
    const fileName = as ?? joinName(row.name, row.extension)
    assertFree(current, collectionId, fileName, job.tree.assetPath(row))
    const fields = { collection_id: collectionId, ...splitName(fileName), name_key: nameKey(fileName) }
    current.update('asset', row.id, { ...fields, trashed_at: null, trashed_by: null })
    const headId = getAsset(store, row.id)?.headId ?? null
    current.note({ did: 'restore-asset', assetId: row.id, headId })
  }
  const path = assetPath(store, row.id)
  const asset = getAsset(store, row.id)
  const file = asset === undefined ? undefined : fileToWrite(job.context, asset, path)
  if (file !== undefined) {
    job.files.push(file)
    // A file that is there already is not written, so it does not go either when this is undone; frames always stay.
    const isThere =
      isSequence(file.asset) ||
      job.context.fs.stat(workingFilePath(job.context, path, file.asset)) !== undefined
    if (!isThere) current.note({ did: 'write-file', path, checkpointId: file.content.id })
  }
  return path
}

export async function restoreTemplateRow(job: RestoreJob, id: string): Promise<RestoredItem> {
  const path = await edit(job.context, job.order, (current) => takeBackTemplate(current, id, job.as))
  return { kind: 'template', id, path, assets: 0 }
}

/** Becomes the newest again when its number says so. */
export async function restoreCheckpoint(job: RestoreJob, row: TrashedCheckpoint): Promise<RestoredItem> {
  const { context, order, tree } = job
  const asset = tree.assets.find(({ id }) => id === row.assetId)
  if (asset !== undefined) job.result.restored.push(await restoreAsset({ ...job, as: undefined }, asset))
  const { store } = context
  await edit(context, order, (current) => {
    if (getEntity(store, 'checkpoint', row.id)?.trashed_at === null) return
    current.update('checkpoint', row.id, { trashed_at: null, trashed_by: null })
    current.update('asset', row.assetId, { head_id: newestLeft(store, row.assetId) })
    const back = getCheckpoint(store, row.id)
    if (back !== undefined) returnToBase(store, back)
  })
  const { id, number, safetyNumber } = row
  const path = assetPath(store, row.assetId)
  return {
    kind: 'checkpoint',
    id,
    path,
    number: number ?? safetyNumber ?? 0,
    isSafety: number === null,
    assets: 0,
  }
}
