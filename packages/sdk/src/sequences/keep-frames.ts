/** Makes sure that every frame is in some version of its sequence before frames are replaced or removed. */
import { insertGroup } from '../checkpoints/checkpoint-group.js'
import { ChunkLease } from '../checkpoints/chunk-lease.js'
import { commitSafety } from '../checkpoints/commit-checkpoint.js'
import type { Context } from '../context.js'
import { ChunkInserter } from '../engine/chunk-inserter.js'
import { isClstError } from '../errors.js'
import { ensurePerson } from '../people/ensure-person.js'
import { failpoint } from '../ports/failpoint.js'
import type { AssetRow } from '../store/asset-rows.js'
import { findVersion } from '../store/checkpoint-rows.js'
import { getProjectRow } from '../store/project-rows.js'
import { listMembers, type WorkingMemberRow } from '../store/sequence-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import { readBack } from '../working-files/read-back.js'
import { inspectSequence } from './inspect-sequence.js'
import { type FrameFile, placeOf } from './list-frames.js'
import { storeSequence } from './store-sequence.js'

export interface KeptFrames {
  /** Content of each frame by its name. */
  contents: Map<string, Uint8Array>
  /** Frames whose look does not prove that they still hold it. */
  racy: Set<string>
  /** Content hash of their listing; empty without frames. */
  listingHash: Uint8Array
  /** Set when a safety checkpoint was made just now. */
  safety: { id: string; number: number } | undefined
}

/**
 * Answers what the frames hold. Where one holds bytes that are in no version, all of them become a safety checkpoint,
 * which is read back.
 */
export async function keepFrames(
  context: Context,
  asset: AssetRow,
  present: readonly FrameFile[],
  signal: AbortSignal | undefined,
): Promise<KeptFrames> {
  if (present.length === 0)
    return { contents: new Map(), racy: new Set(), listingHash: new Uint8Array(), safety: undefined }
  const { path } = placeOf(context, asset)
  const inspection = await inspectSequence(context, asset, path, present, { signal })
  const { members, contentHash } = inspection
  if (members !== undefined && contentHash !== undefined && isKnown(context, asset, members)) {
    return { ...contentsOf(members), listingHash: contentHash, safety: undefined }
  }
  const lease = new ChunkLease(context, 'safety')
  try {
    return await makeSafety(context, asset, lease, signal)
  } catch (error) {
    if (!isClstError(error) || error.code !== 'chunk-missing') throw error
    await lease.holdEverything()
    return await makeSafety(context, asset, lease, signal)
  } finally {
    await lease.end()
  }
}

async function makeSafety(
  context: Context,
  asset: AssetRow,
  lease: ChunkLease,
  signal: AbortSignal | undefined,
): Promise<KeptFrames> {
  const { store } = context
  const place = placeOf(context, asset)
  const inserter = new ChunkInserter(store, lease)
  const resembles = findVersion(store, findWorkingFile(store, asset.id)?.baseId ?? asset.headId)
  const stored = await storeSequence(context, place, { inserter, signal, resembles })
  const kept = { ...contentsOf(stored.members), listingHash: stored.contentHash }
  if (isKnown(context, asset, stored.members)) return { ...kept, safety: undefined }
  const safety = await store.write(() => {
    const personId = ensurePerson(context)
    const comment = 'Safety copy: frames were replaced before they were checkpointed'
    const groupId = insertGroup(context, personId, comment)
    const order = { groupId, personId, comment, statusId: null, label: undefined, isCover: false }
    const item = { path: place.path, stored, baseId: resembles?.id ?? null, preview: undefined }
    const made = commitSafety(context, order, item, asset)
    lease.release()
    return made
  }, signal)
  // The copy can share a chunk that has been damaged since it was stored: the frames are then left alone.
  for (const { manifestId } of listMembers(store, safety.id)) await readBack(context, manifestId, { signal })
  failpoint('sequence:safety-made')
  return { ...kept, safety }
}

/** What was seen of the frames. */
export function contentsOf(members: readonly WorkingMemberRow[]): Pick<KeptFrames, 'contents' | 'racy'> {
  const contents = new Map(members.map(({ fileName, contentHash }) => [fileName, contentHash]))
  const racy = members.filter(({ isRacy }) => isRacy === 1).map(({ fileName }) => fileName)
  return { contents, racy: new Set(racy) }
}

/**
 * Each frame is, under its name, in some version of the sequence that can be rebuilt here. A safety copy that is pruned
 * within a day does not count.
 */
function isKnown(context: Context, asset: AssetRow, members: readonly WorkingMemberRow[]): boolean {
  const { store, clock } = context
  const keptMs = (getProjectRow(store).safetyKeepDays - 1) * 24 * 3600 * 1000
  const sql = `SELECT 1 FROM manifest m JOIN checkpoint_member cm ON cm.manifest_id = m.id
    JOIN checkpoint c ON c.id = cm.checkpoint_id
    WHERE m.content_hash = ? AND m.hash_algorithm = 'sha256' AND m.runs IS NOT NULL AND cm.file_name = ?
    AND c.asset_id = ? AND c.trashed_at IS NULL AND (c.number IS NOT NULL OR c.created_at > ?)`
  const oldest = clock.now() - keptMs
  return members.every(
    ({ contentHash, fileName }) => store.get(sql, contentHash, fileName, asset.id, oldest) !== undefined,
  )
}
