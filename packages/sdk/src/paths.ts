/** Project paths: relative to the project folder, parts divided by `/`, '' for the folder itself. */
import nodePath from 'node:path'
import { ClstError } from './errors.js'
import { nameKey } from './names.js'
import type { FileSystem } from './ports/file-system.js'

/** Names that clst gives to files beside the artist's: the project file, its journals, and everything temporary. */
const OWN_NAME = /\.clst(-journal|-wal|-shm)?$|^\.clst-/i

export function isOwnName(name: string): boolean {
  return OWN_NAME.test(name)
}

export function splitPath(path: string): string[] {
  return path === '' ? [] : path.split('/')
}

/** `a/b/c.blend` → folder `a/b` and name `c.blend`. */
export function splitFolder(path: string): { folder: string; fileName: string } {
  const slash = path.lastIndexOf('/')
  return { folder: slash < 0 ? '' : path.slice(0, slash), fileName: path.slice(slash + 1) }
}

export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}

/** Where a project path is on disk. */
export function toAbsolute(root: string, path: string): string {
  return path === '' ? root : nodePath.join(root, ...splitPath(path))
}

/**
 * A path as a person or a program gives it, as a project path. Throws `path-outside-project` for one that leaves the
 * project folder, also by `..` or through a link, and `path-reserved` for the project file itself.
 */
export function toProjectPath(fs: FileSystem, root: string, path: string, cwd: string): string {
  if (path.includes('\0')) throw notAPath(path)
  const absolute = nodePath.resolve(cwd, path)
  const relative = relativeInside(root, absolute) ?? relativeInside(root, throughRealFolder(fs, absolute))
  if (relative === undefined) throw outside(path)
  const projectPath = relative
    .split(nodePath.sep)
    .filter((part) => part !== '')
    .join('/')
  assertProjectPath(fs, root, projectPath)
  return projectPath
}

/**
 * Throws unless this is a project path and what it names lies in the project folder itself: `path-outside-project` also
 * for `..` and for a way through a link, `path-reserved`, `invalid-argument`.
 */
export function assertProjectPath(fs: FileSystem, root: string, path: string): void {
  assertPlainPath(path)
  if (path === '') return
  const { folder, fileName } = splitFolder(path)
  assertNoLink(fs, root, toAbsolute(root, folder), path)
  if (isOwnName(fileName)) {
    throw new ClstError('path-reserved', 'This file belongs to clst itself.', { details: { path } })
  }
}

/** Throws `path-outside-project` for a path with `..` in it or another part that is no name: also one from a project file. */
export function assertPlainPath(path: string): void {
  if (path.includes('\0')) throw notAPath(path)
  if (splitPath(path).some((part) => !isPlainName(part))) throw outside(path)
}

/**
 * Throws `path-outside-project` where the way from the project folder to another one in it, by its absolute path as the
 * disk spells it, leads through a link or to one. `path` is what was asked for.
 */
export function assertNoLink(fs: FileSystem, root: string, folder: string, path: string): void {
  let place = root
  for (const part of nodePath.relative(root, folder).split(nodePath.sep)) {
    if (part === '') continue
    place = nodePath.join(place, part)
    if (fs.stat(place)?.kind !== 'other') continue
    const message = `"${part}" is a link. Only folders of the project itself can be worked in.`
    throw new ClstError('path-outside-project', message, { details: { path } })
  }
}

/** Only one name, and not one that leads elsewhere (on Windows also `c:` and `a\\b`). */
export function isPlainName(part: string): boolean {
  return (
    part !== '' &&
    part !== '.' &&
    part !== '..' &&
    nodePath.basename(part) === part &&
    !nodePath.isAbsolute(part)
  )
}

/**
 * Where a project path is on the disk when the disk spells it in another way (other case, other Unicode form);
 * undefined when nothing there has that name in any spelling. What it answers can be a link itself; throws
 * `path-outside-project` where the way to it leads through one, in whatever spelling.
 */
export function findOnDisk(fs: FileSystem, root: string, path: string): string | undefined {
  assertPlainPath(path)
  if (path === '') return root
  const direct = toAbsolute(root, path)
  if (fs.stat(direct) !== undefined) {
    assertNoLink(fs, root, nodePath.dirname(direct), path)
    return direct
  }
  let place = root
  for (const part of splitPath(path)) {
    assertNoLink(fs, root, place, path)
    const exact = nodePath.join(place, part)
    if (fs.stat(exact) !== undefined) {
      place = exact
      continue
    }
    if (fs.stat(place)?.kind !== 'folder') return undefined
    const other = fs.list(place).find(({ name }) => nameKey(name) === nameKey(part))
    if (other === undefined) return undefined
    place = nodePath.join(place, other.name)
  }
  return place
}

function relativeInside(root: string, absolute: string): string | undefined {
  const relative = nodePath.relative(root, absolute)
  const isOutside =
    relative === '..' || relative.startsWith(`..${nodePath.sep}`) || nodePath.isAbsolute(relative)
  return isOutside ? undefined : relative
}

/** The same place when its folder is reached through a link above the project. */
function throughRealFolder(fs: FileSystem, absolute: string): string {
  try {
    return nodePath.join(fs.realPath(nodePath.dirname(absolute)), nodePath.basename(absolute))
  } catch {
    return absolute
  }
}

function notAPath(path: string): ClstError {
  return new ClstError('invalid-argument', 'This is not a path: it holds a NUL character.', {
    details: { path },
  })
}

function outside(path: string): ClstError {
  return new ClstError('path-outside-project', 'The path is outside the project folder.', {
    details: { path },
  })
}
