import type { Context } from '../context.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { findPreview } from '../store/preview-rows.js'

/** Pictures go before the changes that name them. Answers how many bytes went up. */
export async function sendPreviews(
  context: Context,
  link: StudioLink,
  hashes: readonly string[],
  signal: AbortSignal | undefined,
): Promise<number> {
  const { store, clock } = context
  let bytes = 0
  for (const hash of new Set(hashes)) {
    const key = Buffer.from(hash, 'hex')
    if (store.get('SELECT 1 FROM preview_location WHERE hash = ?', key) !== undefined) continue
    const row = store.get<{ id: number }>('SELECT id FROM preview WHERE hash = ?', key)
    const preview = row && findPreview(store, row.id)
    // One that is only known came from the studio itself.
    if (preview === undefined) continue
    const { mediaType, width, height, data } = preview
    await link.putPreview(hash, { mediaType, width, height, bytes: data }, signal)
    bytes += data.length
    const sql = 'INSERT INTO preview_location (hash, seen_at) VALUES (?, ?) ON CONFLICT DO NOTHING'
    await store.write(() => store.run(sql, key, clock.now()))
  }
  return bytes
}
