/** Puts a version of a sequence in the place of its frames. */
import { commitSafety } from '../checkpoints/commit-checkpoint.js'
import { type Context, makeId } from '../context.js'
import { ChunkInserter } from '../engine/chunk-inserter.js'
import { isClstError } from '../errors.js'
import { ensurePerson } from '../people/ensure-person.js'
import { failpoint } from '../ports/failpoint.js'
import { ProgressMeter } from '../progress.js'
import type { AssetRow } from '../store/asset-rows.js'
import { type CheckpointRow, findByContent, findVersion, getVersion } from '../store/checkpoint-rows.js'
import { findManifestId } from '../store/manifest-rows.js'
import { listMembers, putWorkingMembers, type WorkingMemberRow } from '../store/sequence-rows.js'
import { findWorkingFile, putWorkingFile, setWriting } from '../store/working-file-rows.js'
import type { OperationOptions, RevertResult } from '../types.js'
import { ensureFolder } from '../working-files/ensure-folder.js'
import { removeLeftovers } from '../working-files/leftovers.js'
import { isEqual, workingFileRow } from '../working-files/tracked-file.js'
import { inspectSequence, listingStat } from './inspect-sequence.js'
import { type FrameFile, listFrames, placeOf, sequenceFolder } from './list-frames.js'
import { formatListing } from './listing.js'
import { storeSequence } from './store-sequence.js'
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
  const seen = await readPresent(context, path, asset, target, present, signal)
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

interface Present {
  contents: Map<string, Uint8Array>
  listingHash: Uint8Array
  safety: { id: string; number: number } | undefined
}

/** What the frames hold now; afterwards every one of them is in some version of the sequence. */
async function readPresent(
  context: Context,
  path: string,
  asset: AssetRow,
  target: CheckpointRow,
  present: readonly FrameFile[],
  signal: AbortSignal | undefined,
): Promise<Present> {
  if (present.length === 0) return { contents: new Map(), listingHash: new Uint8Array(), safety: undefined }
  const { store } = context
  const inspection = await inspectSequence(context, asset, path, present, { signal })
  if (inspection.members !== undefined && inspection.contentHash !== undefined) {
    const contents = contentsOf(inspection.members)
    if (isKnown(context, asset, target, inspection.members)) {
      return { contents, listingHash: inspection.contentHash, safety: undefined }
    }
  }
  const inserter = new ChunkInserter(store)
  const resembles = findVersion(store, findWorkingFile(store, asset.id)?.baseId ?? asset.headId)
  const stored = await storeSequence(context, placeOf(context, asset), { inserter, signal, resembles })
  const contents = contentsOf(stored.members)
  const manifestId = findManifestId(store, stored.contentHash)
  const isStored = manifestId !== undefined && findByContent(store, asset.id, manifestId) !== undefined
  if (isStored || isKnown(context, asset, target, stored.members)) {
    return { contents, listingHash: stored.contentHash, safety: undefined }
  }
  const safety = await store.write(() => {
    const personId = ensurePerson(context)
    const groupId = makeId(context)
    const comment = 'Safety copy: frames were replaced before they were checkpointed'
    const sql = 'INSERT INTO checkpoint_group (id, created_at, author_id, comment) VALUES (?, ?, ?, ?)'
    store.run(sql, groupId, context.clock.now(), personId, comment)
    const order = { groupId, personId, comment, statusId: null, label: undefined, isCover: false }
    const item = { path, stored, baseId: resembles?.id ?? null, preview: undefined }
    return commitSafety(context, order, item, asset)
  }, signal)
  failpoint('sequence:safety-made')
  return { contents, listingHash: stored.contentHash, safety }
}

function contentsOf(members: readonly WorkingMemberRow[]): Map<string, Uint8Array> {
  return new Map(members.map(({ fileName, contentHash }) => [fileName, contentHash]))
}

/** Each frame is, under its name, in the version the work started from, the newest, or one that was being written. */
function isKnown(
  context: Context,
  asset: AssetRow,
  target: CheckpointRow,
  members: readonly WorkingMemberRow[],
): boolean {
  const { store } = context
  const row = findWorkingFile(store, asset.id)
  const ids = [row?.baseId ?? null, asset.headId, row?.writingId ?? null, target.id]
  const known = new Set(
    [...new Set(ids)].flatMap((id) => listMembers(store, id)).map((member) => keyOf(member)),
  )
  return members.every((member) => known.has(keyOf(member)))
}

function keyOf({ fileName, contentHash }: { fileName: string; contentHash: Uint8Array }): string {
  return `${Buffer.from(contentHash).toString('hex')} ${fileName}`
}
