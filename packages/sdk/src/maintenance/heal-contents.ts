import { createHash } from 'node:crypto'
import { ChunkLease } from '../checkpoints/chunk-lease.js'
import { storeWorkingFile } from '../checkpoints/store-working-file.js'
import { ChunkInserter } from '../engine/chunk-inserter.js'
import { hashFile } from '../engine/hash-file.js'
import { isClstError, throwIfAborted } from '../errors.js'
import { type ChunkRun, ChunkRunBuilder, countChunks, encodeRuns } from '../manifest/chunk-runs.js'
import { toAbsolute } from '../paths.js'
import { insertChunk, listChunks, measureRuns } from '../store/chunk-rows.js'
import { findManifestId, getManifest } from '../store/manifest-rows.js'
import { TABLES } from '../store/schema/schema.js'
import type { Table } from '../store/schema/table.js'
import { isEqual } from '../working-files/tracked-file.js'
import { damagedRows } from './check-rows.js'
import { codeChunk, readSound } from './heal-chunks.js'
import { noteHealed, type Repair } from './repair-job.js'

interface Content {
  sizeBytes: number
  chunkerId: number
  runs: ChunkRun[]
}

/**
 * A content whose chunk list is damaged, or names chunks that are not there, is stored anew under its own hash: from a
 * working file that has this hash, or from the copy.
 */
export async function healContents(job: Repair): Promise<void> {
  const { store } = job.context
  for (const id of await brokenContents(job)) {
    const hash = store.get<{ hash: unknown }>(
      'SELECT content_hash AS hash FROM manifest WHERE id = ?',
      id,
    )?.hash
    if (!(hash instanceof Uint8Array)) continue
    const lease = new ChunkLease(job.context, 'repair')
    try {
      await healContent(job, id, hash, lease)
    } finally {
      await lease.end()
    }
  }
}

async function healContent(job: Repair, id: number, hash: Uint8Array, lease: ChunkLease): Promise<void> {
  const { store } = job.context
  const healed = (await fromCopy(job, hash, lease)) ?? (await fromFiles(job, id, hash, lease))
  if (healed === undefined) return
  const { runs, sizeBytes, chunkerId } = healed.content
  // Chunks that were recognised may have been pruned meanwhile; the next repair finds out.
  const { count, rawBytes } = measureRuns(store, runs, true)
  if (count !== countChunks(runs) || rawBytes !== sizeBytes) return
  const sql = `UPDATE manifest SET runs = ?, chunk_count = ?, size_bytes = ?, chunker_id = ?, recipe = NULL,
    hash_algorithm = 'sha256' WHERE id = ?`
  await store.write(() => store.run(sql, encodeRuns(runs), countChunks(runs), sizeBytes, chunkerId, id))
  const detail = `manifest ${id}: its chunks are known again`
  noteHealed(job, { code: 'manifest-damaged', detail, source: healed.source }, job.names.ofManifest(id))
}

async function brokenContents(job: Repair): Promise<Set<number>> {
  const { store } = job.context
  const broken = new Set<number>()
  const table = TABLES.find(({ name }) => name === 'manifest') as Table
  for await (const { rowId } of damagedRows(store, table, job.signal)) broken.add(rowId)
  for (const [id] of store.rows<[number]>('SELECT id FROM manifest WHERE runs IS NOT NULL')) {
    try {
      const manifest = getManifest(store, id)
      const { count, rawBytes } = measureRuns(store, manifest.runs)
      if (count !== manifest.chunkCount || rawBytes !== manifest.sizeBytes) broken.add(id)
    } catch (error) {
      if (!isClstError(error)) throw error
      // What a newer clst stored is not damaged.
      if (error.code === 'store-corrupt') broken.add(id)
    }
  }
  return broken
}

async function fromFiles(
  job: Repair,
  id: number,
  hash: Uint8Array,
  lease: ChunkLease,
): Promise<{ content: Content; source: string } | undefined> {
  const { context, signal } = job
  for (const { path } of job.names.ofManifest(id)) {
    throwIfAborted(signal)
    const absolutePath = toAbsolute(context.root, path)
    try {
      const { fs, engineFor } = context
      if (!isEqual((await hashFile({ fs, engineFor, signal }, absolutePath)).contentHash, hash)) continue
      const inserter = new ChunkInserter(context.store, lease)
      const stored = await storeWorkingFile(context, absolutePath, { inserter, signal })
      await inserter.flush()
      const { sizeBytes, chunkerId } = stored
      const isSame = isEqual(stored.contentHash, hash)
      if (isSame) return { content: { sizeBytes, chunkerId, runs: stored.runs() }, source: path }
    } catch (error) {
      // A file that is not there, or changes, is no help.
      if (!isClstError(error) || error.code === 'cancelled') throw error
    }
  }
  return undefined
}

async function fromCopy(
  job: Repair,
  hash: Uint8Array,
  lease: ChunkLease,
): Promise<{ content: Content; source: string } | undefined> {
  const { context, copy } = job
  // A chunker is known by its number only within copies of one project.
  if (copy?.isSameProject !== true) return undefined
  try {
    const found = findManifestId(copy.store, hash)
    if (found === undefined) return undefined
    const { runs, sizeBytes, chunkerId } = getManifest(copy.store, found)
    const digest = createHash('sha256')
    const builder = new ChunkRunBuilder()
    for (const run of runs) {
      for (const row of listChunks(copy.store, run.first, run.first + run.count - 1)) {
        throwIfAborted(job.signal)
        const bytes = readSound(copy.store, row.hash)
        if (bytes === undefined) return undefined
        digest.update(bytes)
        const chunk = codeChunk(bytes, row.hash)
        const { id } = await context.store.write(() => {
          lease.hold()
          return insertChunk(context.store, chunk)
        })
        builder.add(id)
      }
    }
    if (!isEqual(digest.digest(), hash)) return undefined
    return { content: { runs: builder.runs, sizeBytes, chunkerId }, source: copy.path }
  } catch (error) {
    if (!isClstError(error) || error.code === 'cancelled') throw error
    return undefined
  }
}
