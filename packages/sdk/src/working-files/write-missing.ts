/** Writes working files that are missing, each wholly or not at all. */
import nodePath from 'node:path'
import { workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { assertProjectPath } from '../paths.js'
import { failpoint } from '../ports/failpoint.js'
import type { ProgressMeter } from '../progress.js'
import { isSequence, listFrames, placeOf } from '../sequences/list-frames.js'
import { partOfVersion } from '../sequences/part-of-version.js'
import { revertSequence } from '../sequences/revert-sequence.js'
import { totalSize } from '../sequences/version-members.js'
import { type AssetRow, assetPath, getAsset } from '../store/asset-rows.js'
import { getCheckpoint, type Version } from '../store/checkpoint-rows.js'
import { listMembers } from '../store/sequence-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import type { FileFailure } from '../types.js'
import { ensureFolder } from './ensure-folder.js'
import { FileBatch } from './file-batch.js'
import { removeLeftovers } from './leftovers.js'
import { remember, type Update } from './remember.js'
import { workingFileRow } from './tracked-file.js'
import { trySyncFolders } from './try-sync-folders.js'
import { type BegunFile, beginVersion, putInPlace } from './write-version.js'

export interface MissingFile {
  path: string
  asset: AssetRow
  /** What is written. */
  content: Version
  /** What the work on it continues from. */
  base: Version
  /** The base is an older version on purpose. */
  isPinned: boolean
}

export interface WrittenFiles {
  written: MissingFile[]
  writtenBytes: number
  /** Files that are there after all; they stay as they are. */
  present: string[]
  failed: FileFailure[]
}

/** Files whose records are written in one transaction. */
const SLICE = 200

/**
 * Goes on past a file that fails. What was written is recorded every now and then; when that is cut off, the next look
 * at the files finds out by itself what they hold. Throws `cancelled`: files that were written by then stay.
 */
export async function writeMissing(
  context: Context,
  files: readonly MissingFile[],
  meter: ProgressMeter,
  signal: AbortSignal | undefined,
): Promise<WrittenFiles> {
  const result: WrittenFiles = { written: [], writtenBytes: 0, present: [], failed: [] }
  const job: Job = {
    context,
    meter,
    signal,
    batch: new FileBatch(context.fs),
    ready: new Set(),
    changed: new Set(),
  }
  let updates: Update[] = []
  const flush = async () => {
    trySyncFolders(context.fs, job.changed)
    job.changed.clear()
    job.ready.clear()
    await remember(context, updates)
    updates = []
  }
  const end = async (file: MissingFile, work: () => Promise<Update | undefined>) => {
    await surviving(result, file, async () => {
      const update = await work()
      if (update === undefined) result.present.push(file.path)
      else {
        updates.push(update)
        result.written.push(file)
        result.writtenBytes += bytesOf(context, file)
      }
    })
    meter.addFile()
    if (updates.length >= SLICE) await flush()
  }
  const bytes = files.reduce((sum, file) => sum + bytesOf(context, file), 0)
  meter.begin('writing', files.length, bytes)
  try {
    for (const file of files) {
      throwIfAborted(signal)
      meter.file(file.path)
      let now = file
      const begun = await surviving(result, file, async () => {
        // While others were written, somebody may have moved it.
        const asset = getAsset(context.store, file.asset.id) ?? file.asset
        now = { ...file, asset, path: pathOf(context, file) }
        return begin(job, now)
      })
      if (begun === undefined) meter.addFile()
      else if (begun.file === undefined) await end(now, begun.put)
      else await job.batch.add(begun.file, now.content.sizeBytes, () => end(now, begun.put))
    }
    await job.batch.finish()
  } finally {
    await job.batch.discard()
    await flush()
  }
  return result
}

/** What the files of one call share. */
interface Job {
  context: Context
  meter: ProgressMeter
  signal: AbortSignal | undefined
  batch: FileBatch
  /** Folders that files can be written into. */
  ready: Set<string>
  /** Folders with new names in them. */
  changed: Set<string>
}

interface Begun {
  /** What is on its way to the disk; absent where nothing has to wait for that. */
  file?: BegunFile
  /** Does the rest: the record that the file needs then, undefined when one is there after all. */
  put: () => Promise<Update | undefined>
}

/** A file that fails does not hold up the others: undefined then. */
async function surviving<T>(
  result: WrittenFiles,
  { path }: MissingFile,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!isClstError(error) || error.code === 'cancelled' || error.code === 'internal') throw error
    result.failed.push({ path, ...error.toJSON() })
    return undefined
  }
}

