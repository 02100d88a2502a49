import type { Context } from '../context.js'
import { newestUndoEntries } from '../edits/undo-entries.js'
import { getEntity } from '../store/entity-rows.js'
import { findPersonId } from '../store/project-rows.js'
import type { Store } from '../store/store.js'
import type { ChosenItem } from './select-items.js'
import type { DeleteOrder } from './trash-collections.js'

/** Later than this it is another deletion, whose time in the trash begins now. */
const CONTINUED_MS = 24 * 3600 * 1000

/**
 * The deletion of a collection that was cut off, or could not take everything, and is given again: what went before and
 * what goes now belong together, so that one restore and one undo bring all of it back. Undefined where the last thing
 * that was done is something else.
 */
export function continuedDeletion(
  context: Context,
  items: readonly ChosenItem[],
  description: string,
): Omit<DeleteOrder, 'isPart'> | undefined {
  const { store } = context
  const since = context.clock.now() - CONTINUED_MS
  const entries = newestUndoEntries(store).filter(
    (entry) => entry.description === description && entry.createdAt >= since,
  )
  const personId = findPersonId(store, context.personName)
  const chosen = new Set(items.filter(({ kind }) => kind === 'collection').map(({ id }) => id))
  for (const { steps, group } of entries) {
    for (const step of steps) {
      if (step.did !== 'row' || (step.kind !== 'asset' && step.kind !== 'collection')) continue
      const trashedAt = step.after?.trashed_at
      const row = getEntity(store, step.kind, step.id)
      const isAsLeft = row?.trashed_at === trashedAt && row?.trashed_by === personId
      if (typeof trashedAt !== 'number' || !isAsLeft) continue
      const place = step.kind === 'asset' ? row?.collection_id : row?.parent_id
      if (isBelow(store, String(place), chosen)) return { trashedAt, group, description }
    }
  }
  return undefined
}

function isBelow(store: Store, collectionId: string, chosen: ReadonlySet<string>): boolean {
  let id: unknown = collectionId
  for (let depth = 0; typeof id === 'string' && depth < 1000; depth++) {
    if (chosen.has(id)) return true
    id = getEntity(store, 'collection', id)?.parent_id
  }
  return false
}
