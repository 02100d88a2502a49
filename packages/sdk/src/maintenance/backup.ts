/** A copy of the project, complete as of one moment, that is made while others go on writing. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import { ProgressMeter } from '../progress.js'
import { openStore } from '../store/database.js'
import { ProjectCopy } from '../store/project-copy.js'
import type { OperationOptions } from '../types.js'
import { assertFree, syncName } from '../working-files/output-file.js'
import { removeUnfinished, temporaryPathBeside } from '../working-files/write-version.js'
import { readingCopy } from './reading-copy.js'
import { inParts } from './slices.js'

export interface BackupOptions extends OperationOptions {
  /** Absolute path of the file to write. */
  output: string
  /** Bring an earlier copy of the project up to date instead; a new one is made where there is none. */
  incremental?: boolean
}

export interface BackupResult {
  outputPath: string
  /** An earlier copy was brought up to date. */
  isIncremental: boolean
  /** Chunks that were not in the copy, and their coded bytes. */
  copiedChunks: number
  copiedBytes: number
  /** Chunks of an earlier copy that the project has pruned since. */
  droppedChunks: number
  /** Size of the copy. */
  sizeBytes: number
}

/**
 * Copies the project file. Nobody waits for it but for moments, and however much others write meanwhile, it ends. A new
 * copy gets its name when it is complete and on the disk; an earlier one is valid at every moment. Damage is copied as it
 * is: `verify` finds it in the copy too.
 *
 * Throws `file-exists`, `not-a-copy`, `invalid-argument` (the project itself, or a second project file in its folder),
 * `file-not-found` (no such folder), `storage-full`, `permission-denied`, `store-corrupt`, `store-busy`, `cancelled`.
 */
export async function backup(context: Context, options: BackupOptions): Promise<BackupResult> {
  const { output } = options
  assertPlace(context, output)
  const isThere = context.fs.stat(output) !== undefined
  assertFree(context, output, options.incremental === true)
  const meter = new ProgressMeter(context.clock, options, 'copying')
  return isThere ? inParts(() => extend(context, options, meter)) : copyAll(context, options, meter)
}

async function copyAll(
  context: Context,
  options: BackupOptions,
  meter: ProgressMeter,
): Promise<BackupResult> {
  const { fs, store } = context
  const { output, signal } = options
  const temporaryPath = temporaryPathBeside(context, output)
  try {
    // SQLite would not say what keeps it from making a file.
    fs.createFile(temporaryPath, 0o666).close()
    const copy = ProjectCopy.create(temporaryPath, store.path, store.pragma('page_size') as number)
    const result = await fill(context, copy, meter, signal)
    throwIfAborted(signal)
    failpoint('backup:before-rename')
    // Somebody may have put a file there meanwhile.
    assertFree(context, output, false)
    fs.rename(temporaryPath, output)
    syncName(fs, output)
    failpoint('backup:renamed')
    return { outputPath: output, isIncremental: false, ...result, sizeBytes: sizeOf(context, output) }
  } catch (error) {
    removeUnfinished(fs, temporaryPath)
    throw error
  }
}

async function extend(context: Context, options: BackupOptions, meter: ProgressMeter): Promise<BackupResult> {
  const { output, signal } = options
  const copy = readingCopy(output, () => {
    // Takes back what a killed backup had begun, and brings a copy of an older clst to this schema.
    openStore(output).close()
    return ProjectCopy.open(output, context.store.path)
  })
  const result = await fill(context, copy, meter, signal)
  return { outputPath: output, isIncremental: true, ...result, sizeBytes: sizeOf(context, output) }
}

async function fill(
  context: Context,
  copy: ProjectCopy,
  meter: ProgressMeter,
  signal: AbortSignal | undefined,
): Promise<Pick<BackupResult, 'copiedChunks' | 'copiedBytes' | 'droppedChunks'>> {
  const { store } = context
  try {
    meter.begin('copying', 0, copy.missingBytes())
    for (let reported = 0; await copy.copySlice(signal); reported = copy.copiedBytes) {
      meter.addBytes(copy.copiedBytes - reported)
      failpoint('backup:chunks-copied')
      await new Promise((resolve) => setImmediate(resolve))
    }
    store.assertSchemaUnchanged()
    await copy.finish(signal)
    failpoint('backup:records-copied')
    while (copy.dropSlice()) {
      throwIfAborted(signal)
      await new Promise((resolve) => setImmediate(resolve))
    }
    const { copiedChunks, copiedBytes, droppedChunks } = copy
    return { copiedChunks, copiedBytes, droppedChunks }
  } finally {
    copy.close()
  }
}

function assertPlace({ fs, root, store }: Context, output: string): void {
  const details = { path: output }
  const folder = nodePath.dirname(output)
  if (fs.stat(folder)?.kind !== 'folder' && !isFolderBehindLink(fs, folder)) {
    throw new ClstError('file-not-found', `There is no folder "${folder}".`, { details })
  }
  const [source, target] = [fs.stat(store.path), fs.stat(output)]
  if (target !== undefined && target.inode === source?.inode && target.device === source.device) {
    throw new ClstError('invalid-argument', 'The backup of a project cannot be the project itself.', {
      details,
    })
  }
  const inside = nodePath.relative(root, fs.realPath(folder))
  const isInside = !inside.startsWith('..') && !nodePath.isAbsolute(inside)
  if (isInside) {
    const message =
      'A backup does not belong into the project folder. Choose another folder, best on another disk.'
    throw new ClstError('invalid-argument', message, { details })
  }
}

function isFolderBehindLink(fs: Context['fs'], folder: string): boolean {
  try {
    return fs.stat(fs.realPath(folder))?.kind === 'folder'
  } catch (error) {
    if (isClstError(error)) return false
    throw error
  }
}

function sizeOf({ fs }: Context, path: string): number {
  return fs.stat(path)?.sizeBytes ?? 0
}
