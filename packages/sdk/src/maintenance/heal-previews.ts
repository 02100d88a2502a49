import { isEqual } from '../working-files/tracked-file.js'
import { noteHealed, type Repair } from './repair-job.js'
import { sha256 } from './wanted-chunks.js'

/** Takes damaged and missing pictures from the copy. */
export async function healPreviews(job: Repair): Promise<void> {
  const { copy, context, signal } = job
  if (copy === undefined) return
  const { store } = context
  const data = 'SELECT data FROM preview_data WHERE preview_id = ?'
  for (const [id, hash] of store.rows<[number, Uint8Array]>('SELECT id, hash FROM preview ORDER BY id')) {
    const own = store.get<{ data: Uint8Array }>(data, id)
    if (own !== undefined && isEqual(sha256(own.data), hash)) continue
    const sql = 'SELECT data FROM preview_data WHERE preview_id = (SELECT id FROM preview WHERE hash = ?)'
    const good = copy.store.get<{ data: Uint8Array }>(sql, hash)
    if (good === undefined || !isEqual(sha256(good.data), hash)) continue
    await store.write(() => {
      const put = `INSERT INTO preview_data (preview_id, data) VALUES (?, ?)
        ON CONFLICT (preview_id) DO UPDATE SET data = excluded.data`
      store.run(put, id, good.data)
    }, signal)
    noteHealed(job, {
      code: 'preview-damaged',
      detail: `preview ${id}: it is right again`,
      source: copy.path,
    })
  }
}
