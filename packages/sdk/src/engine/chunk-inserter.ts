/**
 * Inserts the new chunks of one operation, in the order in which they were cut, in grouped transactions: large enough
 * that ten thousand small files do not cost ten thousand waits for the disk, small enough that a status change of
 * another process waits a moment at most.
 */
import { failpoint } from '../ports/failpoint.js'
import { findChunkId, insertChunk, type NewChunk } from '../store/chunk-rows.js'
import type { Store } from '../store/store.js'

const TRANSACTION_CHUNKS = 2000

/** A chunk whose id is given when its turn to be inserted comes. */
export interface NewEntry {
  readonly hash: Uint8Array
  readonly rawBytes: number
  /** 0 until it is inserted. */
  id: number
  /** Coded bytes that it added to the project file. */
  storedBytes: number
}

/** Told in each transaction that inserts chunks, before it does. */
export interface InsertGuard {
  hold(): void
}

export class ChunkInserter {
  /** New chunks that are not inserted yet, by hash, so that a repeated one is coded once. */
  private readonly pending = new Map<string, NewEntry>()
  private coded: { entry: NewEntry; chunk: NewChunk }[] = []
  private codedBytes = 0

  constructor(
    private readonly store: Store,
    private readonly guard?: InsertGuard,
  ) {}

  /** The chunk with this hash, if it is stored or on its way. */
  find(hash: Uint8Array): number | NewEntry | undefined {
    return this.pending.get(key(hash)) ?? findChunkId(this.store, hash)
  }

  /** Announces a chunk that will be coded. */
  announce(hash: Uint8Array, rawBytes: number): NewEntry {
    const entry = { hash, rawBytes, id: 0, storedBytes: 0 }
    this.pending.set(key(hash), entry)
    return entry
  }

  /** Takes an announced chunk in its turn. */
  async add(entry: NewEntry, chunk: NewChunk): Promise<void> {
    this.coded.push({ entry, chunk })
    this.codedBytes += chunk.data.length
    if (this.codedBytes >= this.store.bulkBytes || this.coded.length >= TRANSACTION_CHUNKS) await this.flush()
  }

  /** Returns when every chunk that was added has its id; the commit of the version that names them makes them durable. */
  async flush(): Promise<void> {
    if (this.coded.length === 0) return
    const { coded, codedBytes } = this
    this.coded = []
    this.codedBytes = 0
    await this.store.writeAhead(() => {
      this.guard?.hold()
      for (const { entry, chunk } of coded) {
        const { id, isNew } = insertChunk(this.store, chunk)
        entry.id = id
        entry.storedBytes = isNew ? chunk.data.length : 0
      }
    })
    for (const { entry } of coded) this.pending.delete(key(entry.hash))
    await this.store.boundLog(codedBytes)
    failpoint('checkpoint:chunks-inserted')
  }
}

function key(hash: Uint8Array): string {
  return Buffer.from(hash.buffer, hash.byteOffset, hash.length).toString('latin1')
}
