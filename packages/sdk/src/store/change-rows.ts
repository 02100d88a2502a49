import type { EntityKind } from '../protocol/kinds.js'
import { currentReplica } from './project-rows.js'
import type { Store } from './store.js'

/** A local edit, in words that can be sent to a studio any number of times with the same effect. */
export interface NewChange {
  operationId: string
  entityKind: EntityKind
  entityId: string
  action: 'create' | 'update' | 'delete'
  fields: Readonly<Record<string, string | number | null>>
  createdAt: number
}

/** Records the edit in the transaction that makes it, so that a sync can never miss one. */
export function insertChange(store: Store, change: NewChange): void {
  const replica = currentReplica(store)
  if (replica === undefined) throw new Error('a project that is written to has a replica id')
  const sql = `INSERT INTO change (operation_id, replica_id, entity_kind, entity_id, action, fields, base_revision,
    created_at) VALUES (?, ?, ?, ?, ?, ?, (SELECT revision FROM project), ?)`
  store.run(
    sql,
    change.operationId,
    replica.id,
    change.entityKind,
    change.entityId,
    change.action,
    JSON.stringify(change.fields),
    change.createdAt,
  )
}
