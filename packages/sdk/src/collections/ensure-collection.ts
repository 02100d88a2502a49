import { makeId } from '../context.js'
import type { Edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { nameKey } from '../names.js'
import { joinPath, splitPath } from '../paths.js'
import { findAsset } from '../store/asset-rows.js'
import { findCollection, rootCollectionId } from '../store/collection-rows.js'

/** The collection at a project path; missing ones on the way are made. Throws `name-clash`. */
export function ensureCollection(edit: Edit, path: string): string {
  const { store } = edit.context
  let parentId = rootCollectionId(store)
  let parentPath = ''
  for (const name of splitPath(path)) {
    const place = joinPath(parentPath, name)
    const found = findCollection(store, parentId, name)
    if (found === undefined && findAsset(store, parentId, name) !== undefined) {
      throw new ClstError('name-clash', `A tracked file is already called "${place}".`, {
        details: { path: place },
      })
    }
    parentId = found?.id ?? insertOne(edit, parentId, name)
    parentPath = place
  }
  return parentId
}

function insertOne(edit: Edit, parentId: string, name: string): string {
  const id = makeId(edit.context)
  edit.insert('collection', {
    id,
    parent_id: parentId,
    name,
    name_key: nameKey(name),
    created_at: edit.now,
    created_by: edit.personId,
  })
  return id
}
