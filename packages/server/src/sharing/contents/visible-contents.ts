/** Who may have which bytes: the rule of the protocol, for manifests and pictures. */
import { ClstError } from '@clst/sdk/errors'
import { seesAllContents, seesAllPictures, type Viewer } from '@clst/sdk/protocol'
import type { Access } from '../services.js'

/** Of these manifests, those that the caller may see. */
export async function visibleManifests(access: Access, ids: readonly string[]): Promise<Set<string>> {
  const { services, projectId, caller } = access
  const { database } = services
  const seen = new Set<string>()
  if (!caller.permissions.has('pull')) return seen
  const all = seesAllContents(caller)
  const here = 'SELECT 1 FROM manifest WHERE project_id = ? AND id = ?'
  const used = 'SELECT asset_id AS assetId FROM manifest_use WHERE project_id = ? AND manifest_id = ?'
  for (const id of new Set(ids)) {
    if ((await database.get(here, projectId, id)) === undefined) continue
    if (all || (await isAnyVisible(access, await database.all<Use>(used, projectId, id)))) seen.add(id)
  }
  return seen
}

/**
 * Of these manifests, those that the caller may build on: what one may see, and what one has sent oneself. Naming what
 * others have sent would make it one's own.
 */
export async function ownOrVisibleManifests(access: Access, ids: readonly string[]): Promise<Set<string>> {
  const { services, projectId, caller } = access
  const sql = `SELECT m.id FROM manifest_sender s JOIN manifest m ON m.project_id = s.project_id AND m.id = s.manifest_id
    WHERE s.project_id = ? AND s.person_id = ? AND s.manifest_id = ?`
  const found = new Set<string>()
  for (const id of new Set(ids)) {
    const row = await services.database.get(sql, projectId, caller.personId, id)
    if (row !== undefined) found.add(id)
  }
  const others = ids.filter((id) => !found.has(id))
  for (const id of await visibleManifests(access, others)) found.add(id)
  return found
}

interface Use {
  /** Null for what every member sees. */
  assetId: string | null
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
async function isAnyVisible({ services, projectId, caller }: Access, uses: readonly Use[]): Promise<boolean> {
  if (uses.length === 0) return false
  if (uses.some(({ assetId }) => assetId === null)) return true
  const { assets } = await services.graphs.sightOf(projectId, caller.personId)
  return uses.some(({ assetId }) => assetId !== null && assets.has(assetId))
}

export async function isPreviewVisible(access: Access, hash: string): Promise<boolean> {
  const { services, projectId, caller } = access
  if (seesAllPictures(caller as Viewer)) return true
  const sql =
    'SELECT kind, entity_id AS id, asset_id AS assetId FROM preview_use WHERE project_id = ? AND hash = ?'
  const uses = await services.database.all<Use & { kind: string; id: string }>(sql, projectId, hash)
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

/** Whether the caller may give a thing this picture: seen, sent by oneself, or not at the studio yet. */
export async function mayUsePreview(access: Access, hash: string): Promise<boolean> {
  const { services, projectId, caller } = access
  const sent = 'SELECT 1 FROM preview_sender WHERE project_id = ? AND person_id = ? AND hash = ?'
  if ((await services.database.get(sent, projectId, caller.personId, hash)) !== undefined) return true
  const here = 'SELECT 1 FROM preview WHERE project_id = ? AND hash = ?'
  if ((await services.database.get(here, projectId, hash)) === undefined) return true
  return isPreviewVisible(access, hash)
}

export function notVisible(details: Record<string, string>): ClstError {
  return new ClstError('not-visible', 'The studio does not hand these contents to you.', { details })
}
