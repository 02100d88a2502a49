/**
 * Packs that are mostly dead: what lives in them moves into new ones. The old ones are empty from then on, and go when their
 * grace is over: a download, a backup or a check that found a chunk there still reads it.
 */
import { isClstError } from '@clst/sdk/errors'
import { FRAME_HEADER_BYTES, type Frame, PACK_BYTES, writeFrames } from '@clst/sdk/protocol'
import { checkPack, type PackedChunk } from '../contents/check-pack.js'
import { markDamaged } from '../contents/damaged-packs.js'
import { sha256, toHex } from '../contents/hex.js'
import { nextTurn } from '../next-turn.js'
import type { SharingServices } from '../services.js'

/** A pack is rewritten when less than this share of it is alive. */
const LIVE_SHARE = 0.5

/** Rows of one transaction, so that nobody waits long. */
const BATCH = 500

interface Candidate {
  hash: string
  sizeBytes: number
}

/** A chunk on its way from one pack to another. */
interface Moving {
  id: number
  from: string
  frame: Frame
}

export interface Repacked {
  /** Packs whose chunks were moved. */
  repacked: number
  /** Bytes of those that are freed when their grace is over. */
  repackedBytes: number
}

/** Moves what lives in packs that came before a moment. Stopped at any point, it loses nothing and goes on the next time. */
export async function repack(
  services: SharingServices,
  projectId: string,
  before: number,
  signal?: AbortSignal,
): Promise<Repacked> {
  const done: Repacked = { repacked: 0, repackedBytes: 0 }
  let moving: Moving[] = []
  let bytes = 0
  const flush = async () => {
    if (moving.length > 0) await move(services, projectId, moving)
    moving = []
    bytes = 0
  }
  for (const { hash, sizeBytes } of await listMostlyDead(services, projectId, before)) {
    if (signal?.aborted) break
    const live = await readLive(services, projectId, hash)
    if (live === undefined) continue
    const size = live.reduce((sum, { frame }) => sum + FRAME_HEADER_BYTES + frame.data.length, 0)
    if (bytes + size > PACK_BYTES) await flush()
    moving.push(...live)
    bytes += size
    done.repacked++
    done.repackedBytes += sizeBytes - size
    await nextTurn()
  }
  await flush()
  return done
}

/** Those without any live chunk are dropped as they are; one with damage waits for its chunks to be sent again. */
function listMostlyDead(
  { database }: SharingServices,
  projectId: string,
  before: number,
): Promise<Candidate[]> {
  const sql = `SELECT p.hash AS hash, p.size_bytes AS sizeBytes FROM pack p JOIN chunk c
      ON c.project_id = p.project_id AND c.pack_hash = p.hash
    WHERE p.project_id = ? AND p.arrived_at < ?
    GROUP BY p.hash, p.size_bytes
    HAVING SUM(c.data_bytes + ${FRAME_HEADER_BYTES}) < ${LIVE_SHARE} * p.size_bytes AND MAX(c.is_damaged) = 0
    ORDER BY p.hash`
  return database.all<Candidate>(sql, projectId, before)
}

/** Its live chunks, each checked, in the order of their ids; undefined when it cannot be read, which is noted. */
async function readLive(
  services: SharingServices,
  projectId: string,
  hash: string,
): Promise<Moving[] | undefined> {
  let bytes: Uint8Array
  let chunks: PackedChunk[]
  try {
    bytes = await services.packs.get(hash)
    chunks = await checkPack(hash, bytes)
  } catch (error) {
    if (!isClstError(error) || (error.code !== 'chunk-damaged' && error.code !== 'chunk-missing')) throw error
    await markDamaged(services, hash)
    return undefined
  }
  const byOffset = new Map(chunks.map((chunk) => [chunk.dataOffset, chunk]))
  const sql = 'SELECT id, data_offset AS offset FROM chunk WHERE project_id = ? AND pack_hash = ? ORDER BY id'
  const rows = await services.database.all<{ id: number; offset: number }>(sql, projectId, hash)
  return rows.flatMap(({ id, offset }) => {
    const chunk = byOffset.get(offset)
    if (chunk === undefined) return []
    const { codec, rawBytes, dataBytes } = chunk
    // A copy: the pack itself is not kept in memory.
    const data = bytes.slice(offset, offset + dataBytes)
    return [{ id, from: hash, frame: { hash: chunk.hash, codec, rawBytes, data } }]
  })
}

/** First the bytes, then, for each chunk, where it lies. Who sent the same chunks anew meanwhile has not moved them. */
async function move(services: SharingServices, projectId: string, moving: readonly Moving[]): Promise<void> {
  const { database, packs, clock } = services
  const bytes = writeFrames(moving.map(({ frame }) => frame))
  const hash = sha256(bytes)
  const offsets = new Map(
    (await checkPack(hash, bytes)).map((chunk) => [toHex(chunk.hash), chunk.dataOffset] as const),
  )
  const old = [...new Set(moving.map(({ from }) => from))].filter((from) => from !== hash)
  const now = clock.now()
  await database.transaction(async (transaction) => {
    const sql = `INSERT INTO pack (project_id, hash, size_bytes, arrived_at, sent_by) VALUES (?, ?, ?, ?, '')
      ON CONFLICT (project_id, hash) DO UPDATE SET arrived_at = excluded.arrived_at`
    await transaction.run(sql, projectId, hash, bytes.length, now)
    // Their grace begins here.
    const touch = 'UPDATE pack SET arrived_at = ? WHERE project_id = ? AND hash = ?'
    for (const each of old) await transaction.run(touch, now, projectId, each)
  })
  await packs.put(hash, bytes)
  const sql = `UPDATE chunk SET pack_hash = ?, data_offset = ? WHERE project_id = ? AND id = ? AND pack_hash = ?`
  for (let at = 0; at < moving.length; at += BATCH) {
    await database.transaction(async (transaction) => {
      for (const { id, from, frame } of moving.slice(at, at + BATCH)) {
        await transaction.run(sql, hash, offsets.get(toHex(frame.hash)) ?? 0, projectId, id, from)
      }
    })
    await nextTurn()
  }
}
