import type { Context } from '../context.js'
import type { TrashStamp } from '../store/trash-rows.js'
import { type TrashedThing, TrashTree } from './trash-tree.js'
import type { TrashEntry } from './types.js'

/** What is in the trash, the last deleted first; what went with a collection is counted in it. */
export function listTrash(context: Context): TrashEntry[] {
  return trashEntries(context, new TrashTree(context))
}

export function trashEntries(context: Context, tree: TrashTree): TrashEntry[] {
  const people = new Map(context.store.rows<[string, string]>('SELECT id, name FROM person'))
  const entries = new Map<string, TrashEntry>()
  for (const thing of tree.things()) {
    if (topAbove(tree, thing) === undefined) entries.set(thing.row.id, toEntry(thing, people))
  }
  for (const asset of tree.assets) {
    const top = tree.topOf(asset.collectionId, asset)
    const entry = top === undefined ? undefined : entries.get(top.id)
    if (entry === undefined) continue
    entry.assets++
    entry.checkpoints += asset.checkpoints
    entry.sizeBytes += asset.sizeBytes
    entry.storedBytes += asset.storedBytes
  }
  return [...entries.values()].sort((a, b) =>
    a.trashedAt === b.trashedAt ? (a.path < b.path ? -1 : 1) : a.trashedAt < b.trashedAt ? 1 : -1,
  )
}

/** The collection with which it went; undefined for what was deleted by itself. */
function topAbove(tree: TrashTree, thing: TrashedThing): unknown {
  if (thing.kind === 'checkpoint' || thing.kind === 'template') return undefined
  const parentId = thing.kind === 'asset' ? thing.row.collectionId : thing.row.parentId
  return parentId === null ? undefined : tree.topOf(parentId, thing.row)
}

export function toEntry(thing: TrashedThing, people: ReadonlyMap<string, string>): TrashEntry {
  const { kind, path, row } = thing
  const stamp: TrashStamp = row
  const common = {
    id: row.id,
    path,
    trashedAt: new Date(stamp.trashedAt).toISOString(),
    trashedBy: people.get(stamp.trashedBy ?? '') ?? '',
  }
  switch (kind) {
    case 'asset': {
      const { checkpoints, sizeBytes, storedBytes } = row
      return { kind, ...common, assets: 1, checkpoints, sizeBytes, storedBytes }
    }
    case 'collection':
      return { kind, ...common, assets: 0, checkpoints: 0, sizeBytes: 0, storedBytes: 0 }
    case 'template': {
      const counts = { assets: 0, checkpoints: 0, sizeBytes: row.sizeBytes, storedBytes: 0 }
      return { kind, ...common, ...counts }
    }
    case 'checkpoint': {
      const { sizeBytes, storedBytes } = row
      const number = row.number ?? row.safetyNumber ?? 0
      const counts = { assets: 0, checkpoints: 1, sizeBytes, storedBytes }
      return { kind, ...common, number, isSafety: row.number === null, ...counts }
    }
  }
}
