import type { Context } from '../context.js'
import { ChunkInserter } from '../engine/chunk-inserter.js'
import { ClstError, isClstError } from '../errors.js'
import { ensurePerson } from '../people/ensure-person.js'
import { failpoint } from '../ports/failpoint.js'
import type { FileStat } from '../ports/file-system.js'
import type { AssetRow } from '../store/asset-rows.js'
import { findByContent, findVersion } from '../store/checkpoint-rows.js'
import { findManifestId, hasRuns, putManifest } from '../store/manifest-rows.js'
import { getProjectRow } from '../store/project-rows.js'
import type { WorkingFileRow } from '../store/working-file-rows.js'
import { readBack } from '../working-files/read-back.js'
import { insertGroup } from './checkpoint-group.js'
import { ChunkLease } from './chunk-lease.js'
import { commitSafety } from './commit-checkpoint.js'
import { type StoredFile, storeWorkingFile } from './store-working-file.js'

export interface SafetyInput {
  path: string
  absolutePath: string
  asset: AssetRow
  row: WorkingFileRow | undefined
  signal: AbortSignal | undefined
  onBytes: (bytes: number) => void
}

/** A working file whose bytes are in some checkpoint. */
export interface SafeFile {
  stat: FileStat
  contentHash: Uint8Array
  /** The stat does not prove that the file still holds them. */
  isRacy: boolean
  safety: { id: string; number: number } | undefined
}

/**
 * Makes sure that the bytes of a working file are in some checkpoint of its asset before they are replaced, and tells
 * what they are. Stays on this computer, is never the newest version.
 */
export async function makeSafetyCheckpoint(context: Context, input: SafetyInput): Promise<SafeFile> {
  const lease = new ChunkLease(context, 'safety')
  try {
    return await tryOnce(context, input, lease)
  } catch (error) {
    if (!isPruned(error)) throw error
    // Chunks that were recognised were pruned before they were named; now nothing is until they are.
    await lease.holdEverything()
    return await tryOnce(context, input, lease)
  } finally {
    await lease.end()
  }
}

/** Only while nothing was recorded: what is recorded and cannot be read back is damage. */
function isPruned(error: unknown): boolean {
  return isClstError(error) && error.code === 'chunk-missing' && error.details.isRecorded !== true
}

async function tryOnce(context: Context, input: SafetyInput, lease: ChunkLease): Promise<SafeFile> {
  const { store } = context
  const { path, asset, row, signal, onBytes } = input
  const resembles = findVersion(store, row?.baseId ?? asset.headId)
  const inserter = new ChunkInserter(store, lease)
  const stored = await storeWorkingFile(context, input.absolutePath, { inserter, signal, onBytes, resembles })
  await inserter.flush()
  const answer = { stat: stored.stat, contentHash: stored.contentHash, isRacy: stored.isRacy }
  const manifestId = findManifestId(store, stored.contentHash)
  if (manifestId !== undefined && isKept(context, asset, manifestId)) {
    // A version whose chunk list is elsewhere could not bring the bytes back.
    if (!hasRuns(store, manifestId)) {
      await store.write(() => putManifest(store, { ...stored, runs: stored.runs() }), signal)
    }
    return { ...answer, safety: undefined }
  }
  const safety = await store.write(() => {
    const personId = ensurePerson(context)
    const comment = 'Safety copy: the file was replaced before it was checkpointed'
    const groupId = insertGroup(context, personId, comment)
    const order = { groupId, personId, comment, statusId: null, label: undefined, isCover: false }
    const item = { path, stored, baseId: resembles?.id ?? null, preview: undefined }
    const made = commitSafety(context, order, item, asset)
    lease.release()
    return made
  }, signal)
  await readBackCopy(context, stored, signal)
  failpoint('revert:safety-made')
  return { ...answer, safety }
}

/** A safety copy that is pruned within a day is as good as none: the bytes get a new one, which is kept from now on. */
export function isKept(context: Context, asset: Pick<AssetRow, 'id'>, manifestId: number): boolean {
  const found = findByContent(context.store, asset.id, manifestId)
  if (found === undefined || found.number !== null) return found !== undefined
  const keptMs = (getProjectRow(context.store).safetyKeepDays - 1) * 24 * 3600 * 1000
  return found.createdAt > context.clock.now() - keptMs
}

/**
 * A safety copy is all that will be left of these bytes, and it can share chunks with older versions that have been
 * damaged since they were stored. Throws `chunk-damaged` or `content-damaged`: the working file is then left alone.
 */
async function readBackCopy(
  context: Context,
  stored: StoredFile,
  signal: AbortSignal | undefined,
): Promise<void> {
  const id = findManifestId(context.store, stored.contentHash) as number
  try {
    await readBack(context, id, { signal })
  } catch (error) {
    if (!isClstError(error) || error.code !== 'chunk-missing') throw error
    throw new ClstError(error.code, error.message, { details: { ...error.details, isRecorded: true } })
  }
}
