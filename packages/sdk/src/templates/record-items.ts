/** What items made from templates are in the records. Everything here runs inside the caller's transaction. */
import { getItemByPath, type ItemRef } from '../assets/find-item.js'
import { commitCheckpoint } from '../checkpoints/commit-checkpoint.js'
import { findCollectionAt } from '../collections/find-collection.js'
import { makeId } from '../context.js'
import { assertNotTracked } from '../copies/plan-copy.js'
import { insertCopyGroup, recordCollections } from '../copies/record-copies.js'
import { Edit } from '../edits/edit.js'
import { splitFolder } from '../paths.js'
import type { FileStat } from '../ports/file-system.js'
import { getManifest } from '../store/manifest-rows.js'
import { findPreview } from '../store/preview-rows.js'
import type { AssetToMake, CollectionToMake, DependencyToMake } from './plan-items.js'

export interface MadeAsset {
  path: string
  assetId: string
  checkpointId: string
  number: number
  sizeBytes: number
}

/** The checkpoints that one call makes. */
export function insertMadeGroup(current: Edit, comment: string): string {
  return insertCopyGroup(current, comment)
}

export function recordMadeCollection(current: Edit, { to, typeId }: CollectionToMake): void {
  recordCollections(current, to)
  const { store } = current.context
  const id = findCollectionAt(store, to)?.id
  if (id !== undefined && typeId !== null) silently(current).update('collection', id, { type_id: typeId })
}

/** The asset with its first checkpoint, from a file that lies in its place. Throws `name-clash`, `chunk-missing`. */
export function recordMadeAsset(
  current: Edit,
  asset: AssetToMake,
  stat: FileStat,
  group: { groupId: string; comment: string },
): MadeAsset {
  const { context, personId } = current
  const { store } = context
  const { to, template, statusId, typeId, isTask } = asset
  assertNotTracked(context, to)
  recordCollections(current, splitFolder(to).folder)
  const { chunkerId, runs } = getManifest(store, template.manifestId)
  const { contentHash, sizeBytes } = template
  const stored = { contentHash, sizeBytes, runs: () => runs, storedBytes: () => 0 }
  const preview = template.previewId === null ? undefined : findPreview(store, template.previewId)
  const made = silently(current)
  const order = { ...group, personId, statusId, label: undefined, isCover: false }
  // The disk's clock could not be asked about this file yet: its bytes are compared when it is next looked at.
  const item = { path: to, stored: { ...stored, stat, chunkerId, isRacy: true }, baseId: null, preview }
  const { assetId, id, number } = commitCheckpoint(made, order, item)
  made.update('asset', assetId, { type_id: typeId, is_task: isTask ? 1 : 0 })
  current.note({ did: 'make-asset', assetId, path: to, checkpointId: id })
  return { path: to, assetId, checkpointId: id, number, sizeBytes }
}

/** Says that one item needs another, unless that is said already. Throws `asset-not-found`. */
export function recordMadeDependency(current: Edit, { from, on, typeId }: DependencyToMake): void {
  const { context, personId, now } = current
  const [source, target] = [getItemByPath(context, from), getItemByPath(context, on)]
  const columns = { ...column('source', source), ...column('target', target) }
  const names = Object.keys(columns)
  const sql = `SELECT id FROM dependency WHERE ${names.map((name) => `${name} IS ?`).join(' AND ')}`
  if (context.store.get(sql, ...Object.values(columns)) !== undefined) return
  current.insert('dependency', {
    id: makeId(context),
    ...columns,
    type_id: typeId,
    pin_checkpoint_id: null,
    pin_label_id: null,
    created_at: now,
    created_by: personId,
  })
}

function column(side: 'source' | 'target', { kind, id }: ItemRef): Record<string, string | null> {
  return {
    [`${side}_asset_id`]: kind === 'asset' ? id : null,
    [`${side}_collection_id`]: kind === 'collection' ? id : null,
  }
}

/** Edits that undo takes back as a whole, by putting what was made into the trash. */
function silently({ context, personId }: Edit): Edit {
  return new Edit(context, personId)
}
