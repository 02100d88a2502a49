import type { Context } from '../context.js'
import type { ReuseChunk } from '../engine/rebuild-content.js'
import { isClstError } from '../errors.js'
import type { OpenFile } from '../ports/file-system.js'
import { listChunks } from '../store/chunk-rows.js'
import { findManifestId, getManifest } from '../store/manifest-rows.js'

export interface WorkingFileBytes {
  reuse: ReuseChunk
  close(): void
}

/**
 * Takes chunks from the working file instead of the project file: they need no decoding there. `contentHash` is what the
 * file is believed to hold; every chunk is checked all the same. Undefined when the file is of no use for that.
 */
export function openForReuse(context: Context, path: string, contentHash: Uint8Array): WorkingFileBytes | undefined {
  const manifestId = findManifestId(context.store, contentHash)
  if (manifestId === undefined) return undefined
  let file: OpenFile
  const offsets = new Map<number, number>()
  try {
    let offset = 0
    for (const run of getManifest(context.store, manifestId).runs) {
      for (const chunk of listChunks(context.store, run.first, run.first + run.count - 1)) {
        offsets.set(chunk.id, offset)
        offset += chunk.rawBytes
      }
    }
    file = context.fs.openForReading(path)
  } catch (error) {
    if (isClstError(error)) return undefined
    throw error
  }
  const reuse: ReuseChunk = (chunkId, target) => {
    const offset = offsets.get(chunkId)
    try {
      return offset !== undefined && file.read(target, offset) === target.length
    } catch (error) {
      if (isClstError(error)) return false
      throw error
    }
  }
  return { reuse, close: () => file.close() }
}
