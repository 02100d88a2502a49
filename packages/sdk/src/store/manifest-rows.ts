import { areUsable, type ChunkParams } from '../chunking/chunk-params.js'
import { ClstError } from '../errors.js'
import { type ChunkRun, countChunks, decodeRuns, encodeRuns } from '../manifest/chunk-runs.js'
import { measureRuns } from './chunk-rows.js'
import type { Store } from './store.js'

export const CHUNKER_ALGORITHM = 'fastcdc-gear31'

/** The one hash that contents are named by; a later version may know others. */
export const HASH_ALGORITHM = 'sha256'

export interface Manifest {
  id: number
  contentHash: Uint8Array
  sizeBytes: number
  chunkCount: number
  chunkerId: number
  runs: ChunkRun[]
}

export interface NewManifest {
  contentHash: Uint8Array
  sizeBytes: number
  chunkerId: number
  runs: readonly ChunkRun[]
}

interface ManifestRow {
  id: number
  hash_algorithm: string
  content_hash: Uint8Array
  size_bytes: number
  chunk_count: number
  chunker_id: number
  runs: Uint8Array | null
  recipe: Uint8Array | null
}

/**
 * Throws `chunk-missing` when the chunk list is not on this computer, `codec-unknown` for a container or a content hash
 * of a later version.
 */
export function getManifest(store: Store, id: number): Manifest {
  const row = store.get<ManifestRow>('SELECT * FROM manifest WHERE id = ?', id)
  if (row === undefined)
    throw new ClstError('store-corrupt', 'A checkpoint names a content that does not exist.')
  if (row.recipe !== null || row.hash_algorithm !== HASH_ALGORITHM) {
    throw new ClstError('codec-unknown', 'This version was stored by a newer clst.')
  }
  if (row.runs === null) {
    const message = 'This version is not on this computer yet.'
    throw new ClstError('chunk-missing', message, { details: { manifestId: id } })
  }
  const isSound = row.runs instanceof Uint8Array && row.content_hash instanceof Uint8Array
  if (!isSound || !Number.isSafeInteger(row.size_bytes)) {
    throw new ClstError('store-corrupt', 'The record of a content is not what was written.')
  }
  const runs = decodeRuns(row.runs)
  // Said twice in the row and bounded by the size: a damaged list must not ask for impossible amounts of memory.
  if (countChunks(runs) !== row.chunk_count || row.chunk_count > row.size_bytes) {
    throw new ClstError('store-corrupt', 'The chunk list of a version is damaged.')
  }
  return {
    id,
    contentHash: row.content_hash,
    sizeBytes: row.size_bytes,
    chunkCount: row.chunk_count,
    chunkerId: row.chunker_id,
    runs,
  }
}

/** The content with this SHA-256, whether its chunk list is here or not. */
export function findManifestId(store: Store, contentHash: Uint8Array): number | undefined {
  const sql = 'SELECT id FROM manifest WHERE content_hash = ? AND hash_algorithm = ?'
  return store.get<{ id: number }>(sql, contentHash, HASH_ALGORITHM)?.id
}

export function hasManifest(store: Store, id: number): boolean {
  return store.get('SELECT 1 FROM manifest WHERE id = ?', id) !== undefined
}

/** Whether the chunk list of a content is on this computer. */
export function hasRuns(store: Store, id: number): boolean {
  return store.get('SELECT 1 FROM manifest WHERE id = ? AND runs IS NOT NULL', id) !== undefined
}

/** A content that was only known has its chunks now; how many there are depends on the chunker that cut them. */
function fillRuns(store: Store, id: number, { sizeBytes, chunkerId, runs }: NewManifest): void {
  const sql = `UPDATE manifest SET runs = ?, chunk_count = ?, chunker_id = ?
    WHERE id = ? AND runs IS NULL AND recipe IS NULL AND size_bytes = ?`
  store.run(sql, encodeRuns(runs), countChunks(runs), chunkerId, id, sizeBytes)
}

/**
 * Records a content version, or answers the one that is there; a chunk list that was not here is filled in. Checks in the same transaction that every chunk it names
 * exists and that their sizes add up: chunks may have been pruned while the file was read. Throws `chunk-missing` then;
 * the caller stores the content again.
 */
export function putManifest(store: Store, manifest: NewManifest): number {
  const chunkCount = countChunks(manifest.runs)
  const { count, rawBytes } = measureRuns(store, manifest.runs, true)
  if (count !== chunkCount || rawBytes !== manifest.sizeBytes) {
    throw new ClstError('chunk-missing', 'Chunks of this file disappeared while it was stored.')
  }
  const { contentHash, sizeBytes, chunkerId, runs } = manifest
  const found = findManifestId(store, contentHash)
  if (found !== undefined) {
    if (!hasRuns(store, found)) fillRuns(store, found, manifest)
    return found
  }
  const sql =
    'INSERT INTO manifest (content_hash, size_bytes, chunk_count, chunker_id, runs) VALUES (?, ?, ?, ?, ?)'
  return store.run(sql, contentHash, sizeBytes, chunkCount, chunkerId, encodeRuns(runs)).lastId
}

export function getChunkParams(store: Store, chunkerId: number): ChunkParams {
  const sql =
    'SELECT algorithm, min_bytes AS minBytes, avg_bytes AS avgBytes, max_bytes AS maxBytes FROM chunker WHERE id = ?'
  const row = store.get<ChunkParams & { algorithm: string }>(sql, chunkerId)
  if (row === undefined)
    throw new ClstError('store-corrupt', 'The project names a chunker that does not exist.')
  if (row.algorithm !== CHUNKER_ALGORITHM) {
    throw new ClstError('codec-unknown', 'This project cuts files in a way that needs a newer clst.')
  }
  const { minBytes, avgBytes, maxBytes } = row
  if (!areUsable({ minBytes, avgBytes, maxBytes })) {
    throw new ClstError('store-corrupt', 'The chunk sizes of the project are not what was written.')
  }
  return { minBytes, avgBytes, maxBytes }
}

export function putChunker(store: Store, params: ChunkParams): number {
  const sql = 'INSERT INTO chunker (algorithm, min_bytes, avg_bytes, max_bytes) VALUES (?, ?, ?, ?)'
  return store.run(sql, CHUNKER_ALGORITHM, params.minBytes, params.avgBytes, params.maxBytes).lastId
}
