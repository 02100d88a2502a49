/** What storing and rebuilding have in common. */
import type { ChunkEngine } from './chunk-engine.js'

/** Called with the number of bytes that were handled since the last call. */
export type OnBytes = (bytes: number) => void

let lastStream = 0

/** A number that no other stream of this process has. */
export function nextStream(): number {
  return ++lastStream
}

/** Content hashes are fed in a thread, while the calling thread cuts and hashes chunks. */
export const HASH_LANE = 'thread'
export const CUT_LANE = 'here'

/** Rough cost of a task for a byte, relative to hashing: used to spread work, not to predict time. */
export const WEIGHT = { hash: 1, cut: 1.4, encode: 6, decode: 2 } as const

/** Weights are per byte; the empty last piece of a file still costs something. */
export function weigh(perByte: number, bytes: number): number {
  return perByte * bytes + 1
}

/**
 * Splits chunks into as many groups as there are lanes, so that one slot's work is spread, but never so small that
 * passing messages would cost more than the work.
 */
export function groupCount(engine: ChunkEngine, bytes: number): number {
  return Math.max(1, Math.min(engine.laneCount, Math.floor(bytes / (256 << 10))))
}
