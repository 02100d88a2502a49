import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { type ChunkRun, decodeRuns } from '../manifest/chunk-runs.js'
import { nextChunkId } from '../store/chunk-lease-rows.js'
import type { Store } from '../store/store.js'

/** Ids beyond this cannot come from a sound file: its bitmap would be larger than half a gigabyte. */
const MAX_CHUNK_ID = 2 ** 32

/** Manifests that are read at a time. */
const PAGE = 1000

/**
 * Which chunks some manifest names: a bit for each id. Chunks that are stored after it was made are not its business;
 * manifests that are, it learns of with `markNew`.
 */
export class LiveChunks {
  /** Chunks from here on count as live. */
  readonly endId: number
  private readonly bits: Uint8Array
  private lastManifestId = 0
  /** Manifests whose chunk list is not here; it can arrive at any time. */
  private unlisted: number[] = []

  constructor(private readonly store: Store) {
    this.endId = nextChunkId(store)
    if (this.endId > MAX_CHUNK_ID) throw damaged('The ids of the chunks are impossible.')
    this.bits = new Uint8Array(Math.ceil((this.endId + 1) / 8))
  }

  /** Reads all manifests but those that will be gone. */
  async markAll(without: ReadonlySet<number>, signal: AbortSignal | undefined): Promise<void> {
    while (this.markPage(without)) {
      throwIfAborted(signal)
      await new Promise((resolve) => setImmediate(resolve))
    }
    this.markBases()
  }

  /** What was recorded meanwhile. In the transaction that drops chunks. */
  markNew(): void {
    while (this.markPage(NONE)) {}
    if (this.unlisted.length === 0) return
    const sql =
      'SELECT id, runs FROM manifest WHERE id IN (SELECT value FROM json_each(?)) AND runs IS NOT NULL'
    const arrived = this.store.rows<[number, Uint8Array]>(sql, JSON.stringify(this.unlisted))
    for (const [, runs] of arrived) this.markRuns(runs)
    if (arrived.length === 0) return
    const ids = new Set(arrived.map(([id]) => id))
    this.unlisted = this.unlisted.filter((id) => !ids.has(id))
  }

  has(id: number): boolean {
    return id >= this.endId || (((this.bits[id >>> 3] as number) >>> (id & 7)) & 1) === 1
  }

  /** False when there was nothing left to read. */
  private markPage(without: ReadonlySet<number>): boolean {
    const sql = `SELECT id, runs FROM manifest WHERE id > ? ORDER BY id LIMIT ${PAGE}`
    const rows = this.store.rows<[number, Uint8Array | null]>(sql, this.lastManifestId)
    for (const [id, runs] of rows) {
      if (id <= this.lastManifestId) throw damaged('The rows of "manifest" are not in order.')
      this.lastManifestId = id
      if (without.has(id)) continue
      if (runs === null) this.unlisted.push(id)
      else this.markRuns(runs)
    }
    return rows.length === PAGE
  }

  private markRuns(runs: Uint8Array): void {
    for (const run of decode(runs)) {
      const end = Math.min(run.first + run.count, this.endId)
      for (let id = run.first; id < end; id++) this.mark(id)
    }
  }

  /** What a live chunk is coded against. */
  private markBases(): void {
    const sql = 'SELECT id, base_id FROM chunk WHERE base_id IS NOT NULL'
    const bases = this.store.rows<[number, number]>(sql)
    // One step by the format; as many as there are, should that ever change.
    for (let count = -1, last = -2; count !== last; ) {
      last = count
      count = 0
      for (const [id, base] of bases) {
        if (!this.has(id)) continue
        if (base > 0 && base < this.endId) this.mark(base)
        count++
      }
    }
  }

  private mark(id: number): void {
    const place = id >>> 3
    this.bits[place] = (this.bits[place] as number) | (1 << (id & 7))
  }
}

const NONE: ReadonlySet<number> = new Set()

function decode(runs: Uint8Array): ChunkRun[] {
  try {
    return decodeRuns(runs)
  } catch (error) {
    if (isClstError(error)) throw damaged('The chunk list of a version is damaged.')
    throw error
  }
}

/** What is needed cannot be told any more, so nothing may be dropped. */
function damaged(what: string): ClstError {
  return new ClstError('store-corrupt', `${what} Nothing is pruned until the project has been repaired.`)
}
