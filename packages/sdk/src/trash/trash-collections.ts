import type { Context } from '../context.js'
import { edit } from '../edits/edit.js'
import { failpoint } from '../ports/failpoint.js'
import { getEntity } from '../store/entity-rows.js'
import { collectionPath } from '../store/subtree.js'
import { hasLiveContent } from '../store/trash-rows.js'

/** What all transactions of one deletion share. */
export interface DeleteOrder {
  trashedAt: number
  group: string
  description: string
}

/** Collections in one transaction. */
const SLICE = 200

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
  for (let end = ids.length; end > 0; end -= SLICE) {
    const slice = ids.slice(Math.max(0, end - SLICE), end).reverse()
    await edit(context, order, (current) => {
      for (const id of slice) {
        if (hasLiveContent(store, id) || getEntity(store, 'collection', id)?.trashed_at !== null) continue
        gone.set(id, collectionPath(store, id))
        current.update('collection', id, { trashed_at: order.trashedAt, trashed_by: current.personId })
      }
    })
  }
  failpoint('delete:collections-recorded')
  return gone
}
