import type { Context } from '../context.js'
import { hashBytes } from '../engine/hash-bytes.js'
import { ClstError } from '../errors.js'
import { joinName } from '../names.js'
import { isOwnName, isPlainName } from '../paths.js'
import { getAsset } from '../store/asset-rows.js'
import { getCheckpoint, type Version } from '../store/checkpoint-rows.js'
import { listMembers, type MemberRow } from '../store/sequence-rows.js'
import { isEqual } from '../working-files/tracked-file.js'
import { formatListing } from './listing.js'
import { isFrameOf, parseSequencePattern } from './sequence-name.js'

/**
 * The files of a version that is to be written. Throws `content-damaged` when they are not those of its listing, and
 * `chunk-missing` when a content is elsewhere: before anything is written.
 */
export function membersToWrite(context: Context, version: Version): MemberRow[] {
  const members = listMembers(context.store, version.id)
  if (members.length === 0 || !isEqual(hashBytes(formatListing(members)), version.contentHash)) {
    throw new ClstError('content-damaged', 'The list of files of this version is not what was checkpointed.')
  }
  const asset = getAsset(context.store, getCheckpoint(context.store, version.id)?.assetId ?? '')
  const sequence = asset === undefined ? '' : joinName(asset.name, asset.extension)
  if (!members.every(({ fileName }) => isFrameName(sequence, fileName))) {
    throw new ClstError('content-damaged', 'The list of files of this version names one that is no frame.')
  }
  const elsewhere = members.find(({ isHere }) => isHere !== 1)
  if (elsewhere === undefined) return members
  const { manifestId } = elsewhere
  const message = 'This version is not on this computer yet.'
  throw new ClstError('chunk-missing', message, { details: { manifestId } })
}

/** Whether a file may be written under a name that a record gives to a frame of `sequence`, a name such as `shot.####.exr`. */
export function isFrameName(sequence: string, fileName: string): boolean {
  const name = parseSequencePattern(sequence)
  return name !== undefined && isFrameOf(name, fileName) && isPlainName(fileName) && !isOwnName(fileName)
}

export function totalSize(members: readonly { sizeBytes: number }[]): number {
  return members.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
}
