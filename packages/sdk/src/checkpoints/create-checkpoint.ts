/** One call of "checkpoint": stores every changed file, then makes all its checkpoints visible in one step. */

import { type Context, makeId } from '../context.js'
import { ChunkInserter } from '../engine/chunk-inserter.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import type { OpenFile } from '../ports/file-system.js'
import { ProgressMeter } from '../progress.js'
import { storeSequence } from '../sequences/store-sequence.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { findByContent, findVersion } from '../store/checkpoint-rows.js'
import { findManifestId } from '../store/manifest-rows.js'
import type { CheckpointResult, OperationOptions, PreviewData } from '../types.js'
import { isEqual } from '../working-files/tracked-file.js'
import { automaticPreview } from './automatic-preview.js'
import { ChunkLease } from './chunk-lease.js'
import type { CheckpointItem } from './commit-checkpoint.js'
import { assertStatus, commitItems, type Made, putSeen } from './commit-items.js'
import { assertLabelName } from './label.js'
import { type Candidate, dropClashes, type Selection, selectFiles } from './select-files.js'
import { type StoredFile, storeWorkingFile } from './store-working-file.js'

export interface CheckpointOptions extends OperationOptions {
  message: string
  /** Without paths: everything that is new or changed. */
  all?: boolean
  /** Status by name, short name or id; the asset gets it too. */
  status?: string
  /** A named pointer that moves to the new checkpoints. */
  label?: string
  /** Bytes of a picture; null for none; absent: taken from the file where it has one. */
  preview?: Uint8Array | null
  /** The preview also becomes the picture of the asset. */
  cover?: boolean
  /** The files named stand each for the sequence that they are a frame of. */
  sequence?: boolean
}

const MAX_MESSAGE_CHARACTERS = 20_000

/**
 * Checkpoints files and folders (project paths). Unchanged files make none. A file that cannot be stored is listed in
 * `failed` and does not hold up the others; when the only file fails, its error is thrown. Also throws
 * `invalid-argument`, `status-not-found`, `preview-invalid`, `storage-full`, `store-busy`, `cancelled`: nothing of the
 * call is visible then.
 */
export async function createCheckpoint(
  context: Context,
  paths: readonly string[],
  options: CheckpointOptions,
): Promise<CheckpointResult> {
  const picture = await checkOptions(context, options)
  const selection = await selectFiles(context, paths, options.all === true, options)
  dropClashes(selection)
  const lease = new ChunkLease(context, 'checkpoint')
  try {
    return await storeAndCommit(context, paths, selection, options, picture, lease)
  } finally {
    await lease.end()
  }
}

async function storeAndCommit(
  context: Context,
  paths: readonly string[],
  selection: Selection,
  options: CheckpointOptions,
  picture: PreviewData | undefined,
  lease: ChunkLease,
): Promise<CheckpointResult> {
  const items = await storeAll(context, selection, options, picture, lease)
  if (
    selection.failed.length === 1 &&
    paths.length === 1 &&
    items.length === 0 &&
    selection.unchanged.length === 0
  ) {
    const [failure] = selection.failed as [Selection['failed'][0]]
    if (failure.path === paths[0])
      throw new ClstError(failure.code, failure.message, { details: failure.details })
  }
  throwIfAborted(options.signal)
  return {
    checkpoints: await commitOrStoreAgain(context, selection, options, picture, items, lease),
    unchanged: selection.unchanged,
    failed: selection.failed,
    notices: selection.notices,
  }
}

async function checkOptions(context: Context, options: CheckpointOptions): Promise<PreviewData | undefined> {
  if (context.store.isReadOnly) throw new ClstError('read-only', 'The project can only be read here.')
  context.store.assertSchemaUnchanged()
  if (options.message.trim() === '' || options.message.length > MAX_MESSAGE_CHARACTERS) {
    throw new ClstError('invalid-argument', 'Say in a sentence what changed (at most 20,000 characters).')
  }
  if (options.label !== undefined) assertLabelName(options.label)
  assertStatus(context, options.status)
  if (!(options.preview instanceof Uint8Array)) return undefined
  const { makePreview } = await import('../previews/preview.js')
  return makePreview(options.preview, options.signal)
}

