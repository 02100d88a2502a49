/**
 * Turns the chunks of a file, as they are cut, into chunk ids: known ones are looked up, new ones are coded by the
 * engine and inserted in file order in grouped transactions, so that they get consecutive ids.
 */
import { CODEC_RAW } from '../codec/codec.js'
import { ChunkRunBuilder, type ChunkRun } from '../manifest/chunk-runs.js'
import { failpoint } from '../ports/failpoint.js'
import { findChunkId, insertChunk, type KnownVersion, type NewChunk } from '../store/chunk-rows.js'
import type { Store } from '../store/store.js'
import type { ChunkEngine } from './chunk-engine.js'
import { groupCount, weigh, WEIGHT } from './content-io.js'
import type { CutAnswer } from './task.js'

/** Coded bytes in one transaction: few enough that a status change of another process waits a moment at most. */
const TRANSACTION_BYTES = 8 << 20

/** A chunk whose id is given when its turn to be inserted comes. */
interface NewEntry {
  hash: Uint8Array
  start: number
  end: number
  rawBytes: number
  id: number
}

type Entry = number | NewEntry

export class ChunkCollector {
  storedBytes = 0
  private readonly entries: Entry[] = []
  /** New chunks of this file by hash, so that a repeated one is coded once. */
  private readonly pending = new Map<string, NewEntry>()
  private readonly coded: { entry: NewEntry; chunk: NewChunk }[] = []
  private codedBytes = 0
  private order: Promise<void> = Promise.resolve()

  constructor(
    private readonly store: Store,
    private readonly engine: ChunkEngine,
    private readonly known: KnownVersion | undefined,
  ) {}

  /** Takes the chunks of one slot. Resolves when nothing of the slot's memory is needed any more. */
  add(answer: CutAnswer): Promise<void> {
    const fresh: NewEntry[] = []
    answer.knownIndexes.forEach((knownIndex, i) => {
      const id = knownIndex < 0 ? undefined : this.known?.ids[knownIndex]
      this.entries.push(id ?? this.resolve(answer, i, fresh))
    })
    const batches = this.encode(fresh)
    this.order = this.order.then(async () => {
      for (const batch of batches) await this.takeCoded(await batch)
    })
    // A failure reaches the caller through the promise that is returned; the chain itself must not raise it twice.
    this.order.catch(() => {})
    return this.order
  }

  /** Inserts what is left and answers the chunk list. */
  async finish(): Promise<ChunkRun[]> {
    await this.order
    await this.flush()
    const builder = new ChunkRunBuilder()
    for (const entry of this.entries) builder.add(typeof entry === 'number' ? entry : entry.id)
    return builder.runs
  }

  private resolve(answer: CutAnswer, i: number, fresh: NewEntry[]): Entry {
    const hash = answer.hashes.slice(i * 32, i * 32 + 32)
    const key = Buffer.from(hash.buffer).toString('latin1')
    const repeated = this.pending.get(key)
    if (repeated !== undefined) return repeated
    const id = findChunkId(this.store, hash)
    if (id !== undefined) return id
    const start = answer.ranges[i * 2] as number
    const end = answer.ranges[i * 2 + 1] as number
    const entry = { hash, start, end, rawBytes: end - start, id: 0 }
    this.pending.set(key, entry)
    fresh.push(entry)
    return entry
  }

  private encode(fresh: readonly NewEntry[]): Promise<[NewEntry[], NewChunk[]]>[] {
    const bytes = fresh.reduce((sum, entry) => sum + entry.rawBytes, 0)
    const size = Math.ceil(fresh.length / groupCount(this.engine, bytes))
    const batches: Promise<[NewEntry[], NewChunk[]]>[] = []
    for (let i = 0; i < fresh.length; i += size) batches.push(this.encodeBatch(fresh.slice(i, i + size)))
    for (const batch of batches) batch.catch(() => {})
    return batches
  }

  private async encodeBatch(entries: NewEntry[]): Promise<[NewEntry[], NewChunk[]]> {
    const bytes = entries.reduce((sum, entry) => sum + entry.rawBytes, 0)
    const ranges = entries.flatMap((entry) => [entry.start, entry.end])
    const answer = await this.engine.run({ kind: 'encode', ranges }, weigh(WEIGHT.encode, bytes))
    let offset = 0
    const chunks = entries.map((entry, i) => {
      const codec = answer.codecs[i] as number
      const end = offset + (answer.sizes[i] as number)
      const data =
        codec === CODEC_RAW ? this.engine.ring.bytes.slice(entry.start, entry.end) : answer.coded.subarray(offset, end)
      offset = end
      return { hash: entry.hash, rawBytes: entry.rawBytes, codec, data }
    })
    return [entries, chunks]
  }

  private async takeCoded([entries, chunks]: [NewEntry[], NewChunk[]]): Promise<void> {
    entries.forEach((entry, i) => {
      const chunk = chunks[i] as NewChunk
      this.coded.push({ entry, chunk })
      this.codedBytes += chunk.data.length
    })
    if (this.codedBytes >= TRANSACTION_BYTES) await this.flush()
  }

  private async flush(): Promise<void> {
    if (this.coded.length === 0) return
    const batch = this.coded.splice(0)
    const batchBytes = this.codedBytes
    this.codedBytes = 0
    await this.store.write(() => {
      for (const { entry, chunk } of batch) {
        const { id, isNew } = insertChunk(this.store, chunk)
        entry.id = id
        if (isNew) this.storedBytes += chunk.data.length
      }
    })
    await this.store.boundLog(batchBytes)
    failpoint('checkpoint:chunks-inserted')
  }
}
