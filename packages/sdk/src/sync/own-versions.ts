/** Versions of this computer that the studio does not have, and their place in a history. */
import type { Context } from '../context.js'
import { recordChange } from '../edits/record-change.js'
import type { Store } from '../store/store.js'
import { rehash } from './rehash.js'

/** By number, without safety copies. */
export function ownVersions(store: Store, assetId: string): string[] {
  const sql = `SELECT id FROM checkpoint WHERE asset_id = ? AND number IS NOT NULL AND is_number_confirmed = 0
    ORDER BY number`
  return store.rows<[string]>(sql, assetId).map(([id]) => id)
}

/** Higher than any number that a version gets. */
const ASIDE = 10_000_000

/** Makes their numbers free for versions that arrive. Inside a transaction. */
export function setNumbersAside(store: Store, ids: readonly string[]): void {
  for (const id of ids) store.run('UPDATE checkpoint SET number = number + ? WHERE id = ?', ASIDE, id)
}

/** They follow the newest version of an asset, in their order; the last one is its head. Inside a transaction. */
export function putOnTop(store: Store, assetId: string, headId: string | null, ids: readonly string[]): void {
  const list = JSON.stringify(ids)
  const sql = `SELECT coalesce(max(number), 0) AS last FROM checkpoint WHERE asset_id = ?
    AND id NOT IN (SELECT value FROM json_each(?))`
  let { last } = store.get<{ last: number }>(sql, assetId, list) as { last: number }
  let afterId = headId
  for (const id of ids) {
    const put = 'UPDATE checkpoint SET asset_id = ?, number = ?, after_id = ? WHERE id = ?'
    store.run(put, assetId, ++last, afterId, id)
    rehash(store, id)
    afterId = id
  }
  store.run('UPDATE asset SET head_id = ? WHERE id = ?', afterId, assetId)
}

/** They are sent, at the end of what there is to send, as operations that the studio does not know. Inside a transaction. */
export function sendVersions(context: Context, ids: readonly string[]): void {
  const { store } = context
  for (const id of ids) {
    const sql = `DELETE FROM change WHERE entity_kind = 'checkpoint' AND entity_id = ? AND action = 'create'`
    store.run(sql, id)
    recordChange(context, 'checkpoint', id, 'create', {})
  }
}

/** Safety copies go along with the versions beside them. Inside a transaction. */
export function takeSafetyCopies(store: Store, from: string, to: string): void {
  const sql =
    'SELECT id FROM checkpoint WHERE asset_id = ? AND safety_number IS NOT NULL ORDER BY safety_number'
  const next = `(SELECT coalesce(max(safety_number), 0) + 1 FROM checkpoint WHERE asset_id = ?)`
  for (const [id] of store.rows<[string]>(sql, from)) {
    store.run(`UPDATE checkpoint SET safety_number = ${next}, asset_id = ? WHERE id = ?`, to, to, id)
    rehash(store, id)
  }
}
