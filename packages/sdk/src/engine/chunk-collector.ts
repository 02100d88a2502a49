/** Turns the chunks of one file, as they are cut, into its chunk list: known ones are looked up, new ones coded. */
import { MAC_BYTES } from '../chunking/chunk-mac.js'
import { CODEC_RAW, CODEC_ZSTD } from '../codec/codec.js'
import { type ChunkRun, ChunkRunBuilder } from '../manifest/chunk-runs.js'
import type { KnownVersion, NewChunk } from '../store/chunk-rows.js'
import type { ChunkEngine } from './chunk-engine.js'
import type { ChunkInserter, NewEntry } from './chunk-inserter.js'
import { groupCount, WEIGHT, weigh } from './content-io.js'
import type { CutAnswer } from './task.js'

interface FreshChunk {
  entry: NewEntry
  start: number
  end: number
  mac: Uint8Array
}

type Coded = readonly [FreshChunk[], NewChunk[]]

export class ChunkCollector {
  private readonly entries: (number | NewEntry)[] = []
  private readonly own: NewEntry[] = []
  private order: Promise<void> = Promise.resolve()

  constructor(
    private readonly inserter: ChunkInserter,
    private readonly engine: ChunkEngine,
    private readonly known: KnownVersion | undefined,
  ) {}

  /** Takes the chunks of one slot. Resolves when nothing of the slot's memory is needed any more. */
  add(answer: CutAnswer): Promise<void> {
    const fresh: FreshChunk[] = []
    let macOffset = 0
    answer.knownIndexes.forEach((knownIndex, i) => {
      if (knownIndex >= 0) {
        this.entries.push(this.known?.ids[knownIndex] as number)
        return
      }
      const mac = answer.macs.subarray(macOffset, macOffset + MAC_BYTES)
      macOffset += MAC_BYTES
      this.entries.push(this.resolve(answer, i, mac, fresh))
    })
    const batches = this.encode(fresh)
    this.order = this.order.then(async () => {
      for (const batch of batches) await this.takeCoded(await batch)
    })
    // A failure reaches the caller through the promise that is returned; the chain itself must not raise it twice.
    this.order.catch(() => {})
    return this.order
  }

  /** Returns when all chunks were handed to the inserter. */
  finish(): Promise<void> {
    return this.order
  }

  /** The chunk list; complete once the inserter has been flushed. */
  runs(): ChunkRun[] {
    const builder = new ChunkRunBuilder()
    for (const entry of this.entries) builder.add(typeof entry === 'number' ? entry : entry.id)
    return builder.runs
  }

  /** Coded bytes that this file added; complete once the inserter has been flushed. */
  storedBytes(): number {
    return this.own.reduce((sum, entry) => sum + entry.storedBytes, 0)
  }

  private resolve(answer: CutAnswer, i: number, mac: Uint8Array, fresh: FreshChunk[]): number | NewEntry {
    const hash = answer.hashes.slice(i * 32, i * 32 + 32)
    const found = this.inserter.find(hash)
    if (found !== undefined) return found
    const start = answer.ranges[i * 2] as number
    const end = answer.ranges[i * 2 + 1] as number
    const entry = this.inserter.announce(hash, end - start)
    this.own.push(entry)
    fresh.push({ entry, start, end, mac })
    return entry
  }

  private encode(fresh: readonly FreshChunk[]): Promise<Coded>[] {
    const bytes = fresh.reduce((sum, { entry }) => sum + entry.rawBytes, 0)
    const size = Math.ceil(fresh.length / groupCount(this.engine, bytes))
    const batches: Promise<Coded>[] = []
    for (let i = 0; i < fresh.length; i += size) batches.push(this.encodeBatch(fresh.slice(i, i + size)))
    for (const batch of batches) batch.catch(() => {})
    return batches
  }

  private async encodeBatch(batch: FreshChunk[]): Promise<Coded> {
    const bytes = batch.reduce((sum, { entry }) => sum + entry.rawBytes, 0)
    const ranges = batch.flatMap(({ start, end }) => [start, end])
    const answer = await this.engine.run({ kind: 'encode', ranges }, weigh(WEIGHT.encode, bytes))
    let offset = 0
    const chunks = batch.map(({ entry, start, end, mac }, i) => {
      const size = answer.sizes[i] as number
      const isRaw = size === 0
      const data = isRaw ? this.copyRaw(start, end) : answer.coded.subarray(offset, offset + size)
      offset += size
      return { hash: entry.hash, rawBytes: entry.rawBytes, codec: isRaw ? CODEC_RAW : CODEC_ZSTD, data, mac }
    })
    return [batch, chunks]
  }

  /** The slot will be used again before the chunk is inserted. `set` copies shared memory faster than `slice` does. */
  private copyRaw(start: number, end: number): Uint8Array {
    const copy = Buffer.allocUnsafe(end - start)
    copy.set(this.engine.ring.bytes.subarray(start, end))
    return copy
  }

  private async takeCoded([batch, chunks]: Coded): Promise<void> {
    for (const [i, { entry }] of batch.entries()) await this.inserter.add(entry, chunks[i] as NewChunk)
  }
}
