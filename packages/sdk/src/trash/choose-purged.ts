import type { Context } from '../context.js'
import { toEntry, trashEntries } from './list-trash.js'
import { isTrashed, type TrashTree } from './trash-tree.js'
import type { PurgeOptions, TrashEntry } from './types.js'

/** Ids of what goes for good. */
export interface DoomedRows {
  assets: string[]
  /** What is in a collection comes before it. */
  collections: string[]
  /** Single checkpoints of assets that stay. */
  checkpoints: string[]
  templates: string[]
}

/** What the paths mean, or all of the trash, as far as it has been there long enough. Throws `not-in-trash`. */
export function choosePurged(
  context: Context,
  tree: TrashTree,
  paths: readonly string[],
  options: PurgeOptions,
): TrashEntry[] {
  const entries = trashEntries(context, tree)
  const people = new Map(context.store.rows<[string, string]>('SELECT id, name FROM person'))
  const known = new Map(entries.map((entry) => [entry.id, entry]))
  const chosen =
    paths.length === 0
      ? entries
      : paths.map((path) => {
          const thing = tree.find(path, options.checkpoint)
          return known.get(thing.row.id) ?? toEntry(thing, people)
        })
  const limit = context.clock.now() - (options.olderThanMs ?? 0)
  const unique = new Map(chosen.map((entry) => [entry.id, entry]))
  return [...unique.values()].filter(
    ({ trashedAt }) => options.olderThanMs === undefined || Date.parse(trashedAt) <= limit,
  )
}

/** With everything below a collection, also what was deleted before it. */
export function doomedRows(tree: TrashTree, purged: readonly TrashEntry[]): DoomedRows {
  const chosen = new Set(purged.map(({ id }) => id))
  const collections = new Set<string>()
  for (const row of tree.collections.values()) {
    if (isTrashed(row) && isBelowOne(tree, row.id, chosen)) collections.add(row.id)
  }
  const doomedAssets = tree.assets.filter((row) => chosen.has(row.id) || collections.has(row.collectionId))
  const assets = new Set(doomedAssets.map(({ id }) => id))
  const single = tree.checkpoints.filter((row) => chosen.has(row.id) && !assets.has(row.assetId))
  return {
    assets: [...assets],
    collections: [...collections].sort((a, b) => depth(tree, b) - depth(tree, a)),
    checkpoints: single.map(({ id }) => id),
    templates: purged.filter(({ kind }) => kind === 'template').map(({ id }) => id),
  }
}

function isBelowOne(tree: TrashTree, collectionId: string, chosen: ReadonlySet<string>): boolean {
  let id: string | null = collectionId
  for (let level = 0; id !== null && level < 1000; level++) {
    if (chosen.has(id)) return true
    id = tree.collections.get(id)?.parentId ?? null
  }
  return false
}

function depth(tree: TrashTree, collectionId: string): number {
  return tree.path(collectionId).split('/').length
}
