import type { Context } from '../context.js'
import { edit } from '../edits/edit.js'
import { getCollectionAt } from './find-collection.js'

export interface SharedCollection {
  path: string
  isShared: boolean
  /** False when it was so already. */
  isChanged: boolean
}

/** Lets everybody in the project see what is in a collection, or no longer. Throws `collection-not-found`. */
export async function shareCollection(
  context: Context,
  path: string,
  isShared: boolean,
): Promise<SharedCollection> {
  const collection = getCollectionAt(context, path)
  const name = collection.path === '' ? 'the whole project' : collection.path
  const description = isShared ? `shared ${name}` : `stopped sharing ${name}`
  const isChanged = await edit(context, { description }, (current) =>
    current.update('collection', collection.id, { is_shared: isShared ? 1 : 0 }),
  )
  return { path: collection.path, isShared, isChanged }
}
