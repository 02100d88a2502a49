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
export const LARGEST_CHUNK_BYTES = 1 << 20

/** Whether 64 ≤ min ≤ avg ≤ max ≤ 1 MiB and avg is a power of two. */
export function areUsable({ minBytes, avgBytes, maxBytes }: ChunkParams): boolean {
  const areOrdered =
    64 <= minBytes && minBytes <= avgBytes && avgBytes <= maxBytes && maxBytes <= LARGEST_CHUNK_BYTES
  const areWhole = [minBytes, avgBytes, maxBytes].every(Number.isInteger)
  return areOrdered && areWhole && (avgBytes & (avgBytes - 1)) === 0
}

/** Throws `invalid-argument` when they are not usable. */
export function assertChunkParams(params: ChunkParams): void {
  if (areUsable(params)) return
  const { minBytes, avgBytes, maxBytes } = params
  throw new ClstError('invalid-argument', `Chunk sizes ${minBytes}/${avgBytes}/${maxBytes} are not usable.`)
}
