import type { Context } from '../context.js'
import type { ReusableBytes } from '../engine/rebuild-content.js'
import { isClstError } from '../errors.js'
import type { OpenFile } from '../ports/file-system.js'
import { listChunkSizes } from '../store/chunk-rows.js'
import { findManifestId, getManifest } from '../store/manifest-rows.js'

export interface OpenReusableBytes extends ReusableBytes {
  close(): void
}

/** Nothing was written, so nothing depends on how closing goes. */
function closeQuietly(file: OpenFile): void {
  try {
    file.close()
  } catch (error) {
    if (!isClstError(error)) throw error
  }
}

/**
 * Takes chunks from the working file instead of the project file: they need no decoding there. `contentHash` is what the
 * file is believed to hold; whoever uses the bytes checks them. Undefined when the file is of no use for that.
 */
export function openForReuse(
  context: Context,
  path: string,
  contentHash: Uint8Array,
): OpenReusableBytes | undefined {
  try {
    const manifestId = findManifestId(context.store, contentHash)
    if (manifestId === undefined) return undefined
    const offsets = new Map<number, number>()
    let end = 0
    for (const run of getManifest(context.store, manifestId).runs) {
      for (const [id, rawBytes] of listChunkSizes(context.store, run.first, run.first + run.count - 1)) {
        offsets.set(id, end)
        end += rawBytes
      }
    }
    const file = context.fs.openForReading(path)
    return {
      offsetOf: (chunkId) => offsets.get(chunkId),
      read: (offset, target) => {
        try {
          return file.read(target, offset) === target.length
        } catch (error) {
          if (isClstError(error)) return false
          throw error
        }
      },
      close: () => closeQuietly(file),
    }
  } catch (error) {
    if (isClstError(error)) return undefined
    throw error
  }
}
