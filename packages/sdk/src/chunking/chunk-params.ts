import { ClstError } from '../errors.js'

/** Sizes in bytes. A manifest records them, so they can change for new versions without touching old ones. */
export interface ChunkParams {
  readonly minBytes: number
  readonly avgBytes: number
  readonly maxBytes: number
}

/**
 * Half the average as the minimum leaves one plain exponential tail, which finds more duplicates at a given average
 * than normalised chunking does and lets the cutter skip half of all bytes (docs/decisions/0004).
 */
export const DEFAULT_CHUNK_PARAMS: ChunkParams = {
  minBytes: 32 << 10,
  avgBytes: 64 << 10,
  maxBytes: 256 << 10,
}

/** Chunks larger than this are refused everywhere, so that a hostile file cannot ask for unbounded memory. */
export const LARGEST_CHUNK_BYTES = 16 << 20

/** Throws `invalid-argument` unless 64 ≤ min ≤ avg ≤ max ≤ 16 MiB and avg is a power of two. */
export function assertChunkParams(params: ChunkParams): void {
  const { minBytes, avgBytes, maxBytes } = params
  const ordered =
    64 <= minBytes && minBytes <= avgBytes && avgBytes <= maxBytes && maxBytes <= LARGEST_CHUNK_BYTES
  const whole = [minBytes, avgBytes, maxBytes].every(Number.isInteger)
  if (!ordered || !whole || (avgBytes & (avgBytes - 1)) !== 0) {
    throw new ClstError('invalid-argument', `Chunk sizes ${minBytes}/${avgBytes}/${maxBytes} are not usable.`)
  }
}
