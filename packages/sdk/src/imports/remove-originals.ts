/** Removes files that were imported, once it is proven that the project can give every one of them back. */
import type { Context } from '../context.js'
import { rebuildContent } from '../engine/rebuild-content.js'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import type { FileStat } from '../ports/file-system.js'
import type { ProgressMeter } from '../progress.js'
import { sequenceAt } from '../sequences/list-frames.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { getManifest } from '../store/manifest-rows.js'
import type { FileFailure } from '../types.js'
import { removeKept, type SeenFile } from '../working-files/keep-bytes.js'

export interface Original {
  path: string
  absolutePath: string
  manifestId: number
}

/**
 * Reads every version back and compares it with its file byte for byte; only when all are equal are the files removed.
 * What changed since it was imported, or is tracked itself, stays and is listed in `failed`. When one file differs from
 * its version, none is removed.
 */
export async function removeOriginals(
  context: Context,
  originals: readonly Original[],
  meter: ProgressMeter,
  signal: AbortSignal | undefined,
): Promise<{ removed: string[]; failed: FileFailure[] }> {
  const failed: FileFailure[] = []
  const proven: { original: Original; seen: SeenFile }[] = []
  for (const original of originals) {
    throwIfAborted(signal)
    meter.file(original.path)
    try {
      const isTracked =
        findAssetByPath(context.store, original.path) !== undefined ||
        sequenceAt(context, original.path)?.asset !== undefined
      if (isTracked) throw trackedItself(original.path)
      const seenUs = context.diskClock.nowUs()
      const { stat, contentHash } = await compare(context, original, meter, signal)
      proven.push({ original, seen: { stat, contentHash, isRacy: context.diskClock.isRacy(stat, seenUs) } })
    } catch (error) {
      if (!isClstError(error) || error.code === 'cancelled') throw error
      failed.push({ path: original.path, ...error.toJSON() })
    }
    meter.addFile()
  }
  const removed: string[] = []
  if (failed.some(({ code }) => code !== 'name-clash')) return { removed, failed }
  failpoint('import:verified')
  for (const { original, seen } of proven) {
    throwIfAborted(signal)
    try {
      await removeKept(context, original.absolutePath, original.path, seen)
      removed.push(original.path)
      failpoint('import:original-removed')
    } catch (error) {
      if (!isClstError(error)) throw error
      failed.push({ path: original.path, ...error.toJSON() })
    }
  }
  return { removed, failed }
}

/** Answers the look at the file before it was compared, and what it holds. */
async function compare(
  context: Context,
  { path, absolutePath, manifestId }: Original,
  meter: ProgressMeter,
  signal: AbortSignal | undefined,
): Promise<{ stat: FileStat; contentHash: Uint8Array }> {
  const manifest = getManifest(context.store, manifestId)
  const file = context.fs.openForReading(absolutePath)
  try {
    const stat = file.stat()
    if (stat.sizeBytes !== manifest.sizeBytes) throw changed(path)
    const there = Buffer.alloc(1 << 20)
    const write = (bytes: Uint8Array, position: number) => {
      for (let at = 0; at < bytes.length; at += there.length) {
        const part = bytes.subarray(at, at + there.length)
        const length = file.read(there.subarray(0, part.length), position + at)
        if (length !== part.length || Buffer.compare(there.subarray(0, length), part) !== 0)
          throw changed(path)
      }
    }
    const engine = context.engineFor(manifest.sizeBytes)
    await rebuildContent({ store: context.store, engine, manifest, write, signal, onBytes: meter.addBytes })
    return { stat, contentHash: manifest.contentHash }
  } finally {
    file.close()
  }
}

function changed(path: string): ClstError {
  const message = `"${path}" changed after it was imported. It is left where it is.`
  return new ClstError('working-file-changing', message, { details: { path } })
}

function trackedItself(path: string): ClstError {
  const message = `"${path}" is tracked itself. It is left where it is.`
  return new ClstError('name-clash', message, { details: { path } })
}