/** Of a sequence the sum of its files. */
export function bytesOf({ store }: Context, { asset, content }: MissingFile): number {
  return isSequence(asset) ? totalSize(listMembers(store, content.id)) : content.sizeBytes
}

/** Throws `asset-not-found` for one that was deleted meanwhile. */
function pathOf({ store }: Context, { path, asset }: MissingFile): string {
  const sql = 'SELECT 1 FROM asset WHERE id = ? AND trashed_at IS NULL'
  if (store.get(sql, asset.id) !== undefined) return assetPath(store, asset.id)
  throw new ClstError('asset-not-found', `"${path}" was deleted meanwhile.`, { details: { path } })
}

async function begin(job: Job, file: MissingFile): Promise<Begun> {
  const { context, signal, meter } = job
  const { fs, root, store } = context
  const { path, asset, content } = file
  assertProjectPath(fs, root, path)
  if (isSequence(asset)) return { put: () => writeMissingSequence(context, asset, content, signal) }
  const absolutePath = workingFilePath(context, path, asset)
  if (isThere(context, absolutePath, path)) return { put: async () => undefined }
  const folder = nodePath.dirname(absolutePath)
  if (!job.ready.has(folder)) {
    ensureFolder(fs, root, folder)
    removeLeftovers(context, folder)
    job.ready.add(folder)
    job.changed.add(folder)
  }
  const replaces = findWorkingFile(store, asset.id)
  const options = { signal, onBytes: meter.addBytes }
  const begun = await beginVersion(context, content.manifestId, absolutePath, options)
  return {
    file: begun,
    put: async () => {
      await begun.finish()
      const row = await put(job, file, begun.temporaryPath, absolutePath)
      return row && { row, replaces }
    },
  }
}

/** Undefined when a file is there. */
async function put(
  { context, changed }: Job,
  file: MissingFile,
  temporaryPath: string,
  absolutePath: string,
): Promise<Update['row'] | undefined> {
  const { fs, store } = context
  const { path, asset, content, base, isPinned } = file
  const isPut = await putInPlace(fs, temporaryPath, absolutePath, {
    isReady: () => {
      if (pathOf(context, file) === path) return !isThere(context, absolutePath, path)
      const message = `"${path}" was moved while it was written. Try again.`
      throw new ClstError('working-file-changing', message, { details: { path } })
    },
    // Nobody moves it while it is put there.
    within: (work) => store.write(work),
  })
  if (!isPut) return undefined
  changed.add(nodePath.dirname(absolutePath))
  failpoint('rebuild:renamed')
  const stat = fs.stat(absolutePath)
  if (stat === undefined) throw new ClstError('file-not-found', `"${path}" was removed again.`)
  const seen = { contentHash: content.contentHash, stat }
  // Racy until the next look, as after a revert: nothing but reading proves what a new file holds.
  return workingFileRow(asset.id, seen, true, { base, isPinned })
}

/** Records itself what it writes. Undefined when frames are there, unless they are a part of what is to be written. */
async function writeMissingSequence(
  context: Context,
  asset: AssetRow,
  content: Version,
  signal: AbortSignal | undefined,
): Promise<Update | undefined> {
  const target = getCheckpoint(context.store, content.id)
  if (target === undefined) return undefined
  const present = listFrames(context, placeOf(context, asset))
  const part = await partOfVersion(context, asset, present, { signal })
  if (present.length > 0 && part?.version.id !== content.id) return undefined
  await revertSequence(context, asset, target, signal === undefined ? {} : { signal })
  const row = findWorkingFile(context.store, asset.id)
  return row && { row, replaces: row }
}

function isThere(context: Context, absolutePath: string, path: string): boolean {
  const kind = context.fs.stat(absolutePath)?.kind
  if (kind === undefined) return false
  if (kind === 'file') return true
  const message = `At "${path}" there is a folder, a link or a special file. Move it away first.`
  throw new ClstError('not-a-regular-file', message, { details: { path } })
}
