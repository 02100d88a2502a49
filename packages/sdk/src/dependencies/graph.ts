/**
 * What needs what, read as far as a walk gets: the graph is never loaded as a whole. What a collection needs, everything
 * in it needs; who needs a collection needs everything in it. What is in the trash is left out.
 */
import { joinName } from '../names.js'
import { joinPath } from '../paths.js'
import type { Store } from '../store/store.js'
import { assetsBelow, collectionsBelow } from '../store/subtree.js'

export type ItemKind = 'asset' | 'collection'

/** A dependency as it is stored. */
export interface Edge {
  id: string
  sourceKind: ItemKind
  sourceId: string
  targetKind: ItemKind
  targetId: string
  typeId: string | null
  pinCheckpointId: string | null
  pinLabelId: string | null
}

type RawEdge = [
  id: string,
  sourceAsset: string | null,
  sourceCollection: string | null,
  targetAsset: string | null,
  targetCollection: string | null,
  typeId: string | null,
  pinCheckpointId: string | null,
  pinLabelId: string | null,
]

const EDGES = `SELECT id, source_asset_id, source_collection_id, target_asset_id, target_collection_id, type_id,
  pin_checkpoint_id, pin_label_id FROM dependency WHERE`

interface Collection {
  parentId: string | null
  /** Undefined for what is in the trash, or in something that is. */
  path: string | undefined
}

/** Use it within one `Store.read`, and for one walk only: what it has read it keeps. */
export class DependencyGraph {
  private readonly collections = new Map<string, Collection>()
  private readonly assets = new Map<string, { collectionId: string; path: string | undefined }>()

  constructor(private readonly store: Store) {}

  /** What an item itself needs. */
  edgesFrom(kind: ItemKind, id: string): Edge[] {
    return this.edges(`source_${kind}_id`, id).filter((edge) => this.isLive(edge.targetKind, edge.targetId))
  }

  /** What needs an item itself. */
  edgesTo(kind: ItemKind, id: string): Edge[] {
    return this.edges(`target_${kind}_id`, id).filter((edge) => this.isLive(edge.sourceKind, edge.sourceId))
  }

  isLive(kind: ItemKind, id: string): boolean {
    return this.pathOf(kind, id) !== undefined
  }

  /** Project path; undefined for what is in the trash. */
  pathOf(kind: ItemKind, id: string): string | undefined {
    return kind === 'asset' ? this.asset(id)?.path : this.collection(id).path
  }

  /** The collections that an item lies in, the nearest first. */
  above(kind: ItemKind, id: string): string[] {
    const found: string[] = []
    let current = kind === 'asset' ? (this.asset(id)?.collectionId ?? null) : this.collection(id).parentId
    while (current !== null && !found.includes(current)) {
      found.push(current)
      current = this.collection(current).parentId
    }
    return found
  }

  /** The assets in a collection, at any depth. */
  assetsIn(id: string): string[] {
    const { path } = this.collection(id)
    return path === undefined ? [] : assetsBelow(this.store, id, path).map((asset) => asset.id)
  }

  /** A collection and those in it, at any depth. */
  collectionsIn(id: string): string[] {
    const { path } = this.collection(id)
    return path === undefined ? [] : collectionsBelow(this.store, id, path).map((each) => each.id)
  }

  /** The assets right in a collection that need something themselves, or that something needs. */
  linkedAssetsIn(id: string, side: 'source' | 'target'): string[] {
    const sql = `SELECT id FROM asset WHERE collection_id = ? AND trashed_at IS NULL
      AND EXISTS (SELECT 1 FROM dependency WHERE ${side}_asset_id = asset.id)`
    return this.store.rows<[string]>(sql, id).map(([assetId]) => assetId)
  }

  private edges(column: string, id: string): Edge[] {
    return this.store.rows<RawEdge>(`${EDGES} ${column} = ? ORDER BY created_at, id`, id).map(toEdge)
  }

  private asset(id: string): { collectionId: string; path: string | undefined } | undefined {
    const known = this.assets.get(id)
    if (known !== undefined) return known
    const sql = 'SELECT collection_id, name, extension, trashed_at FROM asset WHERE id = ?'
    const [row] = this.store.rows<[string, string, string, number | null]>(sql, id)
    if (row === undefined) return undefined
    const [collectionId, name, extension, trashedAt] = row
    const folder = trashedAt === null ? this.collection(collectionId).path : undefined
    const path = folder === undefined ? undefined : joinPath(folder, joinName(name, extension))
    const asset = { collectionId, path }
    this.assets.set(id, asset)
    return asset
  }

  private collection(id: string): Collection {
    const known = this.collections.get(id)
    if (known !== undefined) return known
    // A damaged file could have a circle of parents: it ends at what is being read already.
    this.collections.set(id, { parentId: null, path: undefined })
    const sql = 'SELECT parent_id, name, trashed_at FROM collection WHERE id = ?'
    const [row] = this.store.rows<[string | null, string, number | null]>(sql, id)
    if (row === undefined) return this.collections.get(id) as Collection
    const [parentId, name, trashedAt] = row
    const folder = parentId === null ? '' : this.collection(parentId).path
    const path =
      trashedAt !== null || folder === undefined ? undefined : parentId === null ? '' : joinPath(folder, name)
    const collection = { parentId, path }
    this.collections.set(id, collection)
    return collection
  }
}

function toEdge(row: RawEdge): Edge {
  const [
    id,
    sourceAsset,
    sourceCollection,
    targetAsset,
    targetCollection,
    typeId,
    pinCheckpointId,
    pinLabelId,
  ] = row
  return {
    id,
    sourceKind: sourceAsset === null ? 'collection' : 'asset',
    sourceId: sourceAsset ?? sourceCollection ?? '',
    targetKind: targetAsset === null ? 'collection' : 'asset',
    targetId: targetAsset ?? targetCollection ?? '',
    typeId,
    pinCheckpointId,
    pinLabelId,
  }
}
