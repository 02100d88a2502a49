/** What a copy is in the records: assets with one version each, and the collections that they lie in. */
import { insertGroup } from '../checkpoints/checkpoint-group.js'
import {
  type CheckpointItem,
  type CheckpointOrder,
  commitCheckpoint,
} from '../checkpoints/commit-checkpoint.js'
import { ensureCollection } from '../collections/ensure-collection.js'
import { findCollectionAt } from '../collections/find-collection.js'
import type { Context } from '../context.js'
import { Edit } from '../edits/edit.js'
import { splitFolder, splitPath } from '../paths.js'
import type { FileStat } from '../ports/file-system.js'
import { listingStat } from '../sequences/inspect-sequence.js'
import { isSequence } from '../sequences/list-frames.js'
import { formatListing } from '../sequences/listing.js'
import { getEntity } from '../store/entity-rows.js'
import { getManifest } from '../store/manifest-rows.js'
import { findPreview } from '../store/preview-rows.js'
import { workingMemberRow } from '../store/sequence-rows.js'
import type { CreatedCheckpoint } from '../types.js'
import type { WantedFile } from './new-files.js'
import type { PlannedAsset, PlannedCollection } from './plan-copy.js'
import type { CopyContent } from './types.js'

export interface PlannedCopy extends PlannedAsset {
  content: CopyContent
}

/** In the transaction of the first copies. */
export function insertCopyGroup({ context, personId }: Edit, comment: string): string {
  return insertGroup(context, personId, comment)
}

/** The collection at a path and those above it, as far as they are missing. */
export function recordCollections(current: Edit, path: string): void {
  const { store } = current.context
  const made = new Edit(current.context, current.personId)
  const parts = splitPath(path)
  for (let depth = 1; depth <= parts.length; depth++) {
    const place = parts.slice(0, depth).join('/')
    if (findCollectionAt(store, place) !== undefined) continue
    current.note({ did: 'make-collection', collectionId: ensureCollection(made, place) })
  }
}

/** A collection with what is said about the original. */
export function recordCollection(current: Edit, { id, to }: PlannedCollection): void {
  recordCollections(current, to)
  const { context, personId } = current
  const original = getEntity(context.store, 'collection', id)
  const copy = findCollectionAt(context.store, to)
  if (original === undefined || copy === undefined) return
  const { type_id = null, description = null } = original
  new Edit(context, personId).update('collection', copy.id, { type_id, description })
}

/** The asset with its first version; `put` puts a file of it in its place. */
export function recordCopy(
  current: Edit,
  copied: PlannedCopy,
  groupId: string,
  put: (file: WantedFile) => FileStat,
): CreatedCheckpoint {
  const { context, personId } = current
  const { store } = context
  const { content, path, to, asset } = copied
  recordCollections(current, splitFolder(to).folder)
  const made = new Edit(context, personId)
  const { chunkerId, runs, sizeBytes } = getManifest(store, content.manifestId)
  const { contentHash, storedBytes, version } = content
  const placed = putFiles(copied, put)
  // Racy until the next look: nothing but reading proves what a new file holds.
  const stored = { contentHash, sizeBytes, runs: () => runs, storedBytes: () => storedBytes, ...placed }
  const order: CheckpointOrder = {
    groupId,
    personId,
    comment: commentOf(path, content),
    statusId: asset.statusId,
    label: undefined,
    isCover: false,
  }
  const preview = version?.previewId == null ? undefined : findPreview(store, version.previewId)
  const item = { path: to, stored: { ...stored, chunkerId, isRacy: true }, baseId: null, preview }
  const created = commitCheckpoint(made, order, item)
  describeAsOriginal(made, asset.id, created.assetId)
  current.note({ did: 'make-asset', assetId: created.assetId, path: to, checkpointId: created.id })
  return created
}

function putFiles(
  { asset, content }: PlannedCopy,
  put: (file: WantedFile) => FileStat,
): Pick<CheckpointItem['stored'], 'stat' | 'members'> {
  const [only] = content.files
  if (!isSequence(asset) && only !== undefined) return { stat: put(only) }
  const frames = content.files.map((file) => ({ file, stat: put(file) }))
  const members = frames.map(({ file: { to, contentHash }, stat }) =>
    workingMemberRow(splitFolder(to).fileName, { contentHash, stat }, true),
  )
  return { stat: listingStat(formatListing(members), frames), members }
}

/** Tells where it comes from: the history itself stays with the original. */
export function commentOf(path: string, { version }: Pick<CopyContent, 'version'>): string {
  if (version === undefined) return `Copy of ${path}`
  const { number, safetyNumber } = version
  return `Copy of ${path} ${number === null ? `s${safetyNumber}` : `v${String(number).padStart(3, '0')}`}`
}

function describeAsOriginal(made: Edit, originalId: string, id: string): void {
  const { store }: Context = made.context
  const original = getEntity(store, 'asset', originalId)
  if (original === undefined) return
  const { type_id = null, description = null, is_task = 0 } = original
  made.update('asset', id, { type_id, description, is_task })
  const tags = store.rows<[string]>('SELECT tag_id FROM asset_tag WHERE asset_id = ?', originalId)
  for (const [tagId] of tags) made.insert('asset_tag', { asset_id: id, tag_id: tagId })
}
