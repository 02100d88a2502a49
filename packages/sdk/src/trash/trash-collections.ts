import type { Context } from '../context.js'
import { editMany } from '../edits/edit.js'
import { failpoint } from '../ports/failpoint.js'
import { getEntity } from '../store/entity-rows.js'
import { collectionPath } from '../store/subtree.js'
import { hasLiveContent } from '../store/trash-rows.js'

/** What all transactions of one deletion share. */
export interface DeleteOrder {
  trashedAt: number
  group: string
  description: string
  isPart: true
}

/**
 * Puts collections into the trash, what is in one before it; one in which something is left stays. `ids`: parents come
 * before what is in them. Answers the paths of those that went, the deepest first.
 */
export async function trashCollections(
  context: Context,
  ids: readonly string[],
  order: DeleteOrder,
): Promise<Map<string, string>> {
  const { store } = context
  const gone = new Map<string, string>()
  await editMany(context, order, [...ids].reverse(), (current, id) => {
    if (hasLiveContent(store, id) || getEntity(store, 'collection', id)?.trashed_at !== null) return
    gone.set(id, collectionPath(store, id))
    current.update('collection', id, { trashed_at: order.trashedAt, trashed_by: current.personId })
  })
  failpoint('delete:collections-recorded')
  return gone
}
