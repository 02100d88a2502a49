/** Renamed files as a person would tell of them: a folder with everything in it is one rename. */
import { findCollectionAt } from '../collections/find-collection.js'
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { findOnDisk, splitPath, toAbsolute } from '../paths.js'
import type { FileSystem } from '../ports/file-system.js'
import type { FoundRename } from '../types.js'
import type { RenamedFile } from './find-renames.js'
import { isInside } from './move-source.js'

/** Collections first, then single files; sorted by where they were. */
export function groupRenames(context: Context, files: readonly RenamedFile[]): FoundRename[] {
  const folders = findFolders(context, files)
  const single = files.filter(
    ({ from, to }) => !folders.some((folder) => isInside(from, folder.from) && isSameBelow(folder, from, to)),
  )
  return [...folders, ...single.map(({ from, to }): FoundRename => ({ kind: 'asset', from, to, files: 1 }))]
}

function findFolders(context: Context, files: readonly RenamedFile[]): FoundRename[] {
  const counts = new Map<string, FoundRename>()
  for (const { from, to } of files) {
    const folder = renamedFolder(from, to)
    if (folder === undefined) continue
    const key = JSON.stringify(folder)
    const known = counts.get(key) ?? { kind: 'collection', ...folder, files: 0 }
    counts.set(key, { ...known, files: known.files + 1 })
  }
  return [...counts.values()].filter((folder) => isWhole(context, folder, files)).sort(byFrom)
}

/** `shots/sh010/a.blend` and `takes/sh010/a.blend`: the highest folder that can have been renamed. */
function renamedFolder(from: string, to: string): { from: string; to: string } | undefined {
  const [old, now] = [splitPath(from), splitPath(to)]
  while (old.length > 0 && old[old.length - 1] === now[now.length - 1]) {
    old.pop()
    now.pop()
  }
  const isFolder = old.length > 0 && now.length > 0 && old.length < splitPath(from).length
  return isFolder ? { from: old.join('/'), to: now.join('/') } : undefined
}

/** The old folder is gone, the new one is nobody's yet, and nothing from the one went anywhere else. */
function isWhole(
  { fs, root, store }: Context,
  { from, to }: FoundRename,
  files: readonly RenamedFile[],
): boolean {
  if (isInside(to, from) || isInside(from, to)) return false
  if (findCollectionAt(store, from) === undefined || findCollectionAt(store, to) !== undefined) return false
  if (!isGone(fs, root, from) || fs.stat(toAbsolute(root, to))?.kind !== 'folder') return false
  return files.every((file) => !isInside(file.from, from) || isInside(file.to, to))
}

/** What a link leads to is not looked at. */
function isGone(fs: FileSystem, root: string, path: string): boolean {
  try {
    return findOnDisk(fs, root, path) === undefined
  } catch (error) {
    if (isClstError(error)) return false
    throw error
  }
}

function isSameBelow(folder: FoundRename, from: string, to: string): boolean {
  return to === folder.to + from.slice(folder.from.length)
}

function byFrom(a: FoundRename, b: FoundRename): number {
  return a.from < b.from ? -1 : 1
}
