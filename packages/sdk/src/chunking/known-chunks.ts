import { MAC_BYTES } from './chunk-mac.js'

/**
 * The chunks of a version that is already stored, in file order, in flat arrays: 36 bytes a chunk plus a small hash
 * table. Backed by shared memory, so that a worker thread can use it without a copy.
 */
export interface KnownChunks {
  /** 32 bytes a chunk. */
  readonly hashes: Uint8Array
  readonly sizes: Uint32Array
  /** 16 bytes a chunk (chunk-mac.ts); absent when some chunk has none. */
  readonly macs?: Uint8Array | undefined
}

/** Finds a chunk of the old version by its hash. Open addressing; a hash that occurs twice answers its first place. */
export class KnownChunkIndex {
  readonly count: number
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(readonly known: KnownChunks) {
    this.count = known.sizes.length
    let capacity = 16
    while (capacity < this.count * 2) capacity *= 2
    this.slots = new Int32Array(capacity).fill(-1)
    this.mask = capacity - 1
    for (let index = 0; index < this.count; index++) this.add(index)
  }

  sizeAt(index: number): number {
    return this.known.sizes[index] as number
  }

  /** Whether the chunk at `index` has this hash. */
  matches(index: number, hash: Uint8Array): boolean {
    return isAt(this.known.hashes, index * 32, hash)
  }

  /** Whether the chunk at `index` has this MAC. */
  hasMac(index: number, mac: Uint8Array): boolean {
    return this.known.macs !== undefined && isAt(this.known.macs, index * MAC_BYTES, mac)
  }

  hashAt(index: number): Uint8Array {
    return this.known.hashes.slice(index * 32, index * 32 + 32)
  }

  /** The place of the chunk with this hash, or -1. */
  find(hash: Uint8Array): number {
    for (let slot = bucket(hash, 0) & this.mask; ; slot = (slot + 1) & this.mask) {
      const index = this.slots[slot] as number
      if (index === -1 || this.matches(index, hash)) return index
    }
  }

  private add(index: number): void {
    const { hashes } = this.known
    for (let slot = bucket(hashes, index * 32) & this.mask; ; slot = (slot + 1) & this.mask) {
      const taken = this.slots[slot] as number
      if (taken === -1) {
        this.slots[slot] = index
        return
      }
      if (this.matches(taken, hashes.subarray(index * 32, index * 32 + 32))) return
    }
  }
}

function isAt(all: Uint8Array, offset: number, bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if (all[offset + i] !== bytes[i]) return false
  return true
}

function bucket(hashes: Uint8Array, offset: number): number {
  return (
    (hashes[offset] as number) |
    ((hashes[offset + 1] as number) << 8) |
    ((hashes[offset + 2] as number) << 16) |
    ((hashes[offset + 3] as number) << 24)
  )
}
