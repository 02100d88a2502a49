/** What a move does to the records, inside its transaction. */
import { ensureCollection } from '../collections/ensure-collection.js'
import { findCollectionAt } from '../collections/find-collection.js'
import type { Edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { nameKey, splitName } from '../names.js'
import { splitFolder } from '../paths.js'
import { assertNoRival } from '../sequences/rivals.js'
import { assetPath, findAsset, getAsset } from '../store/asset-rows.js'
import { findCollection, parentIds } from '../store/collection-rows.js'
import type { Store } from '../store/store.js'
import type { MoveSource } from './move-source.js'

export type RecordedMove = Pick<MoveSource, 'kind' | 'id' | 'path'> & { to: string }

/** Missing collections are made. Throws `name-clash`, `edited-since`, `invalid-argument`: nothing is changed then. */
export function recordMoves(edit: Edit, moves: readonly RecordedMove[]): void {
  const { store } = edit.context
  for (const move of moves) assertInPlace(store, move)
  for (const { kind, id, path, to } of moves) {
    const { folder, fileName } = splitFolder(to)
    if (id === undefined) {
      const parent = findCollectionAt(store, folder)
      if (parent !== undefined) assertNameFree(store, parent.id, to, undefined)
      continue
    }
    const parentId = ensureCollection(edit, folder)
    assertNameFree(store, parentId, to, id)
    const name_key = nameKey(fileName)
    if (kind === 'asset') {
      if (getAsset(store, id)?.kind === 'sequence') assertNoRival(store, parentId, to, fileName)
      edit.update('asset', id, { collection_id: parentId, ...splitName(fileName), name_key })
    } else {
      assertNoCircle(store, id, parentId, path)
      edit.update('collection', id, { parent_id: parentId, name: fileName, name_key })
    }
  }
}

/** Another process can have moved it since it was looked at. */
function assertInPlace(store: Store, { kind, id, path }: RecordedMove): void {
  if (id === undefined) return
  const isInPlace = kind === 'asset' ? findsAsset(store, path, id) : findCollectionAt(store, path)?.id === id
  if (isInPlace) return
  const message = `"${path}" was moved or deleted just now. Look where it is.`
  throw new ClstError('edited-since', message, { details: { path } })
}

function findsAsset(store: Store, path: string, id: string): boolean {
  const { folder, fileName } = splitFolder(path)
  const parent = findCollectionAt(store, folder)
  return (
    parent !== undefined && findAsset(store, parent.id, fileName)?.id === id && assetPath(store, id) === path
  )
}

function assertNameFree(store: Store, parentId: string, to: string, id: string | undefined): void {
  const { fileName } = splitFolder(to)
  const asset = findAsset(store, parentId, fileName)
  const collection = findCollection(store, parentId, fileName)
  const other = asset !== undefined && asset.id !== id ? 'file' : undefined
  const what = other ?? (collection !== undefined && collection.id !== id ? 'collection' : undefined)
  if (what === undefined) return
  const message = `A ${what === 'file' ? 'tracked file' : 'collection'} is already called "${to}".`
  throw new ClstError('name-clash', message, { details: { path: to } })
}

function assertNoCircle(store: Store, id: string, parentId: string, path: string): void {
  if (!parentIds(store, parentId).includes(id)) return
  throw new ClstError('invalid-argument', `"${path}" cannot go into itself.`, { details: { path } })
}
