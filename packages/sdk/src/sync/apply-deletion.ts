/** What was deleted for good at the studio goes here too, once nothing of this computer hangs on it. */
import type { Context } from '../context.js'
import { forgetUndoEntries } from '../edits/undo-entries.js'
import type { EntityKind } from '../protocol/kinds.js'
import { openChangesOf } from '../store/change-rows.js'
import { deleteEntity, getEntity } from '../store/entity-rows.js'
import { referencesTo } from '../store/references.js'
import type { Store } from '../store/store.js'
import { purgeAssets, purgeCheckpoints, purgeCollections } from '../trash/purge-rows.js'
import { AppliedEdit } from './applied-edit.js'
import { listSideCopies } from './side-copies.js'

/** Undefined when it is gone, else why it waits. Inside a transaction. */
export function applyDeletion(context: Context, kind: EntityKind, id: string): string | undefined {
  const { store } = context
  if (getEntity(store, kind, id) === undefined) return undefined
  // The edit will be answered with a conflict, and then somebody decides.
  if (openChangesOf(store, kind, id).some(({ action }) => action !== 'delete')) return 'unsent'
  const edit = new AppliedEdit(context, '')
  switch (kind) {
    case 'asset':
      if (hasUnsentVersions(store, id)) return 'unsent'
      // What the studio did not take is nowhere else.
      if (listSideCopies(store).some(({ assetId }) => assetId === id)) return 'kept'
      clearNotes(store, 'target_asset_id', id)
      purgeAssets(edit, [id])
      break
    case 'collection':
      if (isNamed(store, 'asset', 'collection_id', id) || isNamed(store, 'collection', 'parent_id', id)) {
        return 'in-use'
      }
      purgeCollections(edit, [id])
      break
    case 'checkpoint':
      if (isNamed(store, 'asset', 'head_id', id)) return 'in-use'
      store.run(
        'UPDATE checkpoint_dependency SET target_checkpoint_id = NULL WHERE target_checkpoint_id = ?',
        id,
      )
      purgeCheckpoints(edit, [id])
      break
    default:
      if (referencesTo(kind).some(({ table, column }) => isNamed(store, table, column, id))) return 'in-use'
      deleteEntity(store, kind, id)
  }
  forgetUndoEntries(store, new Set([id]))
  return undefined
}

function hasUnsentVersions(store: Store, assetId: string): boolean {
  const sql = 'SELECT 1 FROM checkpoint WHERE asset_id = ? AND number IS NOT NULL AND is_number_confirmed = 0'
  return store.get(sql, assetId) !== undefined
}

function clearNotes(store: Store, column: string, id: string): void {
  store.run(`DELETE FROM checkpoint_dependency WHERE ${column} = ?`, id)
}

function isNamed(store: Store, table: string, column: string, id: string): boolean {
  return store.get(`SELECT 1 FROM ${table} WHERE ${column} = ? LIMIT 1`, id) !== undefined
}
