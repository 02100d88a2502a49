/**
 * Changes that make everything of this project at a studio that does not have it: derived from the rows, because the log
 * may not reach back to their beginning. Each comes after what it names.
 */

import type { Context } from '../context.js'
import { makeId } from '../context.js'
import { ENTITY_KEYS, type EntityKind, entityId } from '../protocol/kinds.js'
import type { WireFields } from '../protocol/wire.js'
import { insertChange } from '../store/change-rows.js'
import { type Fields, getEntity } from '../store/entity-rows.js'
import { getProjectRow } from '../store/project-rows.js'
import type { Store } from '../store/store.js'
import { KIND_ORDER } from './kind-order.js'
import { sealChains } from './seal-chains.js'
import { PROJECT_KEY, toWire } from './wire-fields.js'

/** In which order rows of a kind are made. */
const ORDER: Readonly<Partial<Record<EntityKind, string>>> = {
  checkpoint: 'asset_id, number',
  dependency: 'created_at, rowid',
}

/**
 * Records a creation for each thing that `isWanted`, and forgets earlier changes of them that were not sent. Inside a
 * transaction.
 */
export function recordCreates(
  context: Context,
  isWanted: (entity: { kind: EntityKind; id: string }) => boolean,
): number {
  const { store } = context
  let count = 0
  const trashed: { id: string; row: Fields }[] = []
  sealChains(store)
  for (const kind of KIND_ORDER) {
    for (const id of idsOf(store, kind)) {
      const wireId = kind === 'project' ? getProjectRow(store).id : id
      if (kind !== 'project' && !isWanted({ kind, id })) continue
      const row = getEntity(store, kind, id)
      if (row === undefined) continue
      // The studio made it when it took the project in; what is said of it here is said there too.
      if (kind === 'project') {
        forget(store, kind, wireId)
        record(context, kind, wireId, 'update', aboutProject(toWire(store, kind, row)) as never)
        continue
      }
      forget(store, kind, id)
      // A version makes itself the newest one; what lies in the trash is put there afterwards.
      if (kind === 'checkpoint' && row.trashed_at != null) trashed.push({ id, row })
      record(context, kind, id, 'create', toWire(store, kind, row) as never)
      count++
    }
  }
  for (const { id, row } of trashed) {
    record(context, 'checkpoint', id, 'update', {
      trashedAt: row.trashed_at,
      trashedBy: row.trashed_by,
    } as never)
  }
  return count
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

function forget(store: Store, kind: EntityKind, id: string): void {
  const sql = `DELETE FROM change WHERE entity_kind = ? AND entity_id = ? AND outcome IS NOT 'applied'`
  store.run(sql, kind, id)
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
