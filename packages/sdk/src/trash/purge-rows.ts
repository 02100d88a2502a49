/**
 * Removes rows for good with everything that hangs on them. For transactions in which references are not checked, so that
 * no table is searched through for each row: what names a row is cleared here, by the columns that have an index.
 */
import type { Edit } from '../edits/edit.js'
import type { Store } from '../store/store.js'
import { keepLastNumber, lastNumber } from '../store/version-numbers.js'

/** Ids as one value of a statement. */
const LISTED = '(SELECT value FROM json_each(?))'
const OF_ASSETS = `(SELECT id FROM checkpoint WHERE asset_id IN ${LISTED})`

/** Tables with rows about one checkpoint. */
const OF_CHECKPOINT = [
  'checkpoint_value',
  'checkpoint_label',
  'checkpoint_dependency',
  'checkpoint_member',
  'kept_checkpoint',
]
/** Tables with rows about one asset. */
const OF_ASSET = ['asset_value', 'asset_tag', 'checkpoint_label', 'working_file', 'working_member']

/** Assets that are in the trash now, their checkpoints, and dependencies on them. Answers how many checkpoints went. */
export function purgeAssets(current: Edit, ids: readonly string[]): number {
  const { store } = current.context
  const list = JSON.stringify(ids)
  removeDependencies(current, 'asset', list)
  const groups = groupsOf(store, `asset_id IN ${LISTED}`, list)
  for (const table of [...OF_CHECKPOINT, 'opened_version']) {
    store.run(`DELETE FROM ${table} WHERE checkpoint_id IN ${OF_ASSETS}`, list)
  }
  const { changes } = store.run(`DELETE FROM checkpoint WHERE asset_id IN ${LISTED}`, list)
  dropEmptyGroups(store, groups)
  for (const table of OF_ASSET) store.run(`DELETE FROM ${table} WHERE asset_id IN ${LISTED}`, list)
  for (const id of ids) current.remove('asset', id)
  return changes
}

/** Collections with nothing left in them. */
export function purgeCollections(current: Edit, ids: readonly string[]): void {
  const { store } = current.context
  const list = JSON.stringify(ids)
  removeDependencies(current, 'collection', list)
  store.run(`DELETE FROM collection_assignee WHERE collection_id IN ${LISTED}`, list)
  for (const id of ids) current.remove('collection', id)
}

/** Single checkpoints that are in the trash now, of assets that stay. */
export function purgeCheckpoints(current: Edit, ids: readonly string[]): void {
  const { store } = current.context
  const list = JSON.stringify(ids)
  const groups = groupsOf(store, `id IN ${LISTED}`, list)
  const owned = `SELECT DISTINCT asset_id FROM checkpoint WHERE id IN ${LISTED}`
  const numbers = store.rows<[string]>(owned, list).map(([id]) => ({ id, last: lastNumber(store, id) }))
  for (const table of [...OF_CHECKPOINT, 'opened_version']) {
    store.run(`DELETE FROM ${table} WHERE checkpoint_id IN ${LISTED}`, list)
  }
  const owners = `asset_id IN (SELECT asset_id FROM checkpoint WHERE id IN ${LISTED})`
  for (const column of ['base_id', 'writing_id']) {
    const sql = `UPDATE working_file SET ${column} = NULL, is_base_content = 0 WHERE ${owners} AND ${column} IN ${LISTED}`
    store.run(sql, list, list)
  }
  const pins = `SELECT id FROM dependency WHERE pin_checkpoint_id IN ${LISTED}`
  for (const [id] of store.rows<[string]>(pins, list))
    current.update('dependency', id, { pin_checkpoint_id: null })
  for (const id of ids) current.remove('checkpoint', id)
  for (const { id, last } of numbers) keepLastNumber(store, id, last)
  dropEmptyGroups(store, groups)
}

/** What needs something that is gone does not need it any more; what it needed itself goes with it. */
function removeDependencies(current: Edit, kind: 'asset' | 'collection', list: string): void {
  const { store } = current.context
  store.run(`DELETE FROM dependency WHERE source_${kind}_id IN ${LISTED}`, list)
  const sql = `SELECT id FROM dependency WHERE target_${kind}_id IN ${LISTED}`
  for (const [id] of store.rows<[string]>(sql, list)) current.remove('dependency', id)
}

