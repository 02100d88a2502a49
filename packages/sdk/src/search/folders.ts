/** The folders of a project as a search sees them: by their keys, without the database. */
import { collectionPaths } from '../store/collection-rows.js'
import type { Store } from '../store/store.js'
import { pathKey } from '../store/tracked-tree.js'

export interface Folder {
  id: string
  path: string
  /** The form in which paths are compared. */
  key: string
  /** Folders in the order of these come as in a tree: what is in a folder right after it. */
  order: string
}

export function readFolders(store: Store): Folder[] {
  return [...collectionPaths(store)].map(([id, path]) => toFolder(id, path))
}

export function toFolder(id: string, path: string): Folder {
  const key = isAscii(path) ? path.toLowerCase() : pathKey(path)
  return { id, path, key, order: key.replaceAll('/', '\0') }
}

export function idsOf(folders: readonly Folder[], isMeant: (folder: Folder) => boolean): string[] {
  return folders.filter(isMeant).map(({ id }) => id)
}

/** The folder itself and all below it. */
export function isWithin(key: string, folder: string): boolean {
  return folder === '' || key === folder || key.startsWith(`${folder}/`)
}

/** In the order of code points, which is that of the database; JavaScript alone compares halves of some. */
export function compareKeys(a: string, b: string): number {
  const end = Math.min(a.length, b.length)
  for (let index = 0; index < end; index++) {
    const one = a.charCodeAt(index)
    const other = b.charCodeAt(index)
    if (one !== other) return rank(one) - rank(other)
  }
  return a.length - b.length
}

/** Halves of code points beyond FFFF come after every other code unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** Then the key of a path is that of its names, and made in one go. */
function isAscii(path: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII
  return /^[\u0000-\u007f]*$/.test(path)
}
