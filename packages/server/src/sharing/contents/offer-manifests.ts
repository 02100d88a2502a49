import { type ChunkRun, encodeRuns } from '@clst/sdk/codec'
import { ClstError } from '@clst/sdk/errors'
import { failpoint, isHash, type OfferAnswer, type WireManifest } from '@clst/sdk/protocol'
import type { SqlTransaction } from '../../database/sql-database.js'
import { demandAny } from '../authorise/demand.js'
import { findProject } from '../projects/project-rows.js'
import type { Access } from '../services.js'
import { toRuns } from './chunk-runs.js'
import { findKnownChunks } from './known-chunks.js'
import { resolveOffer } from './resolve-offer.js'

const MAX_OFFERED = 500

/** Pruning takes a chunk away between two looks hardly ever. */
const MAX_TRIES = 3

/**
 * What of these content versions has to be uploaded. One of which nothing is missing is kept. Throws `not-permitted`,
 * `not-visible`, `invalid-argument`, `project-archived`.
 */
export async function offerManifests(
  access: Access,
  manifests: readonly WireManifest[],
): Promise<OfferAnswer[]> {
  demandAny(access.caller, ['create-checkpoint', 'manage-templates'])
  if (manifests.length > MAX_OFFERED) {
    throw new ClstError('invalid-argument', `At most ${MAX_OFFERED} content versions are offered at a time.`)
  }
  const project = await findProject(access.services.database, access.projectId)
  if (project.isArchived) throw new ClstError('project-archived', `"${project.name}" is archived.`)
  const answers: OfferAnswer[] = []
  for (const manifest of manifests) answers.push(await offer(access, manifest))
  return answers
}

async function offer(access: Access, manifest: WireManifest, tries = 0): Promise<OfferAnswer> {
  const { manifestId } = manifest
  if (!isHash(manifestId)) throw new ClstError('invalid-argument', 'A content version has no id.')
  // Somebody else's version with this id has the same chunks; whether the sender has them all is found out below.
  const chunks = await resolveOffer(access, manifest)
  await findKnownChunks(access, chunks)
  const missing: number[] = []
  for (let at = 0; at < chunks.count; at++) if (chunks.ids[at] === 0) missing.push(at)
  if (missing.length > 0) return { manifestId, missing }
  const { database } = access.services
  const isKept = await database.transaction((transaction) =>
    keep(transaction, access, manifest, toRuns(chunks.ids)),
  )
  failpoint('studio:manifest-kept')
  if (isKept) return { manifestId, missing: [] }
  // Pruned between the look and the transaction: it is looked for again.
  if (tries >= MAX_TRIES) throw new ClstError('store-busy', 'The studio is being pruned. Try again.')
  return offer(access, manifest, tries + 1)
}

/** False when a chunk is not there any more. */
async function keep(
  transaction: SqlTransaction,
  { services, projectId, caller }: Access,
  manifest: WireManifest,
  runs: readonly ChunkRun[],
): Promise<boolean> {
  let chunkCount = 0
  for (const { first, count } of runs) {
    const sql = `SELECT count(*) AS count FROM chunk WHERE project_id = ? AND id >= ? AND id < ? AND is_damaged = 0`
    const found = await transaction.get<{ count: number }>(sql, projectId, first, first + count)
    if (Number(found?.count) !== count) return false
    chunkCount += count
  }
  const sql = `INSERT INTO manifest (project_id, id, content_hash, size_bytes, chunk_count, chunker, recipe, runs, offered_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (project_id, id) DO UPDATE SET offered_at = excluded.offered_at`
  const { manifestId, contentHash, sizeBytes, chunker, recipe } = manifest
  const now = services.clock.now()
  const cut = JSON.stringify(chunker)
  await transaction.run(
    sql,
    projectId,
    manifestId,
    contentHash,
    sizeBytes,
    chunkCount,
    cut,
    recipe,
    encodeRuns(runs),
    now,
  )
  const sender = `INSERT INTO manifest_sender (project_id, manifest_id, person_id) VALUES (?, ?, ?)
    ON CONFLICT DO NOTHING`
  await transaction.run(sender, projectId, manifestId, caller.personId)
  return true
}
