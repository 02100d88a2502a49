import { ClstError } from '@clst/sdk/errors'
import { failpoint, isHash, MAX_PACK_BYTES } from '@clst/sdk/protocol'
import type { SqlTransaction } from '../../database/sql-database.js'
import { demandAny } from '../authorise/demand.js'
import { nextTurn } from '../next-turn.js'
import { findProject } from '../projects/project-rows.js'
import type { Access } from '../services.js'
import { checkPack, type PackedChunk } from './check-pack.js'

/** Chunks of one transaction. */
const BATCH = 500

/**
 * Takes a pack of chunks; they count when this is answered, and are durable then. Again is no mistake. Throws
 * `not-permitted`, `project-archived`, `payload-too-large`, and what `checkPack` throws.
 */
export async function putPack(
  access: Access,
  hash: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<void> {
  const { services, projectId, caller } = access
  demandAny(caller, ['create-checkpoint', 'manage-templates'])
  if (!isHash(hash)) throw new ClstError('invalid-argument', 'A pack is named by its SHA-256.')
  if (bytes.length > MAX_PACK_BYTES) throw new ClstError('payload-too-large', 'The pack is too large.')
  const project = await findProject(services.database, projectId)
  if (project.isArchived) throw new ClstError('project-archived', `"${project.name}" is archived.`)
  const chunks = await checkPack(hash, bytes, signal)
  if (chunks.length === 0) return
  // Pruning lets a pack alone from here on. Then the bytes, and last what says that they are there.
  await announce(access, hash, bytes.length)
  failpoint('studio:pack-announced')
  await services.packs.put(hash, bytes)
  for (let at = 0; at < chunks.length; at += BATCH) {
    await putChunks(access, hash, chunks.slice(at, at + BATCH))
    failpoint('studio:chunks-recorded')
    await nextTurn()
  }
}

function announce({ services, projectId, caller }: Access, hash: string, sizeBytes: number): Promise<number> {
  const sql = `INSERT INTO pack (project_id, hash, size_bytes, arrived_at, sent_by) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (project_id, hash) DO UPDATE SET arrived_at = excluded.arrived_at`
  return services.database.transaction((transaction) =>
    transaction.run(sql, projectId, hash, sizeBytes, services.clock.now(), caller.personId),
  )
}

async function putChunks(access: Access, hash: string, chunks: readonly PackedChunk[]): Promise<void> {
  const { services, projectId } = access
  await services.database.transaction(async (transaction) => {
    let { lastChunkId } = await findProject(transaction, projectId)
    /** Packs of an earlier time, in which chunks of this one lie. */
    const relied = new Set<string>()
    for (const chunk of chunks) {
      const isNew = await putChunk(transaction, access, hash, chunk, lastChunkId + 1, relied)
      if (isNew) lastChunkId++
    }
    const touch = 'UPDATE pack SET arrived_at = ? WHERE project_id = ? AND hash = ?'
    for (const pack of relied) await transaction.run(touch, services.clock.now(), projectId, pack)
    const sql = 'UPDATE shared_project SET last_chunk_id = ? WHERE id = ?'
    await transaction.run(sql, lastChunkId, projectId)
  })
}

/** True when it was new and got the id. */
async function putChunk(
  transaction: SqlTransaction,
  { projectId, caller }: Access,
  packHash: string,
  { hash, codec, rawBytes, dataBytes, dataOffset }: PackedChunk,
  id: number,
  relied: Set<string>,
): Promise<boolean> {
  const sql = `INSERT INTO chunk (project_id, id, hash, raw_bytes, codec, data_bytes, data_offset, pack_hash, sent_by,
    is_damaged) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT (project_id, hash) DO NOTHING`
  const place = [codec, dataBytes, dataOffset, packHash]
  if ((await transaction.run(sql, projectId, id, hash, rawBytes, ...place, caller.personId)) === 1)
    return true
  const found =
    'SELECT id, sent_by AS sentBy, is_damaged AS isDamaged, pack_hash AS pack FROM chunk WHERE project_id = ? AND hash = ?'
  type Row = { id: number; sentBy: string; isDamaged: number; pack: string }
  const known = (await transaction.get<Row>(found, projectId, hash)) as Row
  if (known.isDamaged === 1) {
    const heal = `UPDATE chunk SET codec = ?, data_bytes = ?, data_offset = ?, pack_hash = ?, is_damaged = 0
      WHERE project_id = ? AND id = ?`
    await transaction.run(heal, ...place, projectId, known.id)
  } else relied.add(known.pack)
  if (known.sentBy !== caller.personId) {
    const sender = `INSERT INTO chunk_sender (project_id, chunk_id, person_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`
    await transaction.run(sender, projectId, known.id, caller.personId)
  }
  return false
}
