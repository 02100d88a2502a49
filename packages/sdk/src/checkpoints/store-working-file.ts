/** Stores the bytes of a working file that holds still. */

import type { Context } from '../context.js'
import type { ChunkInserter } from '../engine/chunk-inserter.js'
import { hashFile } from '../engine/hash-file.js'
import { type StoredContent, storeContent } from '../engine/store-content.js'
import { ClstError } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import { isSameStamp } from '../ports/file-stamp.js'
import type { FileStat, OpenFile } from '../ports/file-system.js'
import type { Version } from '../store/checkpoint-rows.js'
import { readKnownChunks } from '../store/chunk-rows.js'
import { getChunkParams, getManifest } from '../store/manifest-rows.js'
import { getProjectRow } from '../store/project-rows.js'
import type { WorkingMemberRow } from '../store/sequence-rows.js'

export interface StoredFile extends StoredContent {
  stat: FileStat
  chunkerId: number
  isRacy: boolean
  /** Of a sequence: all its files. The content is the listing of them. */
  members?: readonly WorkingMemberRow[]
}

const ATTEMPTS = 3

export interface StoreOptions {
  /** Shared by the files of one operation; flushed by the caller before the chunk lists are used. */
  inserter: ChunkInserter
  signal?: AbortSignal | undefined
  onBytes?: ((bytes: number) => void) | undefined
  /** The version that the file probably resembles. */
  resembles?: Version | undefined
}

/**
 * Stores a file and answers what was stored; `use` may look at the open file before it is closed. A file that changes
 * while it is read is read again, then refused with `working-file-changing`: half a save is never stored.
 */
export async function storeWorkingFile(
  context: Context,
  absolutePath: string,
  options: StoreOptions,
  use?: (file: OpenFile, stored: StoredFile) => Promise<void>,
): Promise<StoredFile> {
  const { chunkerId, macKey } = getProjectRow(context.store)
  const params = getChunkParams(context.store, chunkerId)
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const seenUs = context.diskClock.nowUs()
    const file = context.fs.openForReading(absolutePath)
    try {
      const stat = file.stat()
      const { sizeBytes } = stat
      const known = knownChunks(context, options.resembles, chunkerId)
      const { signal, onBytes } = options
      const engine = context.engineFor(sizeBytes)
      const stored = await storeContent({
        inserter: options.inserter,
        engine,
        file,
        sizeBytes,
        params,
        macKey,
        known,
        signal,
        onBytes,
      })
      failpoint('checkpoint:content-stored')
      const isRacy = context.diskClock.isRacy(stat, seenUs)
      const isWhole =
        isSameStamp(stat, file.stat()) && (!isRacy || (await isStill(context, absolutePath, stored)))
      if (isWhole) {
        const result = { ...stored, stat, chunkerId, isRacy }
        await use?.(file, result)
        return result
      }
    } catch (error) {
      if (!(error instanceof ClstError) || error.code !== 'working-file-changing') throw error
    } finally {
      file.close()
    }
  }
  throw new ClstError('working-file-changing', 'The file is being written. Try again when it is saved.', {
    details: { path: absolutePath },
  })
}

/** A file that was written a moment ago could have been written again without a trace: only its bytes tell. */
async function isStill(context: Context, absolutePath: string, stored: StoredContent): Promise<boolean> {
  const again = await hashFile({ fs: context.fs, engineFor: context.engineFor }, absolutePath)
  return Buffer.compare(again.contentHash, stored.contentHash) === 0
}

function knownChunks(context: Context, version: Version | undefined, chunkerId: number) {
  if (version === undefined) return undefined
  try {
    const manifest = getManifest(context.store, version.manifestId)
    return manifest.chunkerId === chunkerId ? readKnownChunks(context.store, manifest.runs) : undefined
  } catch (error) {
    // An old version that cannot be read costs speed, not the new checkpoint.
    if (error instanceof ClstError) return undefined
    throw error
  }
}
