/** Writes what makes a stored content a checkpoint. Everything here runs inside the caller's transaction. */
import { ensureAsset } from '../assets/ensure-asset.js'
import { type Context, makeId } from '../context.js'
import type { Edit } from '../edits/edit.js'
import { recordChange } from '../edits/record-change.js'
import type { AssetRow } from '../store/asset-rows.js'
import { checkpointFieldsHash, findVersion, getVersion, insertCheckpoint } from '../store/checkpoint-rows.js'
import type { Fields } from '../store/entity-rows.js'
import { putManifest } from '../store/manifest-rows.js'
import { putPreview } from '../store/preview-rows.js'
import type { Value } from '../store/row-hash.js'
import { insertMembers, putWorkingMembers } from '../store/sequence-rows.js'
import { nextNumber, nextSafetyNumber } from '../store/version-numbers.js'
import { putWorkingFile } from '../store/working-file-rows.js'
import type { CreatedCheckpoint, PreviewData } from '../types.js'
import { workingFileRow } from '../working-files/tracked-file.js'
import { ensureLabel, pointLabel } from './label.js'
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
  edit: Edit,
  order: CheckpointOrder,
  item: CheckpointItem,
): CreatedCheckpoint {
  const { context } = edit
  const { store } = context
  const { asset, isNew } = ensureAsset(
    edit,
    item.path,
    item.stored.members === undefined ? 'file' : 'sequence',
  )
  const number = nextNumber(store, asset.id)
  const statusId = order.statusId ?? asset.statusId
  const preview = item.preview === undefined ? null : putPreview(store, item.preview)
  const row = insertCheckpointRow(context, order, item, asset, {
    number,
    safetyNumber: null,
    statusId,
    preview,
  })
  recordChange(context, 'checkpoint', row.id, 'create', row)
  // Whoever learns of the checkpoint moves the head by it, so this is no change of its own.
  store.run('UPDATE asset SET head_id = ? WHERE id = ?', row.id, asset.id)
  const isCover = order.isCover || isNew
  updateAsset(edit, asset, statusId, isCover ? preview : null)
  if (order.label !== undefined) pointLabel(edit, ensureLabel(edit, order.label), asset.id, row.id)
  const version = getVersion(store, row.id)
  const seen = { contentHash: item.stored.contentHash, stat: item.stored.stat }
  putWorkingFile(
    store,
    workingFileRow(asset.id, seen, item.stored.isRacy, { base: version, isPinned: false }),
  )
  if (item.stored.members !== undefined) putWorkingMembers(store, asset.id, item.stored.members)
  const base = item.baseId === asset.headId ? undefined : findVersion(store, item.baseId)
  return {
    id: row.id,
    number,
    path: item.path,
    contentHash: toHex(item.stored.contentHash),
    sizeBytes: sizeOf(item.stored),
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
  return { id: insertCheckpointRow(context, order, item, asset, marks).id, number }
}

export interface Marks {
  number: number | null
  safetyNumber: number | null
  statusId: string | null
  preview: { id: number; hash: Uint8Array } | null
  /** A version from before it came to clst: when that was. Absent: now, by the program that works here. */
  imported?: { createdAt: number }
}

/** The row of a checkpoint, its content, and the columns that a studio is told. Moves no head. */
export function insertCheckpointRow(
  context: Context,
  order: Pick<CheckpointOrder, 'groupId' | 'personId' | 'comment'>,
  item: Pick<CheckpointItem, 'stored' | 'baseId'>,
  asset: AssetRow,
  marks: Marks,
): Fields & { id: string } {
  const { stored } = item
  const program = marks.imported === undefined ? context.program : undefined
  const fields = {
    id: makeId(context),
    assetId: asset.id,
    baseId: item.baseId,
    afterId: asset.headId,
    groupId: order.groupId,
    comment: order.comment,
    authorId: order.personId,
    createdAt: marks.imported?.createdAt ?? laterThanHead(context, asset),
    statusId: marks.statusId,
    hostProgram: program?.name ?? null,
    hostVersion: program?.version ?? null,
    fileModifiedUs: stored.stat.modifiedUs,
  }
  const fieldsHash = checkpointFieldsHash({
    ...fields,
    contentHash: stored.contentHash,
    sizeBytes: stored.sizeBytes,
    previewHash: marks.preview?.hash ?? null,
    isSafety: marks.safetyNumber !== null,
  })
  const manifestId = putManifest(context.store, { ...stored, runs: stored.runs() })
  const previewId = marks.preview?.id ?? null
  const { number, safetyNumber } = marks
  const references = { number, safetyNumber, manifestId, previewId }
  insertCheckpoint(context.store, { ...fields, ...references, storedBytes: stored.storedBytes(), fieldsHash })
  if (stored.members !== undefined) insertMembers(context.store, fields.id, stored.members)
  return {
    id: fields.id,
    asset_id: fields.assetId,
    number,
    manifest_id: manifestId,
    size_bytes: stored.sizeBytes,
    base_id: fields.baseId,
    after_id: fields.afterId,
    group_id: fields.groupId,
    comment: fields.comment,
    author_id: fields.authorId,
    created_at: fields.createdAt,
    status_id: fields.statusId,
    preview_id: previewId,
    host_program: fields.hostProgram,
    host_version: fields.hostVersion,
    file_modified_us: fields.fileModifiedUs,
  }
}

/** Of a sequence the sum of its files. */
function sizeOf({ sizeBytes, members }: StoredFile): number {
  return members === undefined ? sizeBytes : members.reduce((sum, member) => sum + member.sizeBytes, 0)
}

/** Now; but a clock that was set back must not put a version before the one it follows. */
function laterThanHead(context: Context, asset: AssetRow): number {
  const sql = 'SELECT created_at AS createdAt FROM checkpoint WHERE id = ?'
  const head = context.store.get<{ createdAt: number }>(sql, asset.headId)
  return Math.max(context.clock.now(), head?.createdAt ?? 0)
}

/** What a checkpoint brings to its asset: a new status, a picture that stands for it. */
function updateAsset(
  edit: Edit,
  asset: AssetRow,
  statusId: string | null,
  cover: { id: number } | null,
): void {
  const fields: Record<string, Value> = {}
  if (statusId !== asset.statusId) fields.status_id = statusId
  if (cover !== null) fields.cover_id = cover.id
  if (Object.keys(fields).length > 0) edit.update('asset', asset.id, fields)
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
