/** Who works here, as the rule of visibility sees them. */
import type { Context } from '../context.js'
import { parsePermissions } from '../protocol/permissions.js'
import type { Item, ItemKind, Viewer, VisibilityGraph } from '../protocol/visibility.js'
import { findPersonId } from '../store/project-rows.js'
import type { Store } from '../store/store.js'

export function viewerOf({ store, personName }: Context): Viewer {
  const personId = findPersonId(store, personName) ?? ''
  const sql = 'SELECT r.permissions FROM person p JOIN role r ON r.id = p.role_id WHERE p.id = ?'
  const role = store.get<{ permissions: string }>(sql, personId)
  return { personId, permissions: parsePermissions(role?.permissions) }
}

/** The project as a graph. */
export function graphOf(store: Store): VisibilityGraph {
  const ids = (sql: string, ...values: string[]) => store.rows<[string]>(sql, ...values).map(([id]) => id)
  return {
    assetsAssignedTo: (id) => ids('SELECT id FROM asset WHERE assignee_id = ?', id),
    collectionsAssignedTo: (id) =>
      ids('SELECT collection_id FROM collection_assignee WHERE person_id = ?', id),
    assetsMadeBy: (id) =>
      ids(
        'SELECT id FROM asset WHERE created_by = ? UNION SELECT asset_id FROM checkpoint WHERE author_id = ?',
        id,
        id,
      ),
    sharedCollections: () => ids('SELECT id FROM collection WHERE is_shared = 1'),
    parentOf: (kind, id) => {
      const sql =
        kind === 'asset'
          ? 'SELECT collection_id AS above FROM asset WHERE id = ?'
          : 'SELECT parent_id AS above FROM collection WHERE id = ?'
      return store.get<{ above: string | null }>(sql, id)?.above ?? null
    },
    childrenOf: (id) => [
      ...ids('SELECT id FROM asset WHERE collection_id = ?', id).map(asset),
      ...ids('SELECT id FROM collection WHERE parent_id = ?', id).map(collection),
    ],
    needsOf: (kind, id) => needsOf(store, kind, id),
  }
}

function needsOf(store: Store, kind: ItemKind, id: string): Item[] {
  const sql = `SELECT target_asset_id, target_collection_id FROM dependency WHERE source_${kind}_id = ?`
  return store
    .rows<[string | null, string | null]>(sql, id)
    .flatMap(([assetId, collectionId]) => [
      ...(assetId === null ? [] : [asset(assetId)]),
      ...(collectionId === null ? [] : [collection(collectionId)]),
    ])
}

const asset = (id: string): Item => ({ kind: 'asset', id })
const collection = (id: string): Item => ({ kind: 'collection', id })
