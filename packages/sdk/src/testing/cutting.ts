/** Cutting whole byte arrays, and inputs that are hard to cut: what the tests of the chunker share. */
import { createHash } from 'node:crypto'
import type { ChunkParams } from '../chunking/chunk-params.js'
import { Cutter } from '../chunking/cutter.js'
import type { KnownChunks } from '../chunking/known-chunks.js'
import { seededBytes } from './seeded-random.js'

export interface CutChunk {
  start: number
  end: number
  /** SHA-256 in hex. */
  hash: string
  knownIndex: number
}

/** A stretch of an input: bytes without a pattern, of few values, one byte over and over, or one stretch repeated. */
export interface InputPart {
  kind: 'random' | 'few' | 'fill' | 'repeat'
  seed: number
  length: number
}

export function makeInput(parts: readonly InputPart[]): Uint8Array {
  return Buffer.concat(
    parts.map(({ kind, seed, length }) => {
      if (kind === 'fill') return Buffer.alloc(length, seed)
      if (kind === 'repeat') return Buffer.alloc(length, seededBytes(seed, 1 + (seed % 1500)))
      return kind === 'few' ? seededBytes(seed, length).map((byte) => byte & 3) : seededBytes(seed, length)
    }),
  )
}

/**
 * Cuts an input the way the engine does, in slices that end at `stops` (in any order, kept within the input): bytes of
 * an unfinished chunk are given again in front of the next slice, in another place of the memory.
 */
export function cutAll(
  data: Uint8Array,
  params: ChunkParams,
  options: { known?: KnownChunks; stops?: readonly number[] } = {},
): CutChunk[] {
  const cutter = new Cutter(params, sha256Range, options.known)
  const stops = (options.stops ?? []).filter((stop) => stop < data.length).sort((a, b) => a - b)
  const chunks: CutChunk[] = []
  let tailStart = 0
  for (const [slice, stop] of [...stops, data.length].entries()) {
    const shift = (slice * 7) % 64
    const memory = new Uint8Array(shift + stop - tailStart)
    memory.set(data.subarray(tailStart, stop), shift)
    const origin = tailStart - shift
    const stopped = cutter.cut(memory, shift, memory.length, stop === data.length, (start, end, hash, knownIndex) => {
      chunks.push({ start: origin + start, end: origin + end, hash: Buffer.from(hash).toString('hex'), knownIndex })
    })
    tailStart = origin + stopped
  }
  return chunks
}

/** Chunks in the form in which the cutter takes those of an older version. */
export function asKnown(chunks: readonly CutChunk[]): KnownChunks {
  const hashes = new Uint8Array(Buffer.concat(chunks.map(({ hash }) => Buffer.from(hash, 'hex'))))
  return { hashes, sizes: Uint32Array.from(chunks, ({ start, end }) => end - start) }
}

function sha256Range(data: Uint8Array, start: number, end: number): Uint8Array {
  return createHash('sha256').update(data.subarray(start, end)).digest()
}
