import type { Store } from '../store/store.js'

/** Gives a version the next free number, because the studio gave its own to another one. Inside a transaction. */
export function bumpNumber(store: Store, id: string): void {
  const sql = `UPDATE checkpoint SET number = (SELECT max(c.number) + 1 FROM checkpoint c
    WHERE c.asset_id = checkpoint.asset_id) WHERE id = ?`
  store.run(sql, id)
}

/** Gives a version the number that the studio has confirmed. Inside a transaction. */
export function confirmNumber(store: Store, id: string, number: number): void {
  const sql = `SELECT id FROM checkpoint WHERE number = ? AND id <> ? AND asset_id =
    (SELECT asset_id FROM checkpoint WHERE id = ?)`
  const holder = store.get<{ id: string }>(sql, number, id, id)
  if (holder !== undefined) bumpNumber(store, holder.id)
  store.run('UPDATE checkpoint SET number = ?, is_number_confirmed = 1 WHERE id = ?', number, id)
}
