/** Writes what makes a stored content a checkpoint. Everything here runs inside the caller's transaction. */
import { ensureAsset } from '../assets/ensure-asset.js'
import { type Context, makeId } from '../context.js'
import type { AssetRow } from '../store/asset-rows.js'
import { insertChange } from '../store/change-rows.js'
import {
  checkpointFieldsHash,
  findVersion,
  getVersion,
  insertCheckpoint,
  nextNumber,
  nextSafetyNumber,
} from '../store/checkpoint-rows.js'
import { putManifest } from '../store/manifest-rows.js'
import { putPreview } from '../store/preview-rows.js'
import { putWorkingFile } from '../store/working-file-rows.js'
import type { CreatedCheckpoint, PreviewData } from '../types.js'
import { workingFileRow } from '../working-files/tracked-file.js'
import { setLabel } from './label.js'
import type { StoredFile } from './store-working-file.js'

/** What all checkpoints of one call share. */
export interface CheckpointOrder {
  groupId: string
  personId: string
  comment: string
  statusId: string | null
  label: string | undefined
  isCover: boolean
}

export interface CheckpointItem {
  path: string
  stored: StoredFile
  baseId: string | null
  preview: PreviewData | undefined
}

/** One ordinary checkpoint: tracks the file when needed, moves the asset's head, records the working file. */
export function commitCheckpoint(
  context: Context,
  order: CheckpointOrder,
  item: CheckpointItem,
): CreatedCheckpoint {
  const { store } = context
  const { asset, isNew } = ensureAsset(context, item.path, order.personId)
  const number = nextNumber(store, asset.id)
  const statusId = order.statusId ?? asset.statusId
  const preview = item.preview === undefined ? null : putPreview(store, item.preview)
  const row = insertRow(context, order, item, asset, { number, safetyNumber: null, statusId, preview })
  store.run('UPDATE asset SET head_id = ?, status_id = ? WHERE id = ?', row.id, statusId, asset.id)
  if (order.label !== undefined) {
    setLabel(context, order.label, { assetId: asset.id, checkpointId: row.id, personId: order.personId })
  }
  const version = getVersion(store, row.id)
  const seen = { contentHash: item.stored.contentHash, stat: item.stored.stat }
  putWorkingFile(
    store,
    workingFileRow(asset.id, seen, item.stored.isRacy, { base: version, isPinned: false }),
  )
  recordChange(context, row.id, order, item, asset, number, statusId)
  if (preview !== null && (order.isCover || isNew)) setCover(context, asset.id, preview)
  const base = item.baseId === asset.headId ? undefined : findVersion(store, item.baseId)
  return {
    id: row.id,
    number,
    path: item.path,
    contentHash: toHex(item.stored.contentHash),
    sizeBytes: item.stored.sizeBytes,
    storedBytes: item.stored.storedBytes(),
    assetId: asset.id,
    hasPreview: preview !== null,
    isFirst: isNew,
    ...(base?.number == null ? {} : { divergedFromNumber: base.number }),
  }
}

/** A safety checkpoint: bytes that are about to be replaced and are in no other checkpoint. Never the head, never sent. */
export function commitSafety(
  context: Context,
  order: CheckpointOrder,
  item: CheckpointItem,
  asset: AssetRow,
): { id: string; number: number } {
  const number = nextSafetyNumber(context.store, asset.id)
  const marks = { number: null, safetyNumber: number, statusId: asset.statusId, preview: null }
  return { id: insertRow(context, order, item, asset, marks).id, number }
}

interface Marks {
  number: number | null
  safetyNumber: number | null
  statusId: string | null
  preview: { id: number; hash: Uint8Array } | null
}

function insertRow(
  context: Context,
  order: CheckpointOrder,
  item: CheckpointItem,
  asset: AssetRow,
  marks: Marks,
): { id: string } {
  const { stored } = item
  const fields = {
    id: makeId(context),
    assetId: asset.id,
    baseId: item.baseId,
    afterId: asset.headId,
    groupId: order.groupId,
    comment: order.comment,
    authorId: order.personId,
    createdAt: laterThanHead(context, asset),
    statusId: marks.statusId,
    hostProgram: context.program?.name ?? null,
    hostVersion: context.program?.version ?? null,
    fileModifiedUs: stored.stat.modifiedUs,
  }
  const fieldsHash = checkpointFieldsHash({
    ...fields,
    contentHash: stored.contentHash,
    sizeBytes: stored.sizeBytes,
    previewHash: marks.preview?.hash ?? null,
    isSafety: marks.safetyNumber !== null,
  })
  insertCheckpoint(context.store, {
    ...fields,
    number: marks.number,
    safetyNumber: marks.safetyNumber,
    manifestId: putManifest(context.store, { ...stored, runs: stored.runs() }),
    previewId: marks.preview?.id ?? null,
    storedBytes: stored.storedBytes(),
    fieldsHash,
  })
  return fields
}

/** Now; but a clock that was set back must not put a version before the one it follows. */
function laterThanHead(context: Context, asset: AssetRow): number {
  const sql = 'SELECT created_at AS createdAt FROM checkpoint WHERE id = ?'
  const head = context.store.get<{ createdAt: number }>(sql, asset.headId)
  return Math.max(context.clock.now(), head?.createdAt ?? 0)
}

function recordChange(
  context: Context,
  id: string,
  order: CheckpointOrder,
  item: CheckpointItem,
  asset: AssetRow,
  number: number,
  statusId: string | null,
): void {
  insertChange(context.store, {
    operationId: makeId(context),
    entityKind: 'checkpoint',
    entityId: id,
    action: 'create',
    fields: {
      assetId: asset.id,
      number,
      contentHash: toHex(item.stored.contentHash),
      baseId: item.baseId,
      afterId: asset.headId,
      groupId: order.groupId,
      comment: order.comment,
      authorId: order.personId,
      statusId,
    },
    createdAt: context.clock.now(),
  })
}

/** The first picture of an asset, or one that was asked for. What is the cover already is no edit. */
function setCover(context: Context, assetId: string, preview: { id: number; hash: Uint8Array }): void {
  const sql = 'UPDATE asset SET cover_id = ? WHERE id = ? AND cover_id IS NOT ?'
  if (context.store.run(sql, preview.id, assetId, preview.id).changes === 0) return
  insertChange(context.store, {
    operationId: makeId(context),
    entityKind: 'asset',
    entityId: assetId,
    action: 'update',
    fields: { coverHash: toHex(preview.hash) },
    createdAt: context.clock.now(),
  })
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
