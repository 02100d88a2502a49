import { createHash } from 'node:crypto'
import type { PreviewData } from '../types.js'
import type { Store } from './store.js'

/** Keeps a picture once, whatever uses it. Inside a transaction. */
export function putPreview(store: Store, preview: PreviewData): { id: number; hash: Uint8Array } {
  const hash = createHash('sha256').update(preview.data).digest()
  const found = store.get<{ id: number }>('SELECT id FROM preview WHERE hash = ?', hash)
  if (found !== undefined) return { id: found.id, hash }
  const sql = 'INSERT INTO preview (hash, media_type, width, height) VALUES (?, ?, ?, ?)'
  const id = store.run(sql, hash, preview.mediaType, preview.width, preview.height).lastId
  store.run('INSERT INTO preview_data (preview_id, data) VALUES (?, ?)', id, preview.data)
  return { id, hash }
}

export function findPreview(store: Store, id: number): PreviewData | undefined {
  const sql = `SELECT media_type AS mediaType, width, height, data FROM preview
    JOIN preview_data ON preview_id = id WHERE id = ?`
  return store.get<PreviewData>(sql, id)
}
