/** Small facts about the studio that belong to this file alone. */
import type { Store } from './store.js'

/** `unreachable`: when the studio did not answer the last sync, milliseconds since 1970. */
export type StudioFact = 'unreachable'

export function getFact(store: Store, key: StudioFact): unknown {
  const row = store.get<{ value: string }>('SELECT value FROM studio_fact WHERE key = ?', key)
  return row === undefined ? undefined : JSON.parse(row.value)
}

/** Inside a transaction. */
export function setFact(store: Store, key: StudioFact, value: unknown): void {
  const sql = `INSERT INTO studio_fact (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`
  store.run(sql, key, JSON.stringify(value))
}

/** Inside a transaction. */
export function dropFact(store: Store, key: StudioFact): void {
  store.run('DELETE FROM studio_fact WHERE key = ?', key)
}
