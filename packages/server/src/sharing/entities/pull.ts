import { ClstError } from '@clst/sdk/errors'
import {
  ENTITY_KEYS,
  type EntityKind,
  MAX_ENTITIES,
  type PullPage,
  type WireEntity,
} from '@clst/sdk/protocol'
import type { Access } from '../services.js'
import { findEntity, toWire } from './entity-rows.js'

/** A page of a pull ends before it gets larger than this, unless a single entity is. */
const MAX_PAGE_CHARACTERS = 8 << 20

interface Row {
  epoch: string
  present: number
  kind: EntityKind | null
  id: string
  revision: number
  fields: string
  is_deleted: number
}

/**
 * What changed since a revision. One statement, so that a page is one state of the project; what changes between two
 * pages moves to a later one. Throws `project-not-found`, `invalid-argument`.
 */
export async function pull({ services, projectId }: Access, after: number, limit: number): Promise<PullPage> {
  if (!Number.isSafeInteger(after) || after < 0)
    throw new ClstError('invalid-argument', 'A revision is 0 or more.')
  const most = Math.min(Math.max(1, Math.trunc(limit) || 1), MAX_ENTITIES)
  const sql = `SELECT p.epoch, p.revision AS present, e.kind, e.id, e.revision, e.fields, e.is_deleted
    FROM shared_project p LEFT JOIN entity e ON e.project_id = p.id AND e.revision > ?
    WHERE p.id = ? ORDER BY e.revision LIMIT ?`
  const rows = await services.database.all<Row>(sql, after, projectId, most + 1)
  const [first] = rows
  if (first === undefined) throw new ClstError('project-not-found', 'The studio has no such project.')
  const entities: WireEntity[] = []
  let characters = 0
  for (const row of rows.slice(0, most)) {
    if (row.kind === null) break
    characters += row.fields.length
    if (characters > MAX_PAGE_CHARACTERS && entities.length > 0) break
    const fields = row.is_deleted === 1 ? null : JSON.parse(row.fields)
    entities.push({ kind: row.kind, id: row.id, revision: row.revision, fields })
  }
  const isLast = first.kind === null || entities.length === rows.length
  const revision = isLast ? first.present : (entities.at(-1) as WireEntity).revision
  return { epoch: first.epoch, revision, entities, isLast }
}

export async function listEntities(
  { services, projectId }: Access,
  of: readonly { kind: EntityKind; id: string }[],
): Promise<WireEntity[]> {
  if (of.length > MAX_ENTITIES) throw new ClstError('invalid-argument', `At most ${MAX_ENTITIES} at a time.`)
  const found: WireEntity[] = []
  for (const { kind, id } of of) {
    if (!Object.hasOwn(ENTITY_KEYS, kind) || typeof id !== 'string') {
      throw new ClstError('invalid-argument', 'There is no such kind of thing.')
    }
    const entity = await findEntity(services.database, projectId, kind, id)
    if (entity !== undefined) found.push(toWire(entity))
  }
  return found
}