function groupsOf(store: Store, where: string, list: string): string[] {
  const sql = `SELECT DISTINCT group_id FROM checkpoint WHERE group_id IS NOT NULL AND ${where}`
  return store.rows<[string]>(sql, list).map(([id]) => id)
}

function dropEmptyGroups(store: Store, ids: readonly string[]): void {
  const sql = `DELETE FROM checkpoint_group WHERE id IN ${LISTED}
    AND NOT EXISTS (SELECT 1 FROM checkpoint WHERE group_id = checkpoint_group.id)`
  store.run(sql, JSON.stringify(ids))
}

/** Rows of one pass over a table that has no index for what is sought. */
const PASS = 20_000

/**
 * Notes of which version of a dependency belonged to a checkpoint, where that dependency is going to be purged: the one
 * table in which an asset or a checkpoint is named without an index. A few passes instead of one for each asset.
 */
export async function forgetVersionsOf(
  store: Store,
  assetIds: ReadonlySet<string>,
  checkpointIds: ReadonlySet<string>,
): Promise<void> {
  const sql = `SELECT rowid, target_asset_id, target_checkpoint_id FROM checkpoint_dependency
    WHERE rowid > ? ORDER BY rowid LIMIT ${PASS}`
  for (let last = -1; ; ) {
    const rows = store.rows<[number, string, string | null]>(sql, last)
    const end = rows[rows.length - 1]
    if (end === undefined) return
    last = end[0]
    const gone = rows.filter(([, asset]) => assetIds.has(asset)).map(([rowId]) => rowId)
    const cleared = rows
      .filter(([, , checkpoint]) => checkpoint !== null && checkpointIds.has(checkpoint))
      .map(([rowId]) => rowId)
    if (gone.length + cleared.length === 0) continue
    await store.write(() => {
      store.run(`DELETE FROM checkpoint_dependency WHERE rowid IN ${LISTED}`, JSON.stringify(gone))
      const clear = `UPDATE checkpoint_dependency SET target_checkpoint_id = NULL WHERE rowid IN ${LISTED}`
      store.run(clear, JSON.stringify(cleared))
    })
  }
}

/** Those that nobody has restored meanwhile, in the same order. */
export function stillTrashed(
  store: Store,
  table: 'asset' | 'collection' | 'checkpoint' | 'template',
  ids: readonly string[],
): string[] {
  const sql = `SELECT id FROM ${table} WHERE id IN ${LISTED} AND trashed_at IS NOT NULL`
  const found = new Set(store.rows<[string]>(sql, JSON.stringify(ids)).map(([id]) => id))
  return ids.filter((id) => found.has(id))
}

/** Collections in which nothing is left but one another; what is in a collection comes before it. */
export function emptyOf(store: Store, ids: readonly string[]): string[] {
  const list = JSON.stringify(ids)
  const sql = `SELECT collection_id FROM asset WHERE trashed_at IS NULL AND collection_id IN ${LISTED}
    UNION SELECT collection_id FROM asset WHERE trashed_at IS NOT NULL AND collection_id IN ${LISTED}
    UNION SELECT parent_id FROM collection WHERE parent_id IN ${LISTED} AND id NOT IN ${LISTED}`
  const occupied = new Set(store.rows<[string]>(sql, list, list, list, list).map(([id]) => id))
  const parents = new Map(
    store.rows<[string, string]>(`SELECT id, parent_id FROM collection WHERE id IN ${LISTED}`, list),
  )
  return ids.filter((id) => {
    if (!occupied.has(id)) return true
    occupied.add(parents.get(id) ?? '')
    return false
  })
}

/** Dependencies of or on what is going to be purged. */
export function dependenciesOf(
  store: Store,
  assetIds: readonly string[],
  collectionIds: readonly string[],
): string[] {
  const assets = `source_asset_id IN ${LISTED} OR target_asset_id IN ${LISTED}`
  const collections = `source_collection_id IN ${LISTED} OR target_collection_id IN ${LISTED}`
  const [asset, collection] = [JSON.stringify(assetIds), JSON.stringify(collectionIds)]
  const sql = `SELECT id FROM dependency WHERE ${assets} OR ${collections}`
  return store.rows<[string]>(sql, asset, asset, collection, collection).map(([id]) => id)
}
