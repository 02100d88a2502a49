/**
 * Drops contents that nothing names any more: mark and sweep. Nothing that an upload relies on can be lost: what arrived
 * or was offered within the grace period stays, a manifest is kept only in a transaction that finds all of its chunks,
 * and a checkpoint only in one that finds its manifest.
 */
import { decodeRuns } from '@clst/sdk/codec'
import type { SqlReader, SqlTransaction } from '../../database/sql-database.js'
import { nextTurn } from '../contents/chunk-rows.js'
import type { SharingServices } from '../services.js'
import { IdRanges } from './id-ranges.js'

export interface PruneOptions {
  /** Milliseconds. An upload that takes longer between its first pack and its checkpoint may have to be sent again. */
  graceMs: number
  signal?: AbortSignal
}

export interface Pruned {
  manifests: number
  chunks: number
  packs: number
  bytes: number
  previews: number
}

/** Rows of one transaction, so that nobody waits long. */
const BATCH = 500

/** A clock may be set back by this much without harm. */
const CLOCK_MARGIN_MS = 60 * 60 * 1000

/** Prunes one project. */
export async function pruneProject(
  services: SharingServices,
  projectId: string,
  { graceMs, signal }: PruneOptions,
): Promise<Pruned> {
  const began = services.clock.now()
  const before = began - graceMs
  const manifests = await dropManifests(services, projectId, before, signal)
  const live = await markChunks(services.database, projectId, 0)
  const since = began - CLOCK_MARGIN_MS
  const chunks = await dropChunks(services, projectId, { before, live, since, ...(signal && { signal }) })
  const { packs, bytes } = await dropPacks(services, projectId, before, signal)
  const previews = await dropPreviews(services, projectId, before)
  return { manifests, chunks, packs, bytes, previews }
}

/** Content versions that no checkpoint and no template names, and that were not offered of late. */
async function dropManifests(
  { database }: SharingServices,
  projectId: string,
  before: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  const sql = `SELECT id FROM manifest m WHERE project_id = ? AND offered_at < ? AND NOT EXISTS (
    SELECT 1 FROM manifest_use u WHERE u.project_id = m.project_id AND u.manifest_id = m.id) LIMIT ${BATCH}`
  return inBatches(signal, () =>
    database.transaction(async (transaction) => {
      const ids = (await transaction.all<{ id: string }>(sql, projectId, before)).map(({ id }) => id)
      for (const id of ids) {
        await transaction.run(
          'DELETE FROM manifest_sender WHERE project_id = ? AND manifest_id = ?',
          projectId,
          id,
        )
        await transaction.run('DELETE FROM manifest WHERE project_id = ? AND id = ?', projectId, id)
      }
      return ids.length
    }),
  )
}

/** The chunks of all manifests that were offered since then. */
async function markChunks(reader: SqlReader, projectId: string, since: number): Promise<IdRanges> {
  const live = new IdRanges()
  const sql = `SELECT id, runs FROM manifest WHERE project_id = ? AND offered_at >= ? AND id > ? ORDER BY id LIMIT ${BATCH}`
  for (let last = ''; ; ) {
    const rows = await reader.all<{ id: string; runs: Uint8Array }>(sql, projectId, since, last)
    for (const { runs } of rows) live.add(decodeRuns(runs))
    const end = rows.at(-1)
    if (end === undefined) return live
    last = end.id
    await nextTurn()
  }
}

interface Sweep {
  before: number
  live: IdRanges
  /** Manifests that came since the marking are marked anew in each transaction. */
  since: number
  signal?: AbortSignal
}

async function dropChunks(
  { database }: SharingServices,
  projectId: string,
  { before, live, since, signal }: Sweep,
): Promise<number> {
  const sql = `SELECT c.id FROM chunk c JOIN pack p ON p.project_id = c.project_id AND p.hash = c.pack_hash
    WHERE c.project_id = ? AND c.id > ? AND p.arrived_at < ? ORDER BY c.id LIMIT ${BATCH}`
  let dropped = 0
  for (let last = 0; ; ) {
    if (signal?.aborted) return dropped
    const rows = await database.all<{ id: number }>(sql, projectId, last, before)
    const end = rows.at(-1)
    if (end === undefined) return dropped
    last = end.id
    const dead = rows.map(({ id }) => id).filter((id) => !live.has(id))
    if (dead.length > 0) {
      dropped += await database.transaction((transaction) => sweep(transaction, projectId, dead, since))
    }
    await nextTurn()
  }
}

async function sweep(
  transaction: SqlTransaction,
  projectId: string,
  dead: readonly number[],
  since: number,
): Promise<number> {
  const recent = await markChunks(transaction, projectId, since)
  let dropped = 0
  for (const id of dead) {
    if (recent.has(id)) continue
    await transaction.run('DELETE FROM chunk_sender WHERE project_id = ? AND chunk_id = ?', projectId, id)
    dropped += await transaction.run('DELETE FROM chunk WHERE project_id = ? AND id = ?', projectId, id)
  }
  return dropped
}

/** Packs of which no chunk is left. The file goes within the transaction: whoever sends it again waits for that. */
async function dropPacks(
  { database, packs }: SharingServices,
  projectId: string,
  before: number,
  signal: AbortSignal | undefined,
): Promise<{ packs: number; bytes: number }> {
  const empty = `SELECT hash, size_bytes AS sizeBytes FROM pack p WHERE project_id = ? AND arrived_at < ?
    AND NOT EXISTS (SELECT 1 FROM chunk c WHERE c.project_id = p.project_id AND c.pack_hash = p.hash) LIMIT 1`
  let bytes = 0
  const count = await inBatches(signal, () =>
    database.transaction(async (transaction) => {
      const pack = await transaction.get<{ hash: string; sizeBytes: number }>(empty, projectId, before)
      if (pack === undefined) return 0
      await transaction.run('DELETE FROM pack WHERE project_id = ? AND hash = ?', projectId, pack.hash)
      const other = await transaction.get('SELECT 1 FROM pack WHERE hash = ?', pack.hash)
      if (other === undefined) await packs.remove(pack.hash)
      bytes += pack.sizeBytes
      return 1
    }),
  )
  return { packs: count, bytes }
}

async function dropPreviews(
  { database }: SharingServices,
  projectId: string,
  before: number,
): Promise<number> {
  const unused = `NOT EXISTS (SELECT 1 FROM preview_use u WHERE u.project_id = preview.project_id AND u.hash = preview.hash)`
  return database.transaction(async (transaction) => {
    const sql = `DELETE FROM preview WHERE project_id = ? AND arrived_at < ? AND ${unused}`
    const dropped = await transaction.run(sql, projectId, before)
    const senders = `DELETE FROM preview_sender WHERE project_id = ? AND NOT EXISTS (SELECT 1 FROM preview p
      WHERE p.project_id = preview_sender.project_id AND p.hash = preview_sender.hash)`
    if (dropped > 0) await transaction.run(senders, projectId)
    return dropped
  })
}

/** Until nothing is left, or somebody has had enough. */
async function inBatches(signal: AbortSignal | undefined, batch: () => Promise<number>): Promise<number> {
  let total = 0
  while (!signal?.aborted) {
    const done = await batch()
    if (done === 0) break
    total += done
    await nextTurn()
  }
  return total
}
