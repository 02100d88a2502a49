/**
 * Versions that were not sent follow one another in the order of their numbers: one whose predecessor was purged, or whose
 * predecessor lies in the trash, names the one before. The studio takes only what follows its newest one.
 */
import type { Store } from '../store/store.js'
import { rehash } from './rehash.js'

interface Link {
  id: string
  assetId: string
  afterId: string | null
  isConfirmed: number
}

/** Inside a transaction. */
export function sealChains(store: Store): void {
  const sql = `SELECT id, asset_id AS assetId, after_id AS afterId, is_number_confirmed AS isConfirmed FROM checkpoint
    WHERE number IS NOT NULL AND asset_id IN (SELECT asset_id FROM checkpoint WHERE is_number_confirmed = 0
    AND number IS NOT NULL) ORDER BY asset_id, number`
  const versions = store.all<Link>(sql)
  const there = new Set(versions.map(({ id }) => id))
  let before: Link | undefined
  for (const version of versions) {
    const previous = before?.assetId === version.assetId ? before : undefined
    before = version
    if (version.isConfirmed === 1) continue
    // One that continues from a version of the studio keeps saying so: whether that is still the newest is its to judge.
    if (previous?.isConfirmed === 1 && version.afterId !== null && there.has(version.afterId)) continue
    if (version.afterId === (previous?.id ?? null)) continue
    store.run('UPDATE checkpoint SET after_id = ? WHERE id = ?', previous?.id ?? null, version.id)
    rehash(store, version.id)
  }
}
