/** What is going to be made, checked against the records and the disk before anything is touched. */
import { findCollectionAt, spelledPath } from '../collections/find-collection.js'
import type { Context } from '../context.js'
import { assertNotTracked } from '../copies/plan-copy.js'
import { ClstError } from '../errors.js'
import { assertNamesFree } from '../moves/plan-move.js'
import { assertProjectPath, findOnDisk, splitPath, toAbsolute } from '../paths.js'
import { findAssetByPath } from '../store/asset-rows.js'
import type { TemplateRow } from '../store/template-rows.js'
import { pathKey } from '../store/tracked-tree.js'

export interface CollectionToMake {
  to: string
  typeId: string | null
}

export interface AssetToMake {
  to: string
  template: TemplateRow
  typeId: string | null
  statusId: string | null
  isTask: boolean
}

/** Paths of assets or collections, those that there are or that are made in the same go. */
export interface DependencyToMake {
  from: string
  on: string
  typeId: string | null
}

export interface ItemsToMake {
  collections: CollectionToMake[]
  assets: AssetToMake[]
  dependencies: DependencyToMake[]
}

/**
 * The same items with paths as the project spells them, and without collections that there are already. Throws
 * `name-clash`, `file-exists`, `path-outside-project`, `path-reserved` when a name is not free.
 */
export function checkItems(context: Context, items: ItemsToMake): ItemsToMake & { existing: string[] } {
  const existing: string[] = []
  const taken = new Map<string, 'file' | 'collection'>()
  const collections = items.collections.flatMap((item) => {
    const to = spelled(context, item.to)
    if (to === '' || taken.has(pathKey(to))) return []
    taken.set(pathKey(to), 'collection')
    if (findCollectionAt(context.store, to) !== undefined) {
      existing.push(to)
      return []
    }
    assertFolderFree(context, to)
    return [{ ...item, to }]
  })
  const assets = items.assets.map((item) => {
    const to = spelled(context, item.to)
    const other = taken.get(pathKey(to))
    if (other !== undefined) throw clash(to, `A ${other} and a file would both be called "${to}".`)
    taken.set(pathKey(to), 'file')
    assertNotTracked(context, to)
    return { ...item, to }
  })
  for (const path of foldersOf([...collections, ...assets])) {
    if (taken.get(pathKey(path)) === 'file')
      throw clash(path, `A file and a collection would both be called "${path}".`)
    assertFolderFree(context, path)
  }
  assertNamesFree(context, assets)
  const dependencies = items.dependencies.map((item) => ({
    ...item,
    from: spelled(context, item.from),
    on: spelled(context, item.on),
  }))
  return { collections, assets, dependencies, existing }
}

function spelled(context: Context, path: string): string {
  assertProjectPath(context.fs, context.root, path)
  return spelledPath(context.store, path)
}

/** Folders above the items, each once. */
function foldersOf(items: readonly { to: string }[]): Set<string> {
  const folders = new Set<string>()
  for (const { to } of items) {
    const parts = splitPath(to).slice(0, -1)
    for (let depth = 1; depth <= parts.length; depth++) folders.add(parts.slice(0, depth).join('/'))
  }
  return folders
}

/** Throws unless a collection may be here: nothing lies there, or a folder that is not tracked. */
function assertFolderFree(context: Context, path: string): void {
  if (findAssetByPath(context.store, path) !== undefined) {
    throw clash(path, `A tracked file is already called "${path}".`)
  }
  const found = findOnDisk(context.fs, context.root, path)
  if (found === undefined || context.fs.stat(found)?.kind === 'folder') return
  const message = `"${path}" is not a folder, but a folder is needed there. Move it away first.`
  throw new ClstError('file-exists', message, { details: { path: toAbsolute(context.root, path) } })
}

function clash(path: string, message: string): ClstError {
  return new ClstError('name-clash', message, { details: { path } })
}
