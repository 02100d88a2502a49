import { findAssetAt } from '../assets/find-asset.js'
import { getCollectionAt } from '../collections/find-collection.js'
import type { Context } from '../context.js'
import { parentIds } from '../store/collection-rows.js'
import { getProjectRow } from '../store/project-rows.js'
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

/**
 * Which versions of a file, of what is in a collection, or of the whole project (path '') come to this computer; `default`: as
 * for what it lies in. Throws `collection-not-found`.
 */
export async function chooseVersions(
  context: Context,
  path: string,
  versions: 'newest' | 'all' | 'default',
): Promise<void> {
  const { store } = context
  const asset = path === '' ? undefined : findAssetAt(context, path)
  const kind = path === '' ? 'project' : asset === undefined ? 'collection' : 'asset'
  const id = path === '' ? getProjectRow(store).id : (asset?.id ?? getCollectionAt(context, path).id)
  await store.write(() => {
    store.run('DELETE FROM download_rule WHERE entity_kind = ? AND entity_id = ?', kind, id)
    if (versions === 'default') return
    const sql = 'INSERT INTO download_rule (entity_kind, entity_id, versions) VALUES (?, ?, ?)'
    store.run(sql, kind, id, versions)
  })
}
