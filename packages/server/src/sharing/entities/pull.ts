import { ClstError } from '@clst/sdk/errors'
import {
  ENTITY_KEYS,
  type EntityKind,
  MAX_ENTITIES,
  type PullPage,
  type WireEntity,
} from '@clst/sdk/protocol'
import type { SqlReader } from '../../database/sql-database.js'
import { listDamaged } from '../contents/damaged-manifests.js'
import type { Access } from '../services.js'
import { findEntity, toWire } from './entity-rows.js'

/** A page of a pull ends before it gets larger than this, unless a single entity is. */
const MAX_PAGE_CHARACTERS = 8 << 20

/** An entity that changed, before it is read. */
interface Mark {
  epoch: string
  present: number
  revision: number | null
  size: number
}

interface Row {
  kind: EntityKind
  id: string
  revision: number
  fields: string
  is_deleted: number
}

/**
 * What changed since a revision, in order. What changes once more while it is read moves to a later page. Throws
 * `project-not-found`, `invalid-argument`.
 */
export async function pull(access: Access, after: number, limit: number): Promise<PullPage> {
  const { services, projectId } = access
  if (!Number.isSafeInteger(after) || after < 0)
    throw new ClstError('invalid-argument', 'A revision is 0 or more.')
  const most = Math.min(Math.max(1, Math.trunc(limit) || 1), MAX_ENTITIES)
  const sql = `SELECT p.epoch, p.revision AS present, e.revision, e.fields_size AS size
    FROM shared_project p LEFT JOIN entity e ON e.project_id = p.id AND e.revision > ?
    WHERE p.id = ? ORDER BY e.revision LIMIT ?`
  const marks = await services.database.all<Mark>(sql, after, projectId, most + 1)
  const [first] = marks
  if (first === undefined) throw new ClstError('project-not-found', 'The studio has no such project.')
  const { epoch, present } = first
  const last = lastOfPage(marks.slice(0, most))
  const isLast = last === undefined || last === marks.at(-1)
  const revision = isLast ? present : Number(last.revision)
  const entities = last === undefined ? [] : await readEntities(services.database, projectId, after, revision)
  const damaged = isLast ? await listDamaged(access) : []
  return { epoch, revision, entities, isLast, ...(damaged.length > 0 ? { damaged } : {}) }
}

function lastOfPage(marks: readonly Mark[]): Mark | undefined {
  let characters = 0
  let last: Mark | undefined
  for (const mark of marks) {
    if (mark.revision === null) break
    characters += mark.size
    if (last !== undefined && characters > MAX_PAGE_CHARACTERS) break
    last = mark
  }
  return last
}

async function readEntities(
  reader: SqlReader,
  projectId: string,
  after: number,
  upTo: number,
): Promise<WireEntity[]> {
  const sql = `SELECT kind, id, revision, fields, is_deleted FROM entity
    WHERE project_id = ? AND revision > ? AND revision <= ? ORDER BY revision`
  const rows = await reader.all<Row>(sql, projectId, after, upTo)
  return rows.map(({ kind, id, revision, fields, is_deleted }) => ({
    kind,
    id,
    revision,
    fields: is_deleted === 1 ? null : JSON.parse(fields),
  }))
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
