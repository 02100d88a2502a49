import { type Context, makeId } from '../context.js'
import { ClstError } from '../errors.js'
import { joinPath, splitPath } from '../paths.js'
import { findAsset } from '../store/asset-rows.js'
import { insertChange } from '../store/change-rows.js'
import { findCollection, insertCollection, rootCollectionId } from '../store/collection-rows.js'

/** The collection at a project path; missing ones on the way are made. Inside a transaction. Throws `name-clash`. */
export function ensureCollection(context: Context, path: string, personId: string): string {
  const { store, clock } = context
  let id = rootCollectionId(store)
  let parentPath = ''
  for (const name of splitPath(path)) {
    const found = findCollection(store, id, name)
    if (found === undefined) {
      if (findAsset(store, id, name) !== undefined) {
        const message = `A tracked file is already called "${joinPath(parentPath, name)}".`
        throw new ClstError('name-clash', message, { details: { path: joinPath(parentPath, name) } })
      }
      const row = { id: makeId(context), parentId: id, name, createdAt: clock.now(), createdBy: personId }
      insertCollection(store, row)
      insertChange(store, {
        operationId: makeId(context),
        entityKind: 'collection',
        entityId: row.id,
        action: 'create',
        fields: { parentId: id, name },
        createdAt: row.createdAt,
      })
      id = row.id
    } else id = found.id
    parentPath = joinPath(parentPath, name)
  }
  return id
}
