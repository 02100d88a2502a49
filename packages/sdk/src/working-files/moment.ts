/** Which version every asset had at a moment. */
import type { Store } from '../store/store.js'

/**
 * The newest ordinary checkpoint of each asset that is not later than `at` (milliseconds since 1970), by asset; with
 * `Infinity` the newest of all. Assets that are in the trash are among them.
 */
export function versionsAt(store: Store, at: number): Map<string, string> {
  const limit = Number.isFinite(at) ? Math.floor(at) : Number.MAX_SAFE_INTEGER
  // Beside max() the other columns of a group are those of the row that has it (https://sqlite.org/lang_select.html).
  const sql = `SELECT asset_id, id, max(number) FROM checkpoint
    WHERE number IS NOT NULL AND trashed_at IS NULL AND created_at <= ? GROUP BY asset_id`
  return new Map(store.rows<[string, string, number]>(sql, limit).map(([assetId, id]) => [assetId, id]))
}
