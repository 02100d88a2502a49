/** One rename on the disk: checks that nothing is replaced, and the way back. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { assertNoLink, assertProjectPath, toAbsolute } from '../paths.js'
import type { FileStat, FileSystem } from '../ports/file-system.js'
import { pathKey } from '../store/tracked-tree.js'
import { ensureFolder } from '../working-files/ensure-folder.js'

/** A working file or a folder that gets another place; project paths as the disk spells them. */
export interface FileMove {
  from: string
  to: string
  /** The asset whose working file it is. */
  assetId?: string
}

/** What a process that was killed in the middle leaves for the next one. */
export interface IntendedMove extends FileMove {
  /** As it was seen before. */
  seen: Pick<FileStat, 'kind' | 'sizeBytes' | 'modifiedUs' | 'changedUs' | 'inode'>
  /** Between two spellings that are one name to the disk, the way leads over a third name. */
  via: string
}

/**
 * Gives the file its new place, in a folder that exists. Throws `file-exists`, `path-outside-project` where a link lies on
 * the way, and what a rename throws.
 */
export function moveOne(context: Context, move: IntendedMove): void {
  const { fs, root } = context
  const [from, to] = [toAbsolute(root, move.from), toAbsolute(root, move.to)]
  assertInProject(context, move)
  assertFree(context, move)
  fs.rename(from, to)
  if (pathKey(move.from) !== pathKey(move.to) || isSpelled(fs, to)) return
  // The disk took both names for one and did nothing.
  const via = toAbsolute(root, move.via)
  fs.rename(from, via)
  fs.rename(via, to)
}

/** The last look: a folder can have become a link since the move was planned, and a record can say anything. */
function assertInProject({ fs, root }: Context, { from, to }: FileMove): void {
  for (const path of [from, to]) assertProjectPath(fs, root, path)
}

/** Throws `file-exists` unless nothing is there, or only the same file under another spelling of its name. */
export function assertFree(context: Context, move: FileMove): void {
  const { fs, root } = context
  const there = fs.stat(toAbsolute(root, move.to))
  if (there === undefined || isSameEntry(context, move)) return
  const message = `There is already ${there.kind === 'folder' ? 'a folder' : 'a file'} at "${move.to}".`
  throw new ClstError('file-exists', message, { details: { path: move.to } })
}

/** Whether both paths lead to one file because the disk does not tell their spellings apart. */
function isSameEntry({ fs, root }: Context, { from, to }: FileMove): boolean {
  if (pathKey(from) !== pathKey(to)) return false
  const [one, two] = [fs.stat(toAbsolute(root, from)), fs.stat(toAbsolute(root, to))]
  return (
    one !== undefined && one.inode === two?.inode && one.device === two.device && !areTwo(fs, root, from, to)
  )
}

/** A disk without inodes that tells case apart has both names in its list. */
function areTwo(fs: FileSystem, root: string, from: string, to: string): boolean {
  return from !== to && isSpelled(fs, toAbsolute(root, from)) && isSpelled(fs, toAbsolute(root, to))
}

/** Whether the disk shows the last part of the path in exactly this spelling. */
function isSpelled(fs: FileSystem, path: string): boolean {
  const name = nodePath.basename(path)
  return fs.list(nodePath.dirname(path)).some((entry) => entry.name === name)
}

/**
 * Takes a move back as far as it was done; does nothing where it was not. False when the file could not be given its
 * place again now and should be tried later.
 */
export function takeBackOne(context: Context, move: IntendedMove): boolean {
  const { fs, root } = context
  const [from, to, via] = [move.from, move.to, move.via].map((path) => toAbsolute(root, path)) as [
    string,
    string,
    string,
  ]
  try {
    assertInProject(context, move)
    assertNoLink(fs, root, nodePath.dirname(via), move.via)
    if (fs.stat(via) !== undefined) {
      // Somebody has saved under the old name since: that one stays, and the other waits beside it.
      if (fs.stat(from) !== undefined) return false
      fs.rename(via, from)
      return true
    }
    const there = fs.stat(to)
    if (!isSeen(there, move) || (fs.stat(from) !== undefined && !isSameEntry(context, move))) return true
    fs.rename(to, from)
    return true
  } catch (error) {
    if (isClstError(error)) return false
    throw error
  }
}

/** A disk without inodes tells files apart by size and time only. */
function isSeen(there: FileStat | undefined, { seen }: IntendedMove): boolean {
  if (there?.kind !== seen.kind || there.inode !== seen.inode) return false
  if (seen.inode !== 0 || seen.kind === 'folder') return true
  return there.sizeBytes === seen.sizeBytes && there.modifiedUs === seen.modifiedUs
}

/** Makes the folders down to one of the project; answers those that were not there, the highest first. */
export function makeFolders({ fs, root }: Context, folder: string): string[] {
  const missing = missingFolders(fs, root, folder)
  ensureFolder(fs, root, toAbsolute(root, folder))
  return missing
}

/** The folders on the way to `folder` that do not exist, the highest first. */
export function missingFolders(fs: FileSystem, root: string, folder: string): string[] {
  const parts = folder === '' ? [] : folder.split('/')
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'))
  return paths.filter((path) => fs.stat(toAbsolute(root, path)) === undefined)
}

/** Removes folders that were made for a move, the lowest first, as long as nothing is in them. */
export function removeFolders({ fs, root }: Context, folders: readonly string[]): void {
  for (const folder of [...folders].reverse()) {
    try {
      assertProjectPath(fs, root, folder)
      fs.removeFolder(toAbsolute(root, folder))
    } catch (error) {
      // Somebody has put something into it, or has removed it already, or made a link of one above it.
      if (!isClstError(error)) throw error
      return
    }
  }
}
