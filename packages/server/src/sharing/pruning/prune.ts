/**
 * Empties the trash of what was there for longer than the project keeps it, and drops contents that nothing names any more: mark and sweep. Nothing that an upload relies on can be lost: what arrived
 * or was offered within the grace period stays, a manifest is kept only in a transaction that finds all of its chunks,
 * and a checkpoint only in one that finds its manifest.
 */
import { failpoint } from '@clst/sdk/protocol'
import { nextTurn } from '../next-turn.js'
import type { SharingServices } from '../services.js'
import { emptyTrash } from './empty-trash.js'
import { repack } from './repack.js'
import { dropChunks, markChunks } from './sweep-chunks.js'

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
  /** Items of the trash that were kept for longer than the project wants. */
  purged: number
  /** Packs that were mostly dead: what lives in them lies in new ones now. */
  repacked: number
  /** Bytes of those that go when their grace is over. */
  repackedBytes: number
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
  const purged = signal?.aborted ? 0 : await emptyTrash(services, projectId)
  const manifests = await dropManifests(services, projectId, before, signal)
  failpoint('studio:manifests-dropped')
  const live = await markChunks(services.database, projectId)
  const since = began - CLOCK_MARGIN_MS
  const chunks = await dropChunks(services, projectId, { before, live, since, ...(signal && { signal }) })
  failpoint('studio:chunks-dropped')
  const { packs, bytes } = await dropPacks(services, projectId, before, signal)
  failpoint('studio:packs-dropped')
  const moved = await repack(services, projectId, before, signal)
  const previews = await dropPreviews(services, projectId, before)
  return { manifests, chunks, packs, bytes, previews, purged, ...moved }
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

/** Packs of which no chunk is left. The file goes within the transaction: whoever sends it again waits for that. */
async function dropPacks(
  { database, packs }: SharingServices,
  projectId: string,
  before: number,
  signal: AbortSignal | undefined,
): Promise<{ packs: number; bytes: number }> {
  const empty = `SELECT hash, size_bytes AS sizeBytes FROM pack p WHERE project_id = ? AND hash > ? AND arrived_at < ?
    AND NOT EXISTS (SELECT 1 FROM chunk c WHERE c.project_id = p.project_id AND c.pack_hash = p.hash)
    ORDER BY hash LIMIT 1`
  let last = ''
  let bytes = 0
  const count = await inBatches(signal, () =>
    database.transaction(async (transaction) => {
      const pack = await transaction.get<{ hash: string; sizeBytes: number }>(empty, projectId, last, before)
      if (pack === undefined) return 0
      last = pack.hash
      await transaction.run('DELETE FROM pack WHERE project_id = ? AND hash = ?', projectId, pack.hash)
      const other = await transaction.get('SELECT 1 FROM pack WHERE hash = ?', pack.hash)
      if (other === undefined) await packs.remove(pack.hash)
      failpoint('studio:pack-removed')
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
