import { decodeRuns } from '@clst/sdk/codec'
import type { SqlReader, SqlTransaction } from '../../database/sql-database.js'
import { nextTurn } from '../next-turn.js'
import type { SharingServices } from '../services.js'
import { IdRanges } from './id-ranges.js'

/** Rows of one transaction, so that nobody waits long. */
const BATCH = 500

/** The chunks of all manifests. */
export async function markChunks(reader: SqlReader, projectId: string): Promise<IdRanges> {
  const live = new IdRanges()
  const sql = `SELECT id, runs FROM manifest WHERE project_id = ? AND id > ? ORDER BY id LIMIT ${BATCH}`
  for (let last = ''; ; ) {
    const rows = await reader.all<{ id: string; runs: Uint8Array }>(sql, projectId, last)
    for (const { runs } of rows) live.add(decodeRuns(runs))
    const end = rows.at(-1)
    if (end === undefined) return live
    last = end.id
    await nextTurn()
  }
}

/** The chunks of those that were offered since then. */
async function markRecent(reader: SqlReader, projectId: string, since: number): Promise<IdRanges> {
  const live = new IdRanges()
  const sql = 'SELECT runs FROM manifest WHERE project_id = ? AND offered_at >= ?'
  const rows = await reader.all<{ runs: Uint8Array }>(sql, projectId, since)
  for (const { runs } of rows) live.add(decodeRuns(runs))
  return live
}

interface Sweep {
  before: number
  live: IdRanges
  /** Manifests that came since the marking are marked anew in each transaction. */
  since: number
  signal?: AbortSignal
}

export async function dropChunks(
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
  const recent = await markRecent(transaction, projectId, since)
  let dropped = 0
  for (const id of dead) {
    if (recent.has(id)) continue
    await transaction.run('DELETE FROM chunk_sender WHERE project_id = ? AND chunk_id = ?', projectId, id)
    dropped += await transaction.run('DELETE FROM chunk WHERE project_id = ? AND id = ?', projectId, id)
  }
  return dropped
}
