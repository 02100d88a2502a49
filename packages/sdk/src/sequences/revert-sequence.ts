/** Puts a version of a sequence in the place of its frames. */
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import { ProgressMeter } from '../progress.js'
import type { AssetRow } from '../store/asset-rows.js'
import { type CheckpointRow, findVersion, getVersion } from '../store/checkpoint-rows.js'
import { putWorkingMembers } from '../store/sequence-rows.js'
import { putWorkingFile, setWriting } from '../store/working-file-rows.js'
import type { OperationOptions, RevertResult } from '../types.js'
import { ensureFolder } from '../working-files/ensure-folder.js'
import { removeLeftovers } from '../working-files/leftovers.js'
import { isEqual, workingFileRow } from '../working-files/tracked-file.js'
import { listingStat } from './inspect-sequence.js'
import { keepFrames } from './keep-frames.js'
import { listFrames, placeOf, sequenceFolder } from './list-frames.js'
import { formatListing } from './listing.js'
import { membersToWrite, totalSize } from './version-members.js'
import { writeSequence } from './write-sequence.js'

const ATTEMPTS = 3

/**
 * The frames become those of the version: changed ones are written, missing ones come back, others are removed. Where a
 * frame holds bytes that no version of the sequence knows, all frames are kept as a safety copy first. Each file is at
 * every moment wholly the old or the new one; a revert that was cut off is finished by the next. Errors: those of
 * `revert`.
 */
export async function revertSequence(
  context: Context,
  asset: AssetRow,
  target: CheckpointRow,
  options: OperationOptions,
): Promise<RevertResult> {
  const place = placeOf(context, asset)
  const folder = sequenceFolder(context, place.path)
  ensureFolder(context.fs, context.root, folder)
  removeLeftovers(context, folder)
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryRevert(context, place.path, folder, asset, target, options)
    } catch (error) {
      const isChanging = isClstError(error) && error.code === 'working-file-changing'
      if (!isChanging || attempt === ATTEMPTS) throw error
    }
  }
}

async function tryRevert(
  context: Context,
  path: string,
  folder: string,
  asset: AssetRow,
  target: CheckpointRow,
  options: OperationOptions,
): Promise<RevertResult> {
  const { store } = context
  const version = getVersion(store, target.id)
  const members = membersToWrite(context, version)
  const sizeBytes = totalSize(members)
  const meter = new ProgressMeter(context.clock, options, 'reading', 1, sizeBytes)
  meter.file(path)
  const present = listFrames(context, placeOf(context, asset))
  const { signal } = options
  const seen = await keepFrames(context, asset, present, signal)
  const headNumber = findVersion(store, asset.headId)?.number
  const answer = {
    path,
    checkpointId: target.id,
    number: target.number ?? target.safetyNumber ?? 0,
    isSafety: target.number === null,
    ...(headNumber == null ? {} : { headNumber }),
    sizeBytes,
    ...(seen.safety === undefined ? {} : { safety: seen.safety }),
  }
  const isThere = isEqual(seen.listingHash, version.contentHash)
  meter.begin('writing', members.length, sizeBytes)
  const rows = await writeSequence(context, {
    folder,
    target: members,
    present,
    contents: seen.contents,
    racy: seen.racy,
    signal,
    onBytes: meter.addBytes,
    before: async () => {
      await store.write(() => setWriting(store, asset.id, target.id))
      failpoint('sequence:intent-recorded')
    },
  })
  const frames = listFrames(context, placeOf(context, asset))
  await store.write(() => {
    const sql = 'SELECT head_id AS headId FROM asset WHERE id = ?'
    const isPinned = store.get<{ headId: string }>(sql, asset.id)?.headId !== version.id
    const stat = listingStat(formatListing(rows), frames)
    const row = workingFileRow(asset.id, { contentHash: version.contentHash, stat }, true, {
      base: version,
      isPinned,
    })
    putWorkingFile(store, row)
    putWorkingMembers(store, asset.id, rows)
  })
  failpoint('sequence:recorded')
  store.settle()
  return { ...answer, unchanged: isThere }
}
