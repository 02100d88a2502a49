import type { Context } from '../context.js'
import { hashBytes } from '../engine/hash-bytes.js'
import { isClstError } from '../errors.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { seesAllPictures, type Viewer, visibleTo } from '../protocol/visibility.js'
import type { Store } from '../store/store.js'
import type { SyncOptions } from './types.js'
import { graphOf } from './viewer.js'

/** Pictures of what somebody may see. Answers how many bytes came down. */
export async function fetchPreviews(
  context: Context,
  link: StudioLink,
  viewer: Viewer,
  { signal }: SyncOptions,
): Promise<number> {
  const { store } = context
  const missing = missingPreviews(store)
  if (missing.length === 0) return 0
  const assets = seesAllPictures(viewer) ? undefined : visibleTo(graphOf(store), viewer.personId).assets
  let bytes = 0
  for (const { id, hash, assetId } of missing) {
    if (assetId !== null && assets !== undefined && !assets.has(assetId)) continue
    const name = Buffer.from(hash).toString('hex')
    try {
      const picture = await link.getPreview(name, signal)
      if (Buffer.from(hashBytes(picture.bytes)).toString('hex') !== name) continue
      await store.write(() => {
        const sql = 'UPDATE preview SET media_type = ?, width = ?, height = ? WHERE id = ?'
        store.run(sql, picture.mediaType, picture.width, picture.height, id)
        const insert = 'INSERT INTO preview_data (preview_id, data) VALUES (?, ?) ON CONFLICT DO NOTHING'
        store.run(insert, id, picture.bytes)
      })
      bytes += picture.bytes.length
    } catch (error) {
      if (!isClstError(error) || !['not-visible', 'preview-not-found'].includes(error.code)) throw error
    }
  }
  return bytes
}

interface Missing {
  id: number
  hash: Uint8Array
  /** Null for those of collections, people and the project. */
  assetId: string | null
}

function missingPreviews(store: Store): Missing[] {
  const lacking = 'p.id NOT IN (SELECT preview_id FROM preview_data)'
  const sql = `SELECT p.id, p.hash, (SELECT c.asset_id FROM checkpoint c WHERE c.preview_id = p.id UNION ALL
    SELECT a.id FROM asset a WHERE a.cover_id = p.id LIMIT 1) AS assetId FROM preview p WHERE ${lacking}`
  return store.all<Missing>(sql)
}
