import type { ChunkRun } from '@clst/sdk/codec'

/** A set of ids that mostly come in runs: a bitmap in pieces, so that scattered ids cost no more than a bit each. */
export class IdRanges {
  private readonly pieces = new Map<number, Uint8Array>()

  add(runs: readonly ChunkRun[]): void {
    for (const { first, count } of runs) {
      for (let id = first; id < first + count; id++) {
        const piece = this.piece(Math.floor(id / PIECE_IDS))
        const bit = id % PIECE_IDS
        piece[bit >> 3] = (piece[bit >> 3] as number) | (1 << (bit & 7))
      }
    }
  }

  has(id: number): boolean {
    const bit = id % PIECE_IDS
    const byte = this.pieces.get(Math.floor(id / PIECE_IDS))?.[bit >> 3] ?? 0
    return (byte & (1 << (bit & 7))) !== 0
  }

  private piece(index: number): Uint8Array {
    const known = this.pieces.get(index)
    if (known !== undefined) return known
    const piece = new Uint8Array(PIECE_IDS / 8)
    this.pieces.set(index, piece)
    return piece
  }
}

const PIECE_IDS = 1 << 16
