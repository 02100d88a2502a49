import { referencesTo } from '../store/references.js'
import type { Store } from '../store/store.js'

/**
 * Everything that names one row names another one; where that one has the same already, it stands. Then the row goes. Inside a
 * transaction.
 */
export function mergeRows(store: Store, table: string, from: string, to: string): void {
  for (const { table: other, column } of referencesTo(table)) {
    store.run(`UPDATE OR IGNORE ${other} SET ${column} = ? WHERE ${column} = ?`, to, from)
    store.run(`DELETE FROM ${other} WHERE ${column} = ?`, from)
  }
  store.run(`DELETE FROM ${table} WHERE id = ?`, from)
}