async function storeAll(
  context: Context,
  selection: Selection,
  options: CheckpointOptions,
  picture: PreviewData | undefined,
  lease: ChunkLease,
): Promise<CheckpointItem[]> {
  const { candidates } = selection
  const totalBytes = candidates.reduce((sum, candidate) => sum + candidate.sizeBytes, 0)
  const meter = new ProgressMeter(context.clock, options, 'reading')
  meter.begin('storing', candidates.length, totalBytes)
  const items: CheckpointItem[] = []
  const inserter = new ChunkInserter(context.store, lease)
  for (const candidate of candidates) {
    throwIfAborted(options.signal)
    meter.file(candidate.path)
    const item = await storeOne(context, candidate, selection, options, picture, meter, inserter)
    if (item !== undefined) items.push(item)
    meter.addFile()
  }
  await inserter.flush()
  return items
}

async function storeOne(
  context: Context,
  candidate: Candidate,
  selection: Selection,
  options: CheckpointOptions,
  picture: PreviewData | undefined,
  meter: ProgressMeter,
  inserter: ChunkInserter,
): Promise<CheckpointItem | undefined> {
  const { path, base, head } = candidate
  let preview = picture
  try {
    const use = async (file: OpenFile, result: StoredFile) => {
      if (options.preview === undefined && !isUnchanged(candidate, result)) {
        preview = await automaticPreview(file, path, options.signal)
      }
    }
    const { signal } = options
    const how = { inserter, signal, onBytes: meter.addBytes, resembles: base ?? head }
    const stored =
      candidate.sequence === undefined
        ? await storeWorkingFile(context, candidate.absolutePath, how, use)
        : await storeSequence(context, candidate.sequence, { ...how, use })
    const known = recognise(context, candidate, stored)
    if (isUnchanged(known, stored)) {
      await rememberUnchanged(context, known, stored)
      selection.unchanged.push(path)
      return undefined
    }
    return { path, stored, baseId: (base ?? head)?.id ?? null, preview }
  } catch (error) {
    if (!isClstError(error) || !FILE_ERRORS.has(error.code)) throw error
    selection.failed.push({ path, ...error.toJSON() })
    return undefined
  }
}

/** Failures that concern one file only; any other ends the call. */
const FILE_ERRORS = new Set<string>([
  'file-not-found',
  'not-a-regular-file',
  'permission-denied',
  'working-file-busy',
  'working-file-changing',
  'name-not-portable',
  'io-error',
])

/** A file that was never looked at, of an asset that came from elsewhere, may hold one of its older versions. */
function recognise(context: Context, candidate: Candidate, stored: StoredFile): Candidate {
  const { base, head, path } = candidate
  const asset = base === undefined && head !== undefined ? findAssetByPath(context.store, path) : undefined
  const manifestId = findManifestId(context.store, stored.contentHash)
  if (asset === undefined || manifestId === undefined) return candidate
  const older = findByContent(context.store, asset.id, manifestId)
  return { ...candidate, base: findVersion(context.store, older?.id ?? null) }
}

/** The newest content, or an older one that is there by accident. An older one on purpose may become a new version. */
function isUnchanged(candidate: Candidate, stored: StoredFile): boolean {
  const { base, head, mayRepeatBase } = candidate
  if (head !== undefined && isEqual(head.contentHash, stored.contentHash)) return true
  return base !== undefined && !mayRepeatBase && isEqual(base.contentHash, stored.contentHash)
}

async function rememberUnchanged(context: Context, candidate: Candidate, stored: StoredFile): Promise<void> {
  const { head } = candidate
  const asset = findAssetByPath(context.store, candidate.path)
  if (asset === undefined) return
  const isHead = head !== undefined && isEqual(head.contentHash, stored.contentHash)
  const is = { base: isHead ? head : candidate.base, isPinned: !isHead && candidate.isPinned }
  await context.store.write(() => putSeen(context, asset.id, stored, is))
}

/**
 * Chunks that were recognised can be pruned by another process before they are named. Then the files are read again, and
 * meanwhile nothing is pruned.
 */
async function commitOrStoreAgain(
  context: Context,
  selection: Selection,
  options: CheckpointOptions,
  picture: PreviewData | undefined,
  items: readonly CheckpointItem[],
  lease: ChunkLease,
): Promise<CheckpointResult['checkpoints']> {
  const made: Made = { groupId: makeId(context), checkpoints: [], unchanged: selection.unchanged, done: 0 }
  try {
    await commitItems(context, items, options, lease, made)
    return made.checkpoints
  } catch (error) {
    if (!isClstError(error) || error.code !== 'chunk-missing') throw error
  }
  await lease.holdEverything()
  const left = new Set(items.slice(made.done).map(({ path }) => path))
  const again = { ...selection, candidates: selection.candidates.filter(({ path }) => left.has(path)) }
  await commitItems(context, await storeAll(context, again, options, picture, lease), options, lease, made)
  return made.checkpoints
}
