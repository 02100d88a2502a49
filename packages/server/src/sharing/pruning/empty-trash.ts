/** What has lain in the trash of a project for longer than its admins want is deleted for good, as a person would do it. */
import { type EntityKind, newId, type WireChange } from '@clst/sdk/protocol'
import { type Entity, findEntity } from '../entities/entity-rows.js'
import { nextTurn } from '../next-turn.js'
import { findProject } from '../projects/project-rows.js'
import { push } from '../push/push.js'
import type { Access, SharingServices } from '../services.js'

const DAY_MS = 24 * 60 * 60 * 1000

/** Of one push. */
const BATCH = 100

/** What lies in something goes before it. */
const KINDS: readonly EntityKind[] = ['checkpoint', 'template', 'asset', 'collection']

/** Answers how much was purged. An archived project is left as it is. */
export async function emptyTrash(services: SharingServices, projectId: string): Promise<number> {
  const { isArchived, trashDays } = await findProject(services.database, projectId)
  if (isArchived || trashDays === null) return 0
  const before = services.clock.now() - trashDays * DAY_MS
  const access: Access = {
    services,
    projectId,
    caller: { accountId: '', personId: '', permissions: new Set(['purge']), isAdmin: true },
  }
  let purged = 0
  for (const kind of KINDS) {
    // A collection goes when those that lay in it are gone.
    for (;;) {
      const done = await purgeAll(access, kind, before)
      purged += done
      if (done === 0 || kind !== 'collection') break
    }
  }
  return purged
}

async function purgeAll(access: Access, kind: EntityKind, before: number): Promise<number> {
  const { services, projectId } = access
  const sql = `SELECT id FROM entity WHERE project_id = ? AND kind = ? AND is_deleted = 0
    AND fields LIKE '%"trashedAt":%' AND fields NOT LIKE '%"trashedAt":null%' AND id > ? ORDER BY id LIMIT ${BATCH}`
  let purged = 0
  for (let last = ''; ; ) {
    const rows = await services.database.all<{ id: string }>(sql, projectId, kind, last)
    const end = rows.at(-1)
    if (end === undefined) return purged
    last = end.id
    const changes: WireChange[] = []
    for (const { id } of rows) {
      const entity = await findEntity(services.database, projectId, kind, id)
      if (entity !== undefined && isOver(entity, before)) changes.push(deletion(services, entity))
    }
    const { answers } = await push(access, { replicaId: 'studio', epoch: null, changes })
    purged += answers.filter(({ outcome }) => outcome === 'applied').length
    await nextTurn()
  }
}

/** By the clock of the studio, not by that of whoever trashed it. */
function isOver({ fields, fieldRevisions }: Entity, before: number): boolean {
  const at = fieldRevisions.trashedAt?.at
  return fields?.trashedAt != null && at !== undefined && at < before
}

/** Only as it lies there: what was restored meanwhile is no more in the trash, and is refused. */
function deletion({ clock, random }: SharingServices, { kind, id, revision }: Entity): WireChange {
  const createdAt = clock.now()
  return {
    operationId: newId(clock, random),
    kind,
    id,
    action: 'delete',
    fields: {},
    baseRevision: revision,
    createdAt,
  }
}
