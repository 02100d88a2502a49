/**
 * Changes that make everything of this project at a studio that does not have it: derived from the rows, because the log
 * may not reach back to their beginning. Each comes after what it names.
 */

import type { Context } from '../context.js'
import { makeId } from '../context.js'
import { failpoint } from '../ports/failpoint.js'
import { ENTITY_KEYS, type EntityKind, entityId } from '../protocol/kinds.js'
import type { WireFields } from '../protocol/wire.js'
import { forgetChanges, insertChange } from '../store/change-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { getProjectRow } from '../store/project-rows.js'
import type { Store } from '../store/store.js'
import { KIND_ORDER } from './kind-order.js'
import { inPortions } from './portions.js'
import { sealChains } from './seal-chains.js'
import { PROJECT_KEY, toWire } from './wire-fields.js'

/** In which order rows of a kind are made. */
const ORDER: Readonly<Partial<Record<EntityKind, string>>> = {
  checkpoint: 'asset_id, number',
  dependency: 'created_at, rowid',
}

/**
 * Records a creation for each thing that `isWanted`, and forgets earlier changes of them that were not sent. In several
 * transactions: what is cut off is done again from the start, with the same end.
 */
export async function recordCreates(
  context: Context,
  isWanted: (entity: { kind: EntityKind; id: string }) => boolean,
  signal?: AbortSignal,
): Promise<void> {
  const { store } = context
  const trashed: string[] = []
  await store.write(() => sealChains(store), signal)
  for (const kind of KIND_ORDER) {
    await each(idsOf(store, kind), (id) => {
      if (kind === 'project') recordProject(context)
      else if (isWanted({ kind, id }) && recordCreate(context, kind, id)) trashed.push(id)
    })
  }
  await each(trashed, (id) => recordTrash(context, id))

  function each(ids: readonly string[], work: (id: string) => void): Promise<void> {
    const transact = async (take: (each: (id: string) => void) => void) => {
      await store.write(() => take(work), signal)
      failpoint('publish:part-recorded')
    }
    return inPortions(ids, transact, signal)
  }
}

/** The studio made it when it took the project in; what is said of it here is said there too. */
function recordProject(context: Context): void {
  const { store } = context
  const row = getEntity(store, 'project', PROJECT_KEY)
  if (row === undefined) return
  const { id } = getProjectRow(store)
  forgetChanges(store, 'project', id)
  record(context, 'project', id, 'update', aboutProject(toWire(store, 'project', row)) as never)
}

/** Whether it is a version that has to go into the trash once all are made: each makes itself the newest one. */
function recordCreate(context: Context, kind: EntityKind, id: string): boolean {
  const { store } = context
  const row = getEntity(store, kind, id)
  if (row === undefined) return false
  forgetChanges(store, kind, id)
  record(context, kind, id, 'create', toWire(store, kind, row) as never)
  return kind === 'checkpoint' && row.trashed_at != null
}

function recordTrash(context: Context, id: string): void {
  const row = getEntity(context.store, 'checkpoint', id)
  if (row?.trashed_at == null) return
  const fields = { trashedAt: row.trashed_at, trashedBy: row.trashed_by }
  record(context, 'checkpoint', id, 'update', fields as never)
}

/** What its members may change of it, where it is not as in any new project. */
function aboutProject(fields: WireFields): WireFields {
  const { id, name, createdAt, rootId, isArchived, ...rest } = fields
  return Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null))
}

function record(
  context: Context,
  entityKind: EntityKind,
  entityId: string,
  action: 'create' | 'update',
  fields: Readonly<Record<string, string | number | null>>,
): void {
  const operationId = makeId(context)
  const createdAt = context.clock.now()
  insertChange(context.store, { operationId, entityKind, entityId, action, fields, createdAt })
}

function idsOf(store: Store, kind: EntityKind): string[] {
  if (kind === 'project') return [PROJECT_KEY]
  if (kind === 'collection') return collectionsFromTheRoot(store)
  const columns = ENTITY_KEYS[kind]
  const where = kind === 'checkpoint' ? 'WHERE number IS NOT NULL' : ''
  const sql = `SELECT ${columns.join(', ')} FROM ${kind} ${where} ORDER BY ${ORDER[kind] ?? 'rowid'}`
  return store.all<Record<string, string>>(sql).map((row) => entityId(kind, row))
}

function collectionsFromTheRoot(store: Store): string[] {
  const sql = `WITH RECURSIVE below (id, depth) AS (
    SELECT id, 0 FROM collection WHERE parent_id IS NULL
    UNION ALL SELECT c.id, depth + 1 FROM collection c JOIN below ON c.parent_id = below.id WHERE depth < 1000)
    SELECT id FROM below ORDER BY depth`
  return store.rows<[string]>(sql).map(([id]) => id)
}
