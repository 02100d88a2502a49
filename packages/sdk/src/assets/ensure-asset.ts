import { ensureCollection } from '../collections/ensure-collection.js'
import { makeId } from '../context.js'
import type { Edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { nameKey, splitName } from '../names.js'
import { splitFolder } from '../paths.js'
import { assertNoRival } from '../sequences/rivals.js'
import { type AssetKind, type AssetRow, findAsset } from '../store/asset-rows.js'
import { findCollection } from '../store/collection-rows.js'
import { defaultStatusId } from '../store/project-rows.js'

/** The asset at a project path; made when it is not tracked yet. Throws `name-clash`. */
export function ensureAsset(
  edit: Edit,
  path: string,
  kind: AssetKind = 'file',
): { asset: AssetRow; isNew: boolean } {
  const { store } = edit.context
  const { folder, fileName } = splitFolder(path)
  const collectionId = ensureCollection(edit, folder)
  const found = findAsset(store, collectionId, fileName)
  if (found !== undefined) return { asset: found, isNew: false }
  if (findCollection(store, collectionId, fileName) !== undefined) {
    throw new ClstError('name-clash', `A collection is already called "${path}".`, { details: { path } })
  }
  if (kind === 'sequence') assertNoRival(store, collectionId, path, fileName)
  const id = makeId(edit.context)
  const statusId = defaultStatusId(store)
  const { name, extension } = splitName(fileName)
  edit.insert('asset', {
    id,
    collection_id: collectionId,
    name,
    extension,
    name_key: nameKey(fileName),
    ...(kind === 'file' ? {} : { kind }),
    status_id: statusId,
    created_at: edit.now,
    created_by: edit.personId,
  })
  return { asset: { id, collectionId, name, extension, headId: null, statusId, kind }, isNew: true }
}
