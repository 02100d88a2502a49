/** The state of a sequence as a whole, from what is recorded and what lies on the disk. */

import nodePath from 'node:path'
import type { Context } from '../context.js'
import { hashBytes } from '../engine/hash-bytes.js'
import { hashFile } from '../engine/hash-file.js'
import { isUntouched } from '../ports/file-stamp.js'
import type { FileStat } from '../ports/file-system.js'
import type { AssetRow } from '../store/asset-rows.js'
import { findVersion } from '../store/checkpoint-rows.js'
import {
  listMembers,
  listWorkingMembers,
  type MemberRow,
  type WorkingMemberRow,
  workingMemberRow,
} from '../store/sequence-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import { fileState } from '../working-files/state.js'
import {
  conclude,
  type Inspection,
  type InspectOptions,
  isEqual,
  unread,
  workingFileRow,
} from '../working-files/tracked-file.js'
import { type FrameFile, sequenceFolder } from './list-frames.js'
import { formatListing } from './listing.js'

export interface SequenceInspection extends Inspection {
  /** Every file as it was seen; undefined when the files were not all read. */
  members: WorkingMemberRow[] | undefined
  /** Files of the version that the work started from that are not there. */
  missing: number
}

/**
 * Reads only frames that their size, times and inode do not prove to be unchanged, and none when names or sizes alone
 * tell that the sequence is neither the newest version nor the one that the work started from.
 */
export async function inspectSequence(
  context: Context,
  asset: Pick<AssetRow, 'id' | 'headId'>,
  path: string,
  frames: readonly FrameFile[],
  options: InspectOptions = {},
): Promise<SequenceInspection> {
  const { store } = context
  const row = findWorkingFile(store, asset.id)
  const head = findVersion(store, asset.headId)
  const base = findVersion(store, row?.baseId ?? null)
  const facts = { row, head, base, assetId: asset.id }
  if (frames.length === 0) {
    return { ...unread('rebuild', facts), contentHash: undefined, members: undefined, missing: 0 }
  }
  const cached = listWorkingMembers(store, asset.id)
  const isRead = ({ fileName, stat }: FrameFile) => {
    const member = cached.get(fileName)
    return member !== undefined && isUntouched(member, stat)
  }
  if (!frames.every(isRead)) {
    const mayBe = [base?.id, head?.id, row?.writingId ?? undefined].some(
      (id) => id !== undefined && hasShape(listMembers(store, id), frames),
    )
    if (options.isHasty === true || (base !== undefined && !mayBe)) {
      const isOlder = base !== undefined && base.id !== head?.id
      const kind = base === undefined ? 'unknown' : isOlder ? 'older' : 'head'
      const state = fileState({ content: 'other', base: kind, isPinned: row?.isPinned === 1 })
      const missing = countMissing(listMembers(store, base?.id ?? null), frames)
      return { ...unread(state, facts), contentHash: undefined, members: undefined, missing }
    }
  }
  const members = await readMembers(context, path, frames, cached, options)
  const listing = formatListing(members)
  const contentHash = hashBytes(listing)
  const inspection = conclude(context, facts, contentHash)
  const isRacy = members.some((member) => member.isRacy === 1)
  const seen = { contentHash, stat: listingStat(listing, frames) }
  inspection.update = {
    row: workingFileRow(asset.id, seen, isRacy, inspection),
    replaces: row,
    members,
  }
  const isRecorded =
    frames.every(isRead) &&
    cached.size === frames.length &&
    row?.contentHash != null &&
    Buffer.compare(row.contentHash, contentHash) === 0 &&
    inspection.base?.id === base?.id &&
    inspection.isPinned === (row.isPinned === 1) &&
    row.writingId === null
  if (isRecorded) inspection.update = undefined
  const isBase = inspection.base !== undefined && isEqual(inspection.base.contentHash, contentHash)
  const missing = isBase ? 0 : countMissing(listMembers(store, inspection.base?.id ?? null), frames)
  return { ...inspection, members, missing }
}

function countMissing(members: readonly MemberRow[], frames: readonly FrameFile[]): number {
  const names = new Set(frames.map(({ fileName }) => fileName))
  return members.filter(({ fileName }) => !names.has(fileName)).length
}

/** Same names and same sizes. */
function hasShape(members: readonly MemberRow[], frames: readonly FrameFile[]): boolean {
  if (members.length !== frames.length) return false
  const sizes = new Map(members.map(({ fileName, sizeBytes }) => [fileName, sizeBytes]))
  return frames.every(({ fileName, stat }) => sizes.get(fileName) === stat.sizeBytes)
}

/** What the frames hold; read where what is recorded does not prove it. */
export async function readMembers(
  context: Context,
  path: string,
  frames: readonly FrameFile[],
  cached: ReadonlyMap<string, WorkingMemberRow>,
  options: InspectOptions,
): Promise<WorkingMemberRow[]> {
  const folder = sequenceFolder(context, path)
  const members: WorkingMemberRow[] = []
  for (const { fileName, stat } of frames) {
    const known = cached.get(fileName)
    if (known !== undefined && isUntouched(known, stat)) {
      members.push(known)
      continue
    }
    const seenUs = context.diskClock.nowUs()
    const { signal, onBytes } = options
    const input = { fs: context.fs, engineFor: context.engineFor, signal, onBytes }
    const hashed = await hashFile(input, nodePath.join(folder, fileName))
    members.push(workingMemberRow(fileName, hashed, context.diskClock.isRacy(hashed.stat, seenUs)))
  }
  return members
}

/** What the record of a sequence says in the place of a file's look: size of the listing, time of the newest frame. */
export function listingStat(listing: Uint8Array, frames: readonly { stat: FileStat }[]) {
  const modifiedUs = frames.reduce((newest, { stat }) => Math.max(newest, stat.modifiedUs), 0)
  return {
    kind: 'file' as const,
    sizeBytes: listing.length,
    modifiedUs,
    changedUs: modifiedUs,
    inode: 0,
    device: 0,
    mode: 0,
  }
}
