/**
 * Cuts a file that arrives in pieces, and skips the cutting where the bytes are those of an older version.
 *
 * Fast-forward: when the previous chunk ended where an old chunk ended, the next old chunk's length is tried first. If
 * those bytes have the old chunk's MAC (or its hash, where there is no MAC), they are its bytes, and a full run would cut at the same place, because a cut depends only on the
 * bytes after the cut before it. After a change, normal cutting goes on until a chunk of the old version is met again.
 */
import { assertChunkParams, type ChunkParams } from './chunk-params.js'
import { nextCut } from './fastcdc.js'
import { KnownChunkIndex, type KnownChunks } from './known-chunks.js'

/** SHA-256 of `data[start, end)`, 32 bytes. */
export type HashRange = (data: Uint8Array, start: number, end: number) => Uint8Array

/** Called for every chunk in file order; `knownIndex` is its place in the old version, or -1. */
export type OnChunk = (start: number, end: number, hash: Uint8Array, knownIndex: number) => void

export class Cutter {
  private readonly index: KnownChunkIndex | undefined
  /** The old chunk expected next, or -1 when the old version was lost sight of. */
  private expected = -1

  constructor(
    private readonly params: ChunkParams,
    private readonly hashRange: HashRange,
    known?: KnownChunks,
    /** MAC of `data[start, end)`, where the old version's MACs are known. */
    private readonly macRange?: HashRange | undefined,
  ) {
    assertChunkParams(params)
    if (known !== undefined && known.sizes.length > 1) {
      this.index = new KnownChunkIndex(known)
      this.expected = 0
    }
  }

  /**
   * Cuts `data[start, end)`, which must begin where the last call stopped. Returns where it stopped: bytes from there
   * on belong to a chunk that is not complete yet and must be given again in front of the next piece. With `isLast`
   * everything is consumed.
   */
  cut(data: Uint8Array, start: number, end: number, isLast: boolean, onChunk: OnChunk): number {
    let position = start
    while (position < end) {
      const isShort = !isLast && end - position < this.params.maxBytes
      const next = isShort
        ? this.skipOld(data, position, end, onChunk)
        : this.cutOne(data, position, end, onChunk)
      if (next === position) break
      position = next
    }
    return position
  }

  /** Too few bytes for a cut may still be enough to recognise an old chunk. Answers where it ends, or `position`. */
  private skipOld(data: Uint8Array, position: number, end: number, onChunk: OnChunk): number {
    const tried = this.tryExpected(data, position, end)
    return tried?.isOld === true ? this.takeOld(tried, position, onChunk) : position
  }

  private cutOne(data: Uint8Array, position: number, end: number, onChunk: OnChunk): number {
    const { index, expected } = this
    const tried = this.tryExpected(data, position, end)
    if (tried?.isOld === true) return this.takeOld(tried, position, onChunk)
    const cut = nextCut(data, position, end, this.params)
    const sameLength = cut === tried?.end
    const hash = (sameLength ? tried?.hash : undefined) ?? this.hashRange(data, position, cut)
    const found = index === undefined || sameLength ? -1 : index.find(hash)
    onChunk(position, cut, hash, found)
    // An edit in place keeps the boundary, so the next old chunk is again the best guess.
    if (found !== -1) this.expected = found + 1
    else this.expected = sameLength ? expected + 1 : -1
    return cut
  }

  private takeOld(tried: Tried, position: number, onChunk: OnChunk): number {
    const { index, expected } = this
    onChunk(position, tried.end, tried.hash ?? (index as KnownChunkIndex).hashAt(expected), expected)
    this.expected = expected + 1
    return tried.end
  }

  /** Whether the bytes where the expected old chunk would lie are that chunk; undefined when that cannot be said. */
  private tryExpected(data: Uint8Array, position: number, end: number): Tried | undefined {
    const { index, expected } = this
    // The last old chunk ended because the old file ended, not because of its bytes: it proves nothing about a cut.
    if (index === undefined || expected === -1 || expected >= index.count - 1) return undefined
    const triedEnd = position + index.sizeAt(expected)
    if (triedEnd > end) return undefined
    if (index.known.macs !== undefined && this.macRange !== undefined) {
      return { end: triedEnd, isOld: index.hasMac(expected, this.macRange(data, position, triedEnd)) }
    }
    const hash = this.hashRange(data, position, triedEnd)
    return { end: triedEnd, isOld: index.matches(expected, hash), hash }
  }
}

interface Tried {
  end: number
  isOld: boolean
  hash?: Uint8Array
}
