/** Which chunks a sender need not upload: what is here and what the sender knows to be here. */
import { decodeRuns } from '@clst/sdk/codec'
import { HASH_BYTES, seesAllContents } from '@clst/sdk/protocol'
import { nextTurn } from '../next-turn.js'
import type { Access } from '../services.js'
import { lowerBound } from './chunk-runs.js'
import type { OfferedChunks } from './resolve-offer.js'

/** Hashes that are looked up, and manifests that are looked through, between two turns of others. */
const LOOK_UPS = 1000
const MANIFESTS = 200

interface Row {
  id: number
  rawBytes: number
  isMine: number
}

/**
 * Fills in the ids of chunks that are here, as far as the sender may know it: chunks of what the sender may see, and
 * chunks that the sender has sent. Of others nothing is told; when they are uploaded, they are found to be here.
 */
export async function findKnownChunks(access: Access, chunks: OfferedChunks): Promise<void> {
  const { services, projectId, caller } = access
  const sql = `SELECT id, raw_bytes AS rawBytes, CASE WHEN sent_by = ? THEN 1 ELSE EXISTS (SELECT 1 FROM chunk_sender s
    WHERE s.project_id = chunk.project_id AND s.person_id = ? AND s.chunk_id = chunk.id) END AS isMine
    FROM chunk WHERE project_id = ? AND hash = ? AND is_damaged = 0`
  const all = seesAllContents(caller)
  /** Chunks of others, and where they occur. */
  const doubtful = new Map<number, number[]>()
  for (let at = 0; at < chunks.count; at++) {
    if (at % LOOK_UPS === LOOK_UPS - 1) await nextTurn()
    if (chunks.ids[at] !== 0) continue
    const hash = chunks.hashes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES)
    const { personId } = caller
    const row = await services.database.get<Row>(sql, personId, personId, projectId, hash)
    if (row === undefined || row.rawBytes !== chunks.rawBytes[at]) continue
    if (all || Number(row.isMine) === 1) chunks.ids[at] = row.id
    else {
      const places = doubtful.get(row.id)
      if (places === undefined) doubtful.set(row.id, [at])
      else places.push(at)
    }
  }
  if (doubtful.size > 0) await findVisible(access, chunks, doubtful)
}

/** Looks for chunks of others in the versions that the sender may see, the newest first. */
async function findVisible(
  { services, projectId, caller }: Access,
  chunks: OfferedChunks,
  doubtful: Map<number, number[]>,
): Promise<void> {
  if (!caller.permissions.has('pull')) return
  const { assets } = await services.graphs.sightOf(projectId, caller.personId)
  const sql = `SELECT m.runs FROM manifest m JOIN manifest_use u ON u.project_id = m.project_id AND u.manifest_id = m.id
    WHERE m.project_id = ? AND u.asset_id = ? ORDER BY m.offered_at DESC`
  const wanted = Float64Array.from(doubtful.keys()).sort()
  let looked = 0
  for (const assetId of assets) {
    for (const { runs } of await services.database.all<{ runs: Uint8Array }>(sql, projectId, assetId)) {
      for (const { first, count } of decodeRuns(runs)) {
        for (let next = lowerBound(wanted, first); next < wanted.length; next++) {
          const id = wanted[next] as number
          if (id >= first + count) break
          for (const at of doubtful.get(id) ?? []) chunks.ids[at] = id
          doubtful.delete(id)
        }
      }
      if (doubtful.size === 0) return
      if (++looked % MANIFESTS === 0) await nextTurn()
    }
  }
}
