/** Contents come down: their chunk lists by name, then the chunks that are not here, by their places in the list. */

import { ChunkLease } from '../checkpoints/chunk-lease.js'
import { decodeChunk } from '../codec/zstd.js'
import type { Context } from '../context.js'
import { ChunkInserter } from '../engine/chunk-inserter.js'
import { giveWay } from '../engine/give-way.js'
import { hashBytes } from '../engine/hash-bytes.js'
import { ClstError, throwIfAborted } from '../errors.js'
import { ChunkRunBuilder } from '../manifest/chunk-runs.js'
import { failpoint } from '../ports/failpoint.js'
import { type Frame, FrameReader, HASH_BYTES } from '../protocol/frames.js'
import type { StudioLink } from '../protocol/studio-link.js'
import type { WireManifest } from '../protocol/wire.js'
import { findChunkId } from '../store/chunk-rows.js'
import { hasRuns, putManifest } from '../store/manifest-rows.js'
import type { Store } from '../store/store.js'
import { resolveList, wireIdsHere } from './resolve-list.js'
import type { SyncOptions } from './types.js'
import { ensureChunker, hashAt } from './wire-manifest.js'

/** Contents that one call asks for. */
const MOST_MANIFESTS = 100

export interface FetchOptions extends SyncOptions {
  /** A failure of one content that does not hold up the others. */
  skips?: (error: unknown) => boolean
  /** Is told of those. */
  onSkipped?: (error: unknown, manifestId: string) => void
}

/** Answers how many bytes came down. Throws `chunk-missing` for a content that the studio does not know. */
export async function fetchContents(
  context: Context,
  link: StudioLink,
  manifestIds: readonly number[],
  options: FetchOptions = {},
): Promise<number> {
  let bytes = 0
  const open = manifestIds.filter((id) => !hasRuns(context.store, id))
  for (let next = 0; next < open.length; next += MOST_MANIFESTS) {
    const names = open.slice(next, next + MOST_MANIFESTS).map((id) => nameOf(context.store, id))
    bytes += await fetchNamed(context, link, names, options)
  }
  return bytes
}

async function fetchNamed(
  context: Context,
  link: StudioLink,
  names: readonly string[],
  options: FetchOptions,
): Promise<number> {
  const known = wireIdsHere(context.store, names)
  let manifests: readonly WireManifest[]
  try {
    manifests = await link.getManifests(names, known, options.signal)
  } catch (error) {
    if (options.skips?.(error) !== true) throw error
    if (names.length === 1) {
      options.onSkipped?.(error, names[0] as string)
      return 0
    }
    let bytes = 0
    for (const name of names) bytes += await fetchNamed(context, link, [name], options)
    return bytes
  }
  let bytes = 0
  for (const manifest of manifests) {
    try {
      bytes += await fetchOne(context, link, manifest, options)
    } catch (error) {
      if (options.skips?.(error) !== true) throw error
      options.onSkipped?.(error, manifest.manifestId)
    }
    options.onProgress?.({ phase: 'downloading', doneChanges: 0, doneBytes: bytes, totalBytes: 0 })
  }
  return bytes
}

async function fetchOne(
  context: Context,
  link: StudioLink,
  manifest: WireManifest,
  options: FetchOptions,
): Promise<number> {
  const { store } = context
  const hashes = await resolveList(store, link, manifest, options.signal)
  const lease = new ChunkLease(context, 'download')
  try {
    const bytes = await fetchChunks(context, link, manifest.manifestId, hashes, lease, options)
    await store.write(() => {
      const runs = new ChunkRunBuilder()
      for (let index = 0; index * HASH_BYTES < hashes.length; index++) {
        const id = findChunkId(store, hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES))
        if (id === undefined) throw missing()
        runs.add(id)
      }
      const chunkerId = ensureChunker(store, manifest.chunker)
      const contentHash = Buffer.from(manifest.contentHash, 'hex')
      putManifest(store, { contentHash, sizeBytes: manifest.sizeBytes, chunkerId, runs: runs.runs })
      lease.release()
      failpoint('download:before-commit')
    })
    failpoint('download:committed')
    return bytes
  } finally {
    await lease.end()
  }
}

/** Each chunk is proven by its hash before it counts as here; what was kept before a failure is not asked for again. */
async function fetchChunks(
  context: Context,
  link: StudioLink,
  manifestId: string,
  hashes: Uint8Array,
  lease: ChunkLease,
  { signal }: FetchOptions,
): Promise<number> {
  const { store } = context
  const wanted = new Set<string>()
  const ranges: { first: number; count: number }[] = []
  for (let index = 0; index * HASH_BYTES < hashes.length; index++) {
    const name = hashAt({ hashes }, index)
    if (wanted.has(name) || findChunkId(store, Buffer.from(name, 'hex')) !== undefined) continue
    wanted.add(name)
    const last = ranges[ranges.length - 1]
    if (last !== undefined && last.first + last.count === index) last.count++
    else ranges.push({ first: index, count: 1 })
  }
  if (wanted.size === 0) return 0
  const inserter = new ChunkInserter(store, lease)
  const reader = new FrameReader()
  let bytes = 0
  for await (const piece of link.getChunks(manifestId, ranges, signal)) {
    throwIfAborted(signal)
    bytes += piece.length
    for (const frame of reader.push(piece)) {
      await giveWay()
      const name = Buffer.from(frame.hash).toString('hex')
      if (!wanted.delete(name)) continue
      prove(frame)
      const { hash, rawBytes, codec, data } = frame
      await inserter.add(inserter.announce(hash, rawBytes), { hash, rawBytes, codec, data })
    }
  }
  reader.end()
  await inserter.flush()
  failpoint('download:chunks-inserted')
  if (wanted.size > 0) throw missing()
  return bytes
}

/** Throws `chunk-damaged`. */
function prove(frame: Frame): void {
  const raw = decodeChunk(frame.codec, frame.rawBytes, frame.data)
  if (Buffer.compare(hashBytes(raw), frame.hash) === 0) return
  throw new ClstError('chunk-damaged', 'A part of a version arrived damaged. Sync again.')
}

function nameOf(store: Store, id: number): string {
  const sql =
    'SELECT wire_id AS wireId FROM manifest_location WHERE manifest_id = ? ORDER BY is_at_studio DESC'
  const row = store.get<{ wireId: Uint8Array }>(sql, id)
  if (row === undefined) throw missing()
  return Buffer.from(row.wireId).toString('hex')
}

function missing(): ClstError {
  return new ClstError('chunk-missing', 'The studio does not have all of this version yet.')
}
