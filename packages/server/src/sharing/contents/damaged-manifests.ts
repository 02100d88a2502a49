/** What the studio has lost and asks for: content versions of which a pack is damaged or gone. */
import { decodeRuns } from '@clst/sdk/codec'
import { ClstError } from '@clst/sdk/errors'
import { MAX_DAMAGED } from '@clst/sdk/protocol'
import { nextTurn } from '../next-turn.js'
import type { Access } from '../services.js'
import { lowerBound } from './chunk-runs.js'
import { ownOrVisibleManifests } from './visible-contents.js'

/** Damaged chunks that are looked for at a time; the rest follows when these are healed. */
const MOST_CHUNKS = 50_000

const PAGE = 500

/** Those that the caller may see or has sent, and may send again; the first of them when there are many. */
export async function listDamaged(access: Access): Promise<string[]> {
  const { services, projectId, caller } = access
  if (!caller.permissions.has('create-checkpoint') && !caller.permissions.has('manage-templates')) return []
  const lost = `SELECT id FROM chunk WHERE project_id = ? AND is_damaged = 1 ORDER BY id LIMIT ${MOST_CHUNKS}`
  const chunks = await services.database.all<{ id: number }>(lost, projectId)
  if (chunks.length === 0) return []
  const ids = Float64Array.from(chunks, ({ id }) => id)
  const sql = `SELECT id, runs FROM manifest WHERE project_id = ? AND id > ? ORDER BY id LIMIT ${PAGE}`
  const found: string[] = []
  for (let last = ''; found.length < MAX_DAMAGED; ) {
    const rows = await services.database.all<{ id: string; runs: Uint8Array }>(sql, projectId, last)
    const end = rows.at(-1)
    if (end === undefined) break
    last = end.id
    const lacking = rows.filter(({ runs }) => isAnyIn(ids, runs)).map(({ id }) => id)
    if (lacking.length > 0) found.push(...(await ownOrVisibleManifests(access, lacking)))
    await nextTurn()
  }
  return found.slice(0, MAX_DAMAGED)
}

function isAnyIn(ids: Float64Array, runs: Uint8Array): boolean {
  return decodeRuns(runs).some(({ first, count }) => {
    const next = ids[lowerBound(ids, first)]
    return next !== undefined && next < first + count
  })
}

/** Throws `chunk-damaged` with the `pack` when bytes of these chunks cannot be had any more. */
export async function assertUndamaged(
  { services, projectId }: Access,
  runs: readonly { first: number; count: number }[],
): Promise<void> {
  const sql = `SELECT pack_hash AS pack FROM chunk WHERE project_id = ? AND is_damaged = 1 AND id >= ? AND id < ?
    ORDER BY id LIMIT 1`
  for (const { first, count } of runs) {
    const row = await services.database.get<{ pack: string }>(sql, projectId, first, first + count)
    if (row === undefined) continue
    const message = 'The studio has lost a part of this version. Whoever has it brings it back with a sync.'
    throw new ClstError('chunk-damaged', message, { details: { pack: row.pack } })
  }
}
