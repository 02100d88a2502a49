import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { joinPath, splitPath } from '../paths.js'
import { findCollection, rootCollectionId } from '../store/collection-rows.js'
import type { Store } from '../store/store.js'

/** A collection with its project path as the project spells it. */
export interface FoundCollection {
  id: string
  path: string
}

/** The collection at a project path in any spelling, or undefined. */
export function findCollectionAt(store: Store, path: string): FoundCollection | undefined {
  let found: FoundCollection = { id: rootCollectionId(store), path: '' }
  for (const part of splitPath(path)) {
    const row = findCollection(store, found.id, part)
    if (row === undefined) return undefined
    found = { id: row.id, path: joinPath(found.path, row.name) }
  }
  return found
}

/** Throws `collection-not-found`. */
export function getCollectionAt({ store }: Context, path: string): FoundCollection {
  const found = findCollectionAt(store, path)
  if (found !== undefined) return found
  const message = `There is no collection "${path}" in this project.`
  throw new ClstError('collection-not-found', message, { details: { path } })
}

/** A path with those of its collections that there are spelled as the project spells them. */
export function spelledPath(store: Store, path: string): string {
  let spelled = ''
  let parentId: string | undefined = rootCollectionId(store)
  for (const part of splitPath(path)) {
    const row: { id: string; name: string } | undefined =
      parentId === undefined ? undefined : findCollection(store, parentId, part)
    spelled = joinPath(spelled, row?.name ?? part)
    parentId = row?.id
  }
  return spelled
}
