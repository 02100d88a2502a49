/**
 * Who may see the bytes of what, in one place for client and server (design of the studio: docs/decisions/0012). Pure:
 * the project arrives as a graph that answers synchronously.
 */
import type { Permission } from './permissions.js'

export type ItemKind = 'asset' | 'collection'

export interface Item {
  kind: ItemKind
  id: string
}

/** A project as the rule sees it. What is in the trash belongs to it: it can be restored. */
export interface VisibilityGraph {
  assetsAssignedTo(personId: string): Iterable<string>
  collectionsAssignedTo(personId: string): Iterable<string>
  /** Assets that a person created, or made a checkpoint of. */
  assetsMadeBy(personId: string): Iterable<string>
  sharedCollections(): Iterable<string>
  /** The collection an item lies in; null for the root and for what does not exist. */
  parentOf(kind: ItemKind, id: string): string | null
  /** What lies right in a collection. */
  childrenOf(collectionId: string): Iterable<Item>
  /** What an asset or a collection needs itself. */
  needsOf(kind: ItemKind, id: string): Iterable<Item>
}

export interface Viewer {
  personId: string
  permissions: ReadonlySet<Permission>
}

/** Whether somebody may get the bytes of every asset. */
export function seesAllContents({ permissions }: Viewer): boolean {
  return permissions.has('pull') && permissions.has('pull-any-asset')
}

/** Whether somebody may see the pictures of every asset. */
export function seesAllPictures(viewer: Viewer): boolean {
  return viewer.permissions.has('see-everything') || seesAllContents(viewer)
}

export interface Sight {
  assets: ReadonlySet<string>
  /** Collections of which everything is seen. */
  collections: ReadonlySet<string>
}

/**
 * What somebody may see without a role that sees all: assigned, in a collection that is assigned, created or checkpointed,
 * in a shared collection, and all that is needed by any of those.
 */
export function visibleTo(graph: VisibilityGraph, personId: string): Sight {
  const assets = [...graph.assetsAssignedTo(personId), ...graph.assetsMadeBy(personId)]
  return reach(graph, assets, [...graph.collectionsAssignedTo(personId), ...graph.sharedCollections()])
}

/**
 * What is downloaded when nothing else is asked for: assigned and shared with what they need, and what is on this disk
 * already; of all that only what may be seen. Nothing without permission to pull.
 */
export function downloadedByDefault(
  graph: VisibilityGraph,
  viewer: Viewer,
  onDisk: Iterable<string>,
): ReadonlySet<string> {
  if (!viewer.permissions.has('pull')) return new Set()
  const { personId } = viewer
  const collections = [...graph.collectionsAssignedTo(personId), ...graph.sharedCollections()]
  const { assets } = reach(graph, graph.assetsAssignedTo(personId), collections)
  const wanted = new Set(assets)
  const all = seesAllContents(viewer)
  const seen = all ? undefined : visibleTo(graph, personId).assets
  for (const id of onDisk) if (seen === undefined || seen.has(id)) wanted.add(id)
  return wanted
}

/**
 * Everything in the collections, the assets, and all that any of them needs. What a collection needs, everything in it
 * needs; of a collection that is needed, everything is. Cycles end where they began.
 */
function reach(graph: VisibilityGraph, assets: Iterable<string>, collections: Iterable<string>): Sight {
  const seenAssets = new Set<string>()
  const seenCollections = new Set<string>()
  /** Collections whose own needs were followed. */
  const needing = new Set<string>()
  const next: Item[] = []
  const meet = (item: Item) => {
    const seen = item.kind === 'asset' ? seenAssets : seenCollections
    if (seen.has(item.id)) return
    seen.add(item.id)
    next.push(item)
  }
  for (const id of assets) meet({ kind: 'asset', id })
  for (const id of collections) meet({ kind: 'collection', id })
  for (let item = next.pop(); item !== undefined; item = next.pop()) {
    const { kind, id } = item
    if (kind === 'collection') for (const child of graph.childrenOf(id)) meet(child)
    if (kind === 'asset') for (const needed of graph.needsOf('asset', id)) meet(needed)
    let above = kind === 'collection' ? id : graph.parentOf('asset', id)
    while (above !== null && !needing.has(above)) {
      needing.add(above)
      for (const needed of graph.needsOf('collection', above)) meet(needed)
      above = graph.parentOf('collection', above)
    }
  }
  return { assets: seenAssets, collections: seenCollections }
}
