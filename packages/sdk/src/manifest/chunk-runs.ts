/**
 * The chunk list of a manifest, as runs of consecutive chunk ids. New chunks of one file get consecutive ids, so a
 * version is a few runs (about a kilobyte for a 125 MB scene) instead of thousands of hashes.
 *
 * Bytes: for each run, the signed varint `first − end of the run before` (0 for the first), then the varint `count`.
 */
import { ClstError } from '../errors.js'
import { pushSignedVarint, pushVarint, VarintReader } from './varint.js'

/** Chunk ids `first … first + count − 1`, in file order. */
export interface ChunkRun {
  first: number
  count: number
}

/** Collects ids in file order and joins neighbours. */
export class ChunkRunBuilder {
  readonly runs: ChunkRun[] = []

  add(id: number): void {
    const last = this.runs[this.runs.length - 1]
    if (last !== undefined && id === last.first + last.count) last.count++
    else this.runs.push({ first: id, count: 1 })
  }
}

export function encodeRuns(runs: readonly ChunkRun[]): Uint8Array {
  const bytes: number[] = []
  let end = 0
  for (const run of runs) {
    pushSignedVarint(bytes, run.first - end)
    pushVarint(bytes, run.count)
    end = run.first + run.count
  }
  return Uint8Array.from(bytes)
}

/** Throws `store-corrupt` when the bytes are not a list of runs of positive ids. */
export function decodeRuns(bytes: Uint8Array): ChunkRun[] {
  const reader = new VarintReader(bytes)
  const runs: ChunkRun[] = []
  let end = 0
  while (!reader.isAtEnd) {
    const first = end + reader.nextSigned()
    const count = reader.next()
    end = first + count
    if (first < 1 || count < 1 || !Number.isSafeInteger(end)) {
      throw new ClstError('store-corrupt', 'A manifest names impossible chunks.')
    }
    runs.push({ first, count })
  }
  return runs
}

export function countChunks(runs: readonly ChunkRun[]): number {
  return runs.reduce((sum, run) => sum + run.count, 0)
}
