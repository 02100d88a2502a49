import type { Context } from '../context.js'
import { edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { makeFolders, removeFolders } from '../moves/file-move.js'
import { placeOnDisk } from '../moves/move-source.js'
import { noticesAbout } from '../moves/plan-move.js'
import type { Notice } from '../types.js'
import { getTerm } from '../vocabulary/terms.js'
import { ensureCollection } from './ensure-collection.js'
import { findCollectionAt, spelledPath } from './find-collection.js'

export interface CreateCollectionOptions {
  /** Name of a type for collections, such as Shot. */
  type?: string
  description?: string
}

export interface CreatedCollection {
  id: string
  path: string
  type: string | null
  description: string | null
  notices: Notice[]
}

/**
 * Makes a collection and its folder, and those above it where they are missing. A folder that is there becomes the
 * collection's. Throws `name-clash`, `file-exists`, `type-not-found`, `invalid-argument`.
 */
export async function createCollection(
  context: Context,
  path: string,
  options: CreateCollectionOptions = {},
): Promise<CreatedCollection> {
  const { store } = context
  const type = options.type === undefined ? null : getTerm(store, 'type', options.type, 'collection')
  const description = options.description ?? null
  const made: string[] = []
  const to = spelledPath(store, path)
  try {
    const id = await edit(context, { description: `made the collection ${to}` }, (current) => {
      if (findCollectionAt(store, path) !== undefined) {
        const message = `There is a collection "${to}" already.`
        throw new ClstError('name-clash', message, { details: { path: to } })
      }
      const collectionId = ensureCollection(current, to)
      current.update('collection', collectionId, { type_id: type?.id ?? null, description })
      made.push(...makeFolders(context, placeOnDisk(context, to)))
      for (const folder of made) current.note({ did: 'make-folder', path: folder })
      return collectionId
    })
    return { id, path: to, type: type?.name ?? null, description, notices: noticesAbout([{ path: '', to }]) }
  } catch (error) {
    removeFolders(context, made)
    throw error
  }
}
