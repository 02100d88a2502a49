/** Cutting whole byte arrays, and inputs that are hard to cut: what the tests of the chunker share. */
import { createHash } from 'node:crypto'
import type { ChunkParams } from '../chunking/chunk-params.js'
import { Cutter, type OnChunk } from '../chunking/cutter.js'
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

export interface CutOptions {
  known?: KnownChunks
  /** Where slices end, in any order. */
  stops?: readonly number[]
  /** What lies in the memory behind every slice: must make no difference. */
  behind?: Uint8Array
}

/**
 * Cuts an input the way the engine does, in slices: bytes of an unfinished chunk are given again in front of the next
 * slice, in another place of the memory.
 */
export function cutAll(data: Uint8Array, params: ChunkParams, options: CutOptions = {}): CutChunk[] {
  const behind = options.behind ?? new Uint8Array(0)
  const cutter = new Cutter(params, sha256Range, options.known)
  const stops = (options.stops ?? []).filter((stop) => stop < data.length).sort((a, b) => a - b)
  const chunks: CutChunk[] = []
  let tailStart = 0
  for (const [slice, stop] of [...stops, data.length].entries()) {
    const shift = (slice * 7) % 64
    const memory = Buffer.concat([new Uint8Array(shift), data.subarray(tailStart, stop), behind])
    const origin = tailStart - shift
    const take: OnChunk = (start, end, hash, knownIndex) => {
      const hex = Buffer.from(hash).toString('hex')
      chunks.push({ start: origin + start, end: origin + end, hash: hex, knownIndex })
    }
    tailStart = origin + cutter.cut(memory, shift, stop - origin, stop === data.length, take)
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
