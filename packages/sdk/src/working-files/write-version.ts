/** Writes a version of an asset to a new file: checked, on the disk, then given its name in one step. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { type ReusableBytes, rebuildContent } from '../engine/rebuild-content.js'
import { isClstError } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import type { FileSystem, OpenFile } from '../ports/file-system.js'
import { getManifest, type Manifest } from '../store/manifest-rows.js'

export interface WriteOptions {
  signal?: AbortSignal | undefined
  onBytes?: ((bytes: number) => void) | undefined
  reuse?: ReusableBytes | undefined
  /** Permissions of the new file; absent: those that the system gives to new files. */
  mode?: number | undefined
  /** Where it is written until it is finished; absent: under a new name beside its place. */
  temporaryPath?: string
}

/** A finished file under a temporary name beside its place. */
export interface WrittenFile {
  temporaryPath: string
}

/** One that is written and not yet on the disk for sure. */
export interface BegunFile extends WrittenFile {
  /** Resolves when it is; the same answer however often it is asked for. When it fails nothing is left behind. */
  finish(): Promise<void>
}

/** Begins the names of files that are not finished; one that is left over belongs to a process that was killed. */
export const TEMPORARY_PREFIX = '.clst-new-'
const TEMPORARY_NAME = /^\.clst-new-[0-9a-f]{12}$/

export function isTemporaryName(name: string): boolean {
  return TEMPORARY_NAME.test(name)
}

/** A new name in the folder of a place. */
export function temporaryPathBeside({ random }: Pick<Context, 'random'>, path: string): string {
  const suffix = Buffer.from(random.bytes(6)).toString('hex')
  return nodePath.join(nodePath.dirname(path), TEMPORARY_PREFIX + suffix)
}

/**
 * Writes the content of a manifest beside `targetPath`. Short fixed name, so that a name of 255 bytes works too. When
 * anything fails nothing is left behind. Errors: those of rebuilding, and of writing (`storage-full`, …).
 */
export async function writeVersion(
  context: Context,
  manifestId: number,
  targetPath: string,
  options: WriteOptions,
): Promise<WrittenFile> {
  const { temporaryPath, finish } = await beginVersion(context, manifestId, targetPath, options)
  await finish()
  return { temporaryPath }
}

/** The same without waiting for the disk, so that it can take up several files at a time: `FileBatch`. */
export async function beginVersion(
  context: Context,
  manifestId: number,
  targetPath: string,
  options: WriteOptions,
): Promise<BegunFile> {
  const manifest = getManifest(context.store, manifestId)
  const temporaryPath = options.temporaryPath ?? temporaryPathBeside(context, targetPath)
  const file = context.fs.createFile(temporaryPath, options.mode === undefined ? 0o666 : 0o600)
  try {
    await fill(context, file, manifest, options)
    if (options.mode !== undefined) context.fs.setMode(temporaryPath, options.mode)
  } catch (error) {
    tryTo(() => file.close())
    removeUnfinished(context.fs, temporaryPath)
    throw error
  }
  let finished: Promise<void> | undefined
  const finish = () => {
    finished ??= finishFile(context.fs, file, temporaryPath)
    return finished
  }
  return { temporaryPath, finish }
}

async function finishFile(fs: FileSystem, file: OpenFile, temporaryPath: string): Promise<void> {
  try {
    try {
      await file.syncSoon()
    } catch (error) {
      tryTo(() => file.close())
      throw error
    }
    file.close()
  } catch (error) {
    removeUnfinished(fs, temporaryPath)
    throw error
  }
  failpoint('revert:written')
}

export interface PutOptions {
  /** What takes time before; false where the file is not wanted any more. */
  prepare?: () => unknown
  /** Looks a last time whether the file may go there. Nothing is waited for after that. */
  isReady?: () => boolean
  /** Runs the last look and the rename. */
  within?: (work: () => boolean) => boolean | Promise<boolean>
}

/**
 * Gives a finished file its name. Where it must not go there, and when anything fails, it is removed again. Answers
 * whether it is in its place.
 */
export async function putInPlace(
  fs: FileSystem,
  temporaryPath: string,
  path: string,
  { prepare = () => {}, isReady = () => true, within = (work) => work() }: PutOptions = {},
): Promise<boolean> {
  const put = () => {
    if (!isReady()) return false
    fs.rename(temporaryPath, path)
    return true
  }
  try {
    if ((await prepare()) !== false && (await within(put))) return true
  } catch (error) {
    removeUnfinished(fs, temporaryPath)
    throw error
  }
  removeUnfinished(fs, temporaryPath)
  return false
}

/** Best effort: what made the work fail is what the person has to know, and a later revert removes what is left. */
export function removeUnfinished(fs: FileSystem, temporaryPath: string): void {
  tryTo(() => fs.remove(temporaryPath))
}

function tryTo(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!isClstError(error)) throw error
  }
}

async function fill(
  context: Context,
  file: OpenFile,
  manifest: Manifest,
  options: WriteOptions,
): Promise<void> {
  // Said beforehand, so that a full disk is met before the work and the file lies in one piece.
  file.truncate(manifest.sizeBytes)
  let isFirst = true
  await rebuildContent({
    store: context.store,
    engine: context.engineFor(manifest.sizeBytes),
    manifest,
    reuse: options.reuse,
    signal: options.signal,
    onBytes: options.onBytes,
    write: (bytes, position) => {
      file.write(bytes, position)
      if (isFirst) failpoint('revert:half-written')
      isFirst = false
    },
  })
}
