/** The numbers of versions: each is given once, also when the version that had it was purged. */
import type { Store } from './store.js'

/** Key of what the checkpoint with the highest number keeps: a higher one that another had. */
const LAST_NUMBER = 'clst.last-number'

export function nextNumber(store: Store, assetId: string): number {
  return lastNumber(store, assetId) + 1
}

/** Of a safety copy; those of purged ones are given again. */
export function nextSafetyNumber(store: Store, assetId: string): number {
  const sql =
    'SELECT max(safety_number) AS last FROM checkpoint WHERE asset_id = ? AND safety_number IS NOT NULL'
  return (store.get<{ last: number | null }>(sql, assetId)?.last ?? 0) + 1
}

/** The highest number that a checkpoint of an asset has or had; 0 before the first. */
export function lastNumber(store: Store, assetId: string): number {
  const highest = findHighest(store, assetId)
  const kept = Number(highest?.kept ?? 0)
  return Math.max(highest?.number ?? 0, Number.isSafeInteger(kept) ? kept : 0)
}

/** After checkpoints are gone: that `last` was given. Inside the transaction in which they go. */
export function keepLastNumber(store: Store, assetId: string, last: number): void {
  const highest = findHighest(store, assetId)
  if (highest === undefined || highest.number >= last) return
  const sql = `INSERT INTO checkpoint_value (checkpoint_id, key, value) VALUES (?, ?, ?)
    ON CONFLICT (checkpoint_id, key) DO UPDATE SET value = excluded.value`
  store.run(sql, highest.id, LAST_NUMBER, String(last))
}

function findHighest(
  store: Store,
  assetId: string,
): { id: string; number: number; kept: string | null } | undefined {
  const sql = `SELECT c.id, c.number, v.value AS kept FROM checkpoint c
    LEFT JOIN checkpoint_value v ON v.checkpoint_id = c.id AND v.key = ?
    WHERE c.asset_id = ? AND c.number IS NOT NULL ORDER BY c.number DESC LIMIT 1`
  return store.get(sql, LAST_NUMBER, assetId)
}
