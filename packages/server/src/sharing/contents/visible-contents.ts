/** Who may have which bytes: the rule of the protocol, for manifests and pictures. */
import { ClstError } from '@clst/sdk/errors'
import { seesAllContents, seesAllPictures, type Viewer } from '@clst/sdk/protocol'
import type { Access } from '../services.js'

/** Of these manifests, those that the caller may see. What one has sent oneself, one knows. */
export async function visibleManifests(access: Access, ids: readonly string[]): Promise<Set<string>> {
  const { services, projectId, caller } = access
  const { database } = services
  const seen = new Set<string>()
  const all = seesAllContents(caller)
  const mayPull = caller.permissions.has('pull')
  for (const id of new Set(ids)) {
    const isSent = await database.get(
      'SELECT 1 FROM manifest_sender WHERE project_id = ? AND person_id = ? AND manifest_id = ?',
      projectId,
      caller.personId,
      id,
    )
    if (isSent !== undefined) seen.add(id)
    else if (all) {
      const sql = 'SELECT 1 FROM manifest WHERE project_id = ? AND id = ?'
      if ((await database.get(sql, projectId, id)) !== undefined) seen.add(id)
    } else if (mayPull) {
      const sql = 'SELECT asset_id AS assetId FROM manifest_use WHERE project_id = ? AND manifest_id = ?'
      const uses = await database.all<{ assetId: string | null }>(sql, projectId, id)
      if (await isAnyVisible(access, uses)) seen.add(id)
    }
  }
  return seen
}

/** Throws `not-permitted` for a role without files, `not-visible` when any of them is not for the caller. */
export async function assertManifestsVisible(access: Access, ids: readonly string[]): Promise<void> {
  if (!access.caller.permissions.has('pull')) {
    throw new ClstError('not-permitted', 'Your role in this project may not get files.')
  }
  const seen = await visibleManifests(access, ids)
  const hidden = ids.find((id) => !seen.has(id))
  if (hidden !== undefined) throw notVisible({ manifestId: hidden })
}

/** Whether there is an asset among them that the caller may see; null stands for what every member sees. */
async function isAnyVisible(
  { services, projectId, caller }: Access,
  uses: readonly { assetId: string | null }[],
): Promise<boolean> {
  if (uses.length === 0) return false
  if (uses.some(({ assetId }) => assetId === null)) return true
  const { assets } = await services.graphs.sightOf(projectId, caller.personId)
  return uses.some(({ assetId }) => assetId !== null && assets.has(assetId))
}

export async function isPreviewVisible(access: Access, hash: string): Promise<boolean> {
  const { services, projectId, caller } = access
  if (seesAllPictures(caller as Viewer)) return true
  const sent = 'SELECT 1 FROM preview WHERE project_id = ? AND hash = ? AND sent_by = ?'
  if ((await services.database.get(sent, projectId, hash, caller.personId)) !== undefined) return true
  const sql =
    'SELECT kind, entity_id AS id, asset_id AS assetId FROM preview_use WHERE project_id = ? AND hash = ?'
  type Use = { kind: string; id: string; assetId: string | null }
  const uses = await services.database.all<Use>(sql, projectId, hash)
  const ofCollections = uses.filter(({ kind }) => kind === 'collection')
  if (ofCollections.length > 0) {
    const { collections } = await services.graphs.sightOf(projectId, caller.personId)
    if (ofCollections.some(({ id }) => collections.has(id))) return true
  }
  return isAnyVisible(
    access,
    uses.filter(({ kind }) => kind !== 'collection'),
  )
}

export function notVisible(details: Record<string, string>): ClstError {
  return new ClstError('not-visible', 'The studio does not hand these contents to you.', { details })
}
