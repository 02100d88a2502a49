/** What a person should know of: conflicts, and what arrived and waits. */
import type { ConflictKind } from '../protocol/wire.js'
import { openConflicts } from '../store/conflict-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { listIncoming } from '../store/incoming-rows.js'
import type { Store } from '../store/store.js'
import { itemPath } from './item-path.js'
import { KIND_ORDER } from './kind-order.js'
import type { SyncConflict, SyncWaiting } from './types.js'

export function listConflicts(store: Store): SyncConflict[] {
  return openConflicts(store).map(({ id, kind, entityKind, entityId, mine }) => ({
    id,
    kind: kind as ConflictKind,
    path: itemPath(store, entityKind, entityId, getEntity(store, entityKind, entityId)),
    message: mine.message,
  }))
}

export function listWaiting(store: Store): SyncWaiting[] {
  return KIND_ORDER.flatMap((kind) =>
    listIncoming(store, kind).map(({ id, fields, reason }) => ({
      path: itemPath(store, kind, id, fields ?? {}),
      reason: reason ?? 'new',
    })),
  )
}
