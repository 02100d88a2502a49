import { MAC_BYTES } from '../chunking/chunk-mac.js'
import type { KnownChunks } from '../chunking/known-chunks.js'
import { type ChunkRun, countChunks } from '../manifest/chunk-runs.js'
import type { Store } from './store.js'

export interface NewChunk {
  hash: Uint8Array
  rawBytes: number
  codec: number
  data: Uint8Array
  /** Absent when only the coded bytes are known; such a chunk is recognised by its hash. */
  mac?: Uint8Array
}

export interface ChunkRow {
  id: number
  hash: Uint8Array
  rawBytes: number
  codec: number
}

/** The id of a chunk whose bytes are here, or undefined. */
export function findChunkId(store: Store, hash: Uint8Array): number | undefined {
  const sql = 'SELECT id FROM chunk WHERE hash = ? AND stored_bytes > 0'
  return store.get<{ id: number }>(sql, hash)?.id
}

/**
 * Inserts a chunk unless it is here by now: another process may have stored it meanwhile, and a chunk that was only
 * known gets its bytes. Answers its id and whether bytes were added. Inside a transaction.
 */
export function insertChunk(store: Store, chunk: NewChunk): { id: number; isNew: boolean } {
  const insert =
    'INSERT INTO chunk (hash, raw_bytes, stored_bytes, codec, mac) VALUES (?, ?, ?, ?, ?) ON CONFLICT (hash) DO NOTHING'
  const { hash, rawBytes, codec, data, mac } = chunk
  const inserted = store.run(insert, hash, rawBytes, data.length, codec, mac ?? null)
  if (inserted.changes === 1) {
    store.run('INSERT INTO chunk_data (chunk_id, data) VALUES (?, ?)', inserted.lastId, data)
    return { id: inserted.lastId, isNew: true }
  }
  const { id } = store.get<{ id: number }>('SELECT id FROM chunk WHERE hash = ?', hash) as { id: number }
  const filled = store.run(
    'INSERT INTO chunk_data (chunk_id, data) VALUES (?, ?) ON CONFLICT DO NOTHING',
    id,
    data,
  )
  if (filled.changes === 1) {
    store.run(
      'UPDATE chunk SET codec = ?, stored_bytes = ?, mac = ?, base_id = NULL WHERE id = ?',
      codec,
      data.length,
      mac ?? null,
      id,
    )
  }
  return { id, isNew: filled.changes === 1 }
}

/** Hashes and sizes of a version's chunks in file order, or undefined when some of its bytes are not here. */
export function readKnownChunks(store: Store, runs: readonly ChunkRun[]): KnownVersion | undefined {
  const count = countChunks(runs)
  const hashes = new Uint8Array(count * 32)
  const sizes = new Uint32Array(count)
  const macs = new Uint8Array(count * MAC_BYTES)
  const ids = new Float64Array(count)
  let hasMacs = true
  let index = 0
  for (const run of runs) {
    const sql =
      'SELECT id, hash, raw_bytes, mac FROM chunk WHERE id BETWEEN ? AND ? AND stored_bytes > 0 ORDER BY id'
    type Known = [id: number, hash: Uint8Array, rawBytes: number, mac: Uint8Array | null]
    for (const [id, hash, rawBytes, mac] of store.rows<Known>(sql, run.first, lastId(run))) {
      if (index === count) return undefined
      hashes.set(hash, index * 32)
      if (mac?.length === MAC_BYTES) macs.set(mac, index * MAC_BYTES)
      else hasMacs = false
      sizes[index] = rawBytes
      ids[index++] = id
    }
  }
  return index === count ? { hashes, sizes, ids, macs: hasMacs ? macs : undefined } : undefined
}

export interface KnownVersion extends KnownChunks {
  ids: Float64Array
}

/**
 * Number and total raw size of the chunks that exist among these ids, or only of those whose bytes are here. Repeated
 * runs count each time.
 */
export function measureRuns(
  store: Store,
  runs: readonly ChunkRun[],
  onlyHere = false,
): { count: number; rawBytes: number } {
  let count = 0
  let rawBytes = 0
  for (const run of runs) {
    const sql =
      'SELECT count(*) AS count, total(raw_bytes) AS bytes FROM chunk WHERE id BETWEEN ? AND ? AND stored_bytes >= ?'
    const row = store.get<{ count: number; bytes: number }>(sql, run.first, lastId(run), onlyHere ? 1 : 0)
    count += row?.count ?? 0
    rawBytes += row?.bytes ?? 0
  }
  return { count, rawBytes }
}

export function listChunks(store: Store, firstId: number, lastId: number): ChunkRow[] {
  const sql = 'SELECT id, hash, raw_bytes AS rawBytes, codec FROM chunk WHERE id BETWEEN ? AND ? ORDER BY id'
  return store.all<ChunkRow>(sql, firstId, lastId)
}

/** Ids and raw sizes only. */
export function listChunkSizes(
  store: Store,
  firstId: number,
  lastId: number,
): [id: number, rawBytes: number][] {
  return store.rows('SELECT id, raw_bytes FROM chunk WHERE id BETWEEN ? AND ? ORDER BY id', firstId, lastId)
}

/** The coded bytes of a chunk, or undefined when they are not on this computer. */
export function readChunkData(store: Store, id: number): Uint8Array | undefined {
  return store.get<{ data: Uint8Array }>('SELECT data FROM chunk_data WHERE chunk_id = ?', id)?.data
}

function lastId(run: ChunkRun): number {
  return run.first + run.count - 1
}
