/**
 * Pseudo-random numbers that are the same on every machine for the same seed, so that a failing test can be repeated.
 * Algorithm: sfc32 by Chris Doty-Humphrey (PractRand), seeded with one 32-bit number.
 */
export class SeededRandom {
  private a: number
  private b: number
  private c: number
  private counter = 1

  constructor(readonly seed: number) {
    this.a = 0x9e3779b9
    this.b = 0x243f6a88
    this.c = seed | 0
    for (let i = 0; i < 12; i++) this.uint32()
  }

  uint32(): number {
    const sum = (this.a + this.b + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** An integer from 0 up to, not including, `limit` (at most 2^32). */
  below(limit: number): number {
    return Math.floor((this.uint32() / 0x1_0000_0000) * limit)
  }

  /** An integer from `first` to `last`, both included. */
  between(first: number, last: number): number {
    return first + this.below(last - first + 1)
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('there is nothing to pick from')
    return items[this.below(items.length)] as T
  }

  bytes(length: number): Uint8Array {
    const words = new Uint32Array(Math.ceil(length / 4))
    for (let i = 0; i < words.length; i++) words[i] = this.uint32()
    return new Uint8Array(words.buffer, 0, length)
  }
}

const BLOCK_BYTES = 4096

/**
 * Bytes that depend on nothing but their seed. Plain ones cannot be compressed; of `isCompressible` ones every second
 * 4 KiB block repeats a short pattern, as scenes and pictures do in parts.
 */
export function seededBytes(seed: number, length: number, isCompressible = false): Uint8Array {
  const bytes = new SeededRandom(seed).bytes(length)
  if (!isCompressible) return bytes
  for (let start = BLOCK_BYTES; start < length; start += 2 * BLOCK_BYTES) {
    const end = Math.min(start + BLOCK_BYTES, length)
    for (let i = start + 64; i < end; i++) bytes[i] = bytes[i - 64] as number
  }
  return bytes
}
