import { ensureCollection } from '../collections/ensure-collection.js'
import { type Context, makeId } from '../context.js'
import { ClstError } from '../errors.js'
import { splitName } from '../names.js'
import { splitFolder } from '../paths.js'
import { type AssetRow, findAsset, insertAsset } from '../store/asset-rows.js'
import { insertChange } from '../store/change-rows.js'
import { findCollection } from '../store/collection-rows.js'
import { listStatusRows } from '../store/project-rows.js'

/** The asset at a project path; made when it is not tracked yet. Inside a transaction. Throws `name-clash`. */
export function ensureAsset(
  context: Context,
  path: string,
  personId: string,
): { asset: AssetRow; isNew: boolean } {
  const { store, clock } = context
  const { folder, fileName } = splitFolder(path)
  const collectionId = ensureCollection(context, folder, personId)
  const found = findAsset(store, collectionId, fileName)
  if (found !== undefined) return { asset: found, isNew: false }
  if (findCollection(store, collectionId, fileName) !== undefined) {
    throw new ClstError('name-clash', `A collection is already called "${path}".`, { details: { path } })
  }
  const statusId = listStatusRows(store).find((row) => row.isDefault === 1)?.id ?? null
  const id = makeId(context)
  const createdAt = clock.now()
  insertAsset(store, { id, collectionId, fileName, statusId, createdAt, createdBy: personId })
  const { name, extension } = splitName(fileName)
  insertChange(store, {
    operationId: makeId(context),
    entityKind: 'asset',
    entityId: id,
    action: 'create',
    fields: { collectionId, name, extension, statusId },
    createdAt,
  })
  return { asset: { id, collectionId, name, extension, headId: null, statusId }, isNew: true }
}
