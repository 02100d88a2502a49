/** Contents of this file as the studio names them. */
import { hashBytes } from '../engine/hash-bytes.js'
import { ClstError } from '../errors.js'
import { HASH_BYTES } from '../protocol/frames.js'
import { manifestIdBytes } from '../protocol/manifest-id.js'
import type { WireChunker, WireManifest, WireSegment } from '../protocol/wire.js'
import { getManifest, type Manifest } from '../store/manifest-rows.js'
import type { Store } from '../store/store.js'

/** Chunks of a content in file order. */
export interface ChunkList {
  /** 32 bytes each. */
  hashes: Uint8Array
  rawBytes: number[]
  ids: number[]
}

export function chunkList(store: Store, manifest: Manifest): ChunkList {
  const hashes = new Uint8Array(manifest.chunkCount * HASH_BYTES)
  const list: ChunkList = { hashes, rawBytes: [], ids: [] }
  const sql = 'SELECT id, hash, raw_bytes FROM chunk WHERE id BETWEEN ? AND ? ORDER BY id'
  for (const { first, count } of manifest.runs) {
    for (const [id, hash, rawBytes] of store.rows<[number, Uint8Array, number]>(
      sql,
      first,
      first + count - 1,
    )) {
      hashes.set(hash, list.ids.length * HASH_BYTES)
      list.rawBytes.push(rawBytes)
      list.ids.push(id)
    }
  }
  if (list.ids.length === manifest.chunkCount) return list
  throw new ClstError('chunk-missing', 'Part of a version is not on this computer.')
}

export function wireChunker(store: Store, chunkerId: number): WireChunker {
  const sql = `SELECT algorithm, min_bytes AS minBytes, avg_bytes AS avgBytes, max_bytes AS maxBytes
    FROM chunker WHERE id = ?`
  return store.get<WireChunker>(sql, chunkerId) as WireChunker
}

/** The row for a way of cutting; made when it is new. Inside a transaction. */
export function ensureChunker(store: Store, chunker: WireChunker): number {
  const { algorithm, minBytes, avgBytes, maxBytes } = chunker
  const sql =
    'SELECT id FROM chunker WHERE algorithm = ? AND min_bytes = ? AND avg_bytes = ? AND max_bytes = ?'
  const found = store.get<{ id: number }>(sql, algorithm, minBytes, avgBytes, maxBytes)
  if (found !== undefined) return found.id
  const insert = 'INSERT INTO chunker (algorithm, min_bytes, avg_bytes, max_bytes) VALUES (?, ?, ?, ?)'
  return store.run(insert, algorithm, minBytes, avgBytes, maxBytes).lastId
}

export function manifestId(
  manifest: Omit<WireManifest, 'manifestId' | 'segments'>,
  hashes: Uint8Array,
): string {
  return Buffer.from(hashBytes(manifestIdBytes({ ...manifest, hashes }))).toString('hex')
}

/** Without its segments. */
export function wireManifest(store: Store, id: number): { manifest: WireManifest; list: ChunkList } {
  const local = getManifest(store, id)
  const list = chunkList(store, local)
  const content = {
    contentHash: Buffer.from(local.contentHash).toString('hex'),
    sizeBytes: local.sizeBytes,
    chunker: wireChunker(store, local.chunkerId),
    recipe: null,
  }
  return { manifest: { ...content, manifestId: manifestId(content, list.hashes), segments: [] }, list }
}

/** Name of a content at the studio; made from its chunks where it is not written down. Throws `chunk-missing`. */
export function wireIdOf(store: Store, id: number): string {
  const sql =
    'SELECT wire_id AS wireId FROM manifest_location WHERE manifest_id = ? ORDER BY is_at_studio DESC'
  const known = store.get<{ wireId: Uint8Array }>(sql, id)
  if (known !== undefined) return Buffer.from(known.wireId).toString('hex')
  return wireManifest(store, id).manifest.manifestId
}

/**
 * Segments of a list that say by position what an earlier one has too. Chunks that occur often, such as empty ones, do not
 * cut a stretch that both have in the same order.
 */
export function segmentsOver(
  list: ChunkList,
  earlier: { manifestId: string; list: ChunkList } | undefined,
): WireSegment[] {
  const places = new Map(earlier?.list.ids.map((id, place) => [id, place]))
  const segments: WireSegment[] = []
  let own: { hashes: string[]; rawBytes: number[] } | undefined
  let shared: { manifestId: string; first: number; count: number } | undefined
  for (const [index, id] of list.ids.entries()) {
    const next = shared === undefined ? -1 : shared.first + shared.count
    const place = earlier?.list.ids[next] === id ? next : places.get(id)
    if (place === undefined || earlier === undefined) {
      shared = undefined
      if (own === undefined) {
        own = { hashes: [], rawBytes: [] }
        segments.push(own)
      }
      own.hashes.push(hashAt(list, index))
      own.rawBytes.push(list.rawBytes[index] as number)
      continue
    }
    own = undefined
    if (shared !== undefined && place === next) shared.count++
    else {
      shared = { manifestId: earlier.manifestId, first: place, count: 1 }
      segments.push(shared)
    }
  }
  return segments
}

export function hashAt({ hashes }: Pick<ChunkList, 'hashes'>, index: number): string {
  return Buffer.from(hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES)).toString('hex')
}
