/** Where a status, a type, a tag or a label is used. */
import type { Edit } from '../edits/edit.js'
import { type EntityKind, entityId } from '../protocol/kinds.js'
import { assetPath } from '../store/asset-rows.js'
import { type Fields, getEntity } from '../store/entity-rows.js'
import type { Store } from '../store/store.js'
import { collectionPath } from '../store/subtree.js'
import type { TermTable } from './terms.js'

interface Place {
  kind: EntityKind
  column: string
  /** Columns that identify the row, and those that tell which asset or collection it is about. */
  columns: string
}

const PLACES: Readonly<Record<TermTable, readonly Place[]>> = {
  status: [{ kind: 'asset', column: 'status_id', columns: 'id' }],
  type: [
    { kind: 'asset', column: 'type_id', columns: 'id' },
    { kind: 'collection', column: 'type_id', columns: 'id' },
    { kind: 'dependency', column: 'type_id', columns: 'id, source_asset_id, source_collection_id' },
  ],
  tag: [{ kind: 'asset_tag', column: 'tag_id', columns: 'asset_id, tag_id' }],
  label: [
    { kind: 'checkpoint_label', column: 'label_id', columns: 'asset_id, label_id' },
    { kind: 'dependency', column: 'pin_label_id', columns: 'id, source_asset_id, source_collection_id' },
  ],
}

/** A row that names the term. */
export interface Use {
  kind: EntityKind
  id: string
  column: string
  row: Fields
}

export function listUses(store: Store, table: TermTable, id: string): Use[] {
  return PLACES[table].flatMap(({ kind, column, columns }) =>
    store
      .all<Fields>(`SELECT ${columns} FROM ${kind} WHERE ${column} = ?`, id)
      .map((row) => ({ kind, id: entityId(kind, row), column, row })),
  )
}

export function isUsed(store: Store, table: TermTable, id: string): boolean {
  return PLACES[table].some(({ kind, column }) => {
    const sql = `SELECT EXISTS (SELECT 1 FROM ${kind} WHERE ${column} = ?) AS isUsed`
    return store.get<{ isUsed: number }>(sql, id)?.isUsed === 1
  })
}

/** Project path of what the row is about. */
export function pathOfUse(store: Store, { kind, row }: Use): string {
  const text = (column: string) => row[column] as string | null | undefined
  if (kind === 'asset') return assetPath(store, text('id') ?? '')
  if (kind === 'collection') return collectionPath(store, text('id') ?? '')
  const assetId = text('asset_id') ?? text('source_asset_id')
  return assetId == null
    ? collectionPath(store, text('source_collection_id') ?? '')
    : assetPath(store, assetId)
}

/** Another term takes its place in a row; where both were, that other one stays as it is. */
export function replaceUse(edit: Edit, use: Use, otherId: string): void {
  const { store } = edit.context
  const row = getEntity(store, use.kind, use.id)
  if (row === undefined) return
  if (use.kind !== 'asset_tag' && use.kind !== 'checkpoint_label') {
    edit.update(use.kind, use.id, { [use.column]: otherId })
    return
  }
  edit.remove(use.kind, use.id)
  const replaced = { ...row, [use.column]: otherId }
  if (getEntity(store, use.kind, entityId(use.kind, replaced)) === undefined) edit.insert(use.kind, replaced)
}
