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
}

/** A finished file under a temporary name beside its place. */
export interface WrittenFile {
  temporaryPath: string
}

/** Begins the names of files that are not finished; one that is left over belongs to a process that was killed. */
export const TEMPORARY_PREFIX = '.clst-new-'

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
  const manifest = getManifest(context.store, manifestId)
  const folder = nodePath.dirname(targetPath)
  const suffix = Buffer.from(context.random.bytes(6)).toString('hex')
  const temporaryPath = nodePath.join(folder, TEMPORARY_PREFIX + suffix)
  const file = context.fs.createFile(temporaryPath, options.mode === undefined ? 0o666 : 0o600)
  try {
    await fill(context, file, manifest, options)
    if (options.mode !== undefined) context.fs.setMode(temporaryPath, options.mode)
    file.sync()
  } catch (error) {
    tryTo(() => file.close())
    removeUnfinished(context.fs, temporaryPath)
    throw error
  }
  try {
    file.close()
  } catch (error) {
    removeUnfinished(context.fs, temporaryPath)
    throw error
  }
  failpoint('revert:written')
  return { temporaryPath }
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
