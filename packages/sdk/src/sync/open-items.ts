/** What a person should know of: conflicts, and what arrived and waits. */
import type { ConflictKind } from '../protocol/wire.js'
import { type ConflictRow, openConflicts } from '../store/conflict-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { listIncoming } from '../store/incoming-rows.js'
import type { Store } from '../store/store.js'
import { itemPath } from './item-path.js'
import { KIND_ORDER } from './kind-order.js'
import type { ResolutionWay, SyncConflict, SyncWaiting } from './types.js'

const NAMES: readonly ResolutionWay[] = ['rename', 'merge']

/** What fits each kind; `resolve` does the work. */
const WAYS: Readonly<Record<ConflictKind, readonly ResolutionWay[]>> = {
  'collection-name': NAMES,
  'asset-name': NAMES,
  diverged: ['stack', 'keep-as-new', 'discard'],
  'edit-of-deleted': ['merge', 'keep-as-new', 'discard'],
  'move-cycle': ['discard'],
  vocabulary: NAMES,
}

export function listConflicts(store: Store): SyncConflict[] {
  return openConflicts(store).map((row) => describeConflict(store, row))
}

export function describeConflict(store: Store, row: ConflictRow): SyncConflict {
  const { id, entityKind, entityId, mine } = row
  const kind = row.kind as ConflictKind
  return {
    id,
    kind,
    path: itemPath(store, entityKind, entityId, getEntity(store, entityKind, entityId)),
    message: mine.message,
    ways: [...WAYS[kind]],
  }
}

export function listWaiting(store: Store): SyncWaiting[] {
  return KIND_ORDER.flatMap((kind) =>
    listIncoming(store, kind).map(({ id, fields, reason }) => ({
      path: itemPath(store, kind, id, fields ?? {}),
      reason: reason ?? 'new',
    })),
  )
}
