/** Writes working files that are missing, each wholly or not at all. */
import nodePath from 'node:path'
import { workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { assertProjectPath } from '../paths.js'
import { failpoint } from '../ports/failpoint.js'
import type { ProgressMeter } from '../progress.js'
import { isSequence, listFrames, placeOf } from '../sequences/list-frames.js'
import { revertSequence } from '../sequences/revert-sequence.js'
import type { AssetRow } from '../store/asset-rows.js'
import { getCheckpoint, type Version } from '../store/checkpoint-rows.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import type { FileFailure } from '../types.js'
import { ensureFolder } from './ensure-folder.js'
import { removeLeftovers } from './leftovers.js'
import { remember, type Update } from './remember.js'
import { workingFileRow } from './tracked-file.js'
import { putInPlace, writeVersion } from './write-version.js'

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
  const result: WrittenFiles = { written: [], present: [], failed: [] }
  const folders = new Set<string>()
  let updates: Update[] = []
  const flush = async () => {
    for (const folder of folders) context.fs.syncFolder(folder)
    folders.clear()
    await remember(context, updates)
    updates = []
  }
  const bytes = files.reduce((sum, { content }) => sum + content.sizeBytes, 0)
  meter.begin('writing', files.length, bytes)
  try {
    for (const file of files) {
      throwIfAborted(signal)
      meter.file(file.path)
      try {
        const update = await writeOne(context, file, folders, meter, signal)
        if (update === undefined) result.present.push(file.path)
        else {
          updates.push(update)
          result.written.push(file)
        }
      } catch (error) {
        if (!isClstError(error) || error.code === 'cancelled' || error.code === 'internal') throw error
        result.failed.push({ path: file.path, ...error.toJSON() })
      }
      meter.addFile()
      if (updates.length >= SLICE) await flush()
    }
  } finally {
    await flush()
  }
  return result
}

/** Undefined when a file is there. */
async function writeOne(
  context: Context,
  file: MissingFile,
  folders: Set<string>,
  meter: ProgressMeter,
  signal: AbortSignal | undefined,
): Promise<Update | undefined> {
  const { fs, root, store } = context
  const { path, asset, content, base, isPinned } = file
  assertProjectPath(fs, root, path)
  if (isSequence(asset)) return writeMissingSequence(context, asset, content, signal)
  const absolutePath = workingFilePath(context, path, asset)
  if (isThere(context, absolutePath, path)) return undefined
  const folder = nodePath.dirname(absolutePath)
  if (!folders.has(folder)) {
    ensureFolder(fs, root, folder)
    removeLeftovers(context, folder)
    folders.add(folder)
  }
  const replaces = findWorkingFile(store, asset.id)
  const options = { signal, onBytes: meter.addBytes }
  const { temporaryPath } = await writeVersion(context, content.manifestId, absolutePath, options)
  const isFree = () => !isThere(context, absolutePath, path)
  if (!(await putInPlace(fs, temporaryPath, absolutePath, isFree))) return undefined
  failpoint('rebuild:renamed')
  const stat = fs.stat(absolutePath)
  if (stat === undefined) throw new ClstError('file-not-found', `"${path}" was removed again.`)
  const seen = { contentHash: content.contentHash, stat }
  // Racy until the next look, as after a revert: nothing but reading proves what a new file holds.
  return { row: workingFileRow(asset.id, seen, true, { base, isPinned }), replaces }
}

/** Records itself what it writes. Undefined when a frame is there. */
async function writeMissingSequence(
  context: Context,
  asset: AssetRow,
  content: Version,
  signal: AbortSignal | undefined,
): Promise<Update | undefined> {
  const target = getCheckpoint(context.store, content.id)
  if (target === undefined || listFrames(context, placeOf(context, asset)).length > 0) return undefined
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
