import type { Store } from '../store/store.js'

/** What stands for a picture whose bytes did not come yet. */
const UNKNOWN_TYPE = ''

/** The row of a picture by its hash; one without bytes where it is not here. Inside a transaction. */
export function ensurePreviewRow(store: Store, hash: string): number {
  const bytes = Buffer.from(hash, 'hex')
  const found = store.get<{ id: number }>('SELECT id FROM preview WHERE hash = ?', bytes)
  if (found !== undefined) return found.id
  const sql = 'INSERT INTO preview (hash, media_type, width, height) VALUES (?, ?, 0, 0)'
  return store.run(sql, bytes, UNKNOWN_TYPE).lastId
}
