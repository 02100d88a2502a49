import { parentIds } from '../store/collection-rows.js'
import type { Store } from '../store/store.js'

/** Whether all versions of an asset are wanted here: the rule of the asset, else of the nearest collection, else of the project. */
export function allVersionsWanted(store: Store): (assetId: string) => boolean {
  const sql = 'SELECT entity_kind, entity_id, versions FROM download_rule'
  const rules = new Map(
    store.rows<[string, string, string]>(sql).map(([kind, id, versions]) => [`${kind} ${id}`, versions]),
  )
  if (rules.size === 0) return () => false
  const ofProject = [...rules].find(([key]) => key.startsWith('project '))?.[1]
  return (assetId) => {
    const own = rules.get(`asset ${assetId}`)
    if (own !== undefined) return own === 'all'
    const row = store.get<{ id: string }>('SELECT collection_id AS id FROM asset WHERE id = ?', assetId)
    const above = row === undefined ? [] : parentIds(store, row.id)
    const rule = above.map((id) => rules.get(`collection ${id}`)).find((each) => each !== undefined)
    return (rule ?? ofProject) === 'all'
  }
}
