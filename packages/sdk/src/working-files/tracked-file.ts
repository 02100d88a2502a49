/** The state of one asset's working file, from what is recorded and what lies on the disk. */

import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { isUntouched } from '../ports/file-stamp.js'
import type { FileStat } from '../ports/file-system.js'
import type { AssetRow } from '../store/asset-rows.js'
import { findByContent, findVersion, type Version } from '../store/checkpoint-rows.js'
import { findManifestId } from '../store/manifest-rows.js'
import type { WorkingMemberRow } from '../store/sequence-rows.js'
import { findWorkingFile, type WorkingFileRow } from '../store/working-file-rows.js'
import type { FileState } from '../types.js'
import { fileState } from './state.js'

export interface Inspection {
  state: Exclude<FileState, 'untracked'>
  /** The checkpoint the work started from; it may have been recognised just now. */
  base: Version | undefined
  head: Version | undefined
  isPinned: boolean
  /** Content of the file, where it is known. */
  contentHash: Uint8Array | undefined
  /** What to record so that the bytes need not be read again, and what it replaces. */
  update: InspectionUpdate | undefined
}

export interface InspectionUpdate {
  row: WorkingFileRow
  replaces: WorkingFileRow | undefined
  /** Of a sequence: all its files. */
  members?: readonly WorkingMemberRow[]
}

export interface InspectOptions {
  signal?: AbortSignal | undefined
  onBytes?: ((bytes: number) => void) | undefined
  /** Do not read the file: when nothing proves what it is, say modified. For callers that read it anyway. */
  isHasty?: boolean
  /** Read it also when its size says that it is neither the base nor the newest version: it can be one in between. */
  needsContent?: boolean
}

/**
 * Reads the bytes only when size, times and inode do not prove what they are and the size does not prove that they are
 * new. Throws what reading the file can throw.
 */
export async function inspectTrackedFile(
  context: Context,
  asset: Pick<AssetRow, 'id' | 'headId'>,
  absolutePath: string,
  stat: FileStat | undefined,
  options: InspectOptions = {},
): Promise<Inspection> {
  const { store } = context
  const row = findWorkingFile(store, asset.id)
  const head = findVersion(store, asset.headId)
  const base = findVersion(store, row?.baseId ?? null)
  const facts = { row, head, base, assetId: asset.id }
  if (stat === undefined) return { ...unread('rebuild', facts), contentHash: undefined }
  if (row?.contentHash != null && isUntouched(row, stat)) {
    const known = conclude(context, facts, row.contentHash)
    // The newest version can have become this content meanwhile: the work then continues from there.
    const isRecorded = known.base?.id === base?.id && known.isPinned === (row.isPinned === 1)
    if (!isRecorded) known.update = { row: basedOn(row, row.contentHash, known), replaces: row }
    return known
  }
  const isNewSize =
    options.needsContent !== true &&
    base !== undefined &&
    base.sizeBytes !== stat.sizeBytes &&
    head?.sizeBytes !== stat.sizeBytes
  if (options.isHasty === true || (isNewSize && row?.writingId == null)) {
    const state = fileState({ content: 'other', base: baseKind(facts), isPinned: row?.isPinned === 1 })
    return { ...unread(state, facts), contentHash: undefined }
  }
  const seenUs = context.diskClock.nowUs()
  const hashed = await hashFile({ ...options, fs: context.fs, engineFor: context.engineFor }, absolutePath)
  const inspection = conclude(context, facts, hashed.contentHash)
  const isRacy = context.diskClock.isRacy(hashed.stat, seenUs)
  inspection.update = { row: workingFileRow(asset.id, hashed, isRacy, inspection), replaces: row }
  return inspection
}

/** The row that records a file whose content is known. */
export function workingFileRow(
  assetId: string,
  seen: { contentHash: Uint8Array; stat: FileStat },
  isRacy: boolean,
  is: { base: Version | undefined; isPinned: boolean },
): WorkingFileRow {
  const { sizeBytes, modifiedUs, changedUs, inode } = seen.stat
  const stamp = { sizeBytes, modifiedUs, changedUs, inode, isRacy: isRacy ? 1 : 0 }
  return basedOn({ assetId, ...stamp }, seen.contentHash, is)
}

/** The row of a file that has this content and continues from that version. */
function basedOn(
  seen: Pick<WorkingFileRow, 'assetId' | 'sizeBytes' | 'modifiedUs' | 'changedUs' | 'inode' | 'isRacy'>,
  contentHash: Uint8Array,
  { base, isPinned }: { base: Version | undefined; isPinned: boolean },
): WorkingFileRow {
  const isBaseContent = base !== undefined && isEqual(base.contentHash, contentHash) ? 1 : 0
  return {
    ...seen,
    contentHash,
    baseId: base?.id ?? null,
    isBaseContent,
    isPinned: isPinned ? 1 : 0,
    writingId: null,
  }
}

export interface Facts {
  assetId: string
  row: WorkingFileRow | undefined
  head: Version | undefined
  base: Version | undefined
}

/** What a file of this content is. */
export function conclude(context: Context, facts: Facts, contentHash: Uint8Array): Inspection {
  const { row, head, base } = facts
  const known = { head, contentHash, update: undefined }
  if (head !== undefined && isEqual(head.contentHash, contentHash)) {
    return { ...known, state: 'normal', base: head, isPinned: false }
  }
  // A revert that was cut off after it had put the file in its place: conclude as it would have recorded.
  const written = findVersion(context.store, row?.writingId ?? null)
  if (written !== undefined && isEqual(written.contentHash, contentHash)) {
    return { ...known, state: 'pinned', base: written, isPinned: true }
  }
  if (base !== undefined) {
    const content = isEqual(base.contentHash, contentHash) ? 'base' : 'other'
    const isPinned = row?.isPinned === 1
    return { ...known, state: fileState({ content, base: baseKind(facts), isPinned }), base, isPinned }
  }
  const manifestId = findManifestId(context.store, contentHash)
  const older = manifestId === undefined ? undefined : findByContent(context.store, facts.assetId, manifestId)
  const content = older === undefined ? 'other' : 'older'
  const state = fileState({ content, base: 'unknown', isPinned: false })
  return { ...known, state, base: findVersion(context.store, older?.id ?? null), isPinned: false }
}

/** What a file is that was not read. */
export function unread(state: Inspection['state'], facts: Facts): Omit<Inspection, 'contentHash'> {
  return { state, base: facts.base, head: facts.head, isPinned: facts.row?.isPinned === 1, update: undefined }
}

/** Two versions with one content are one to a file: v1 may come back as v3. */
function baseKind({ base, head }: Facts): 'unknown' | 'head' | 'older' {
  if (base === undefined) return 'unknown'
  return head !== undefined && isEqual(base.contentHash, head.contentHash) ? 'head' : 'older'
}

/** In a damaged file there can be anything in the place of a hash; it is equal to none. */
export function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array && Buffer.compare(a, b) === 0
}
