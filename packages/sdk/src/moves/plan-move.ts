/** What a move will do, checked against what lies on the disk before anything is touched. */
import { findCollectionAt, spelledPath } from '../collections/find-collection.js'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { nameKey, portabilityProblem } from '../names.js'
import { assertProjectPath, findOnDisk, joinPath, splitFolder, splitPath, toAbsolute } from '../paths.js'
import { pathKey } from '../store/tracked-tree.js'
import type { Notice } from '../types.js'
import type { FileMove } from './file-move.js'
import { isInside, type MoveSource, placeOnDisk } from './move-source.js'

export interface PlannedMove extends MoveSource {
  /** The new place as the project will spell it. */
  to: string
  /** What is renamed on the disk: of a sequence each frame; nothing when the file is missing there. */
  files: FileMove[]
}

/** A place on the disk that has to be free, and what lies there or comes there from elsewhere. */
interface WantedPlace {
  path: string
  from: string | undefined
}

/**
 * Where each source goes. A destination that is a folder or a collection takes them in, and so does one for several
 * sources; otherwise it is the new name of the only one.
 */
export function chooseTargets(
  context: Context,
  sources: readonly MoveSource[],
  destination: string,
  isInto: boolean,
): string[] {
  const [only] = sources
  const isSpelling = sources.length === 1 && only !== undefined && pathKey(only.path) === pathKey(destination)
  const takesIn = !isSpelling && (isInto || isFolder(context, destination))
  const folder = takesIn ? destination : splitFolder(destination).folder
  const spelled = spelledPath(context.store, folder)
  return sources.map(({ path }) =>
    joinPath(spelled, takesIn ? splitFolder(path).fileName : splitFolder(destination).fileName),
  )
}

function isFolder({ store, fs, root }: Context, path: string): boolean {
  if (findCollectionAt(store, path) !== undefined) return true
  const found = findOnDisk(fs, root, path)
  return found !== undefined && fs.stat(found)?.kind === 'folder'
}

/** Two paths that lead to the same thing are one source. Throws `invalid-argument` for one inside of another. */
export function assertSeparate(sources: readonly MoveSource[]): MoveSource[] {
  const unique = [...new Map(sources.map((source) => [pathKey(source.path), source])).values()]
  const folders = unique.filter(({ kind }) => kind === 'collection' || kind === 'folder')
  for (const folder of folders) {
    const inner = unique.find((source) => source !== folder && isInside(source.path, folder.path))
    if (inner === undefined) continue
    const message = `"${inner.path}" is in "${folder.path}", which is moved as a whole. Name only one of them.`
    throw new ClstError('invalid-argument', message, { details: { path: inner.path } })
  }
  return unique
}

/** Leaves out what is in its place already. Throws `invalid-argument`, `name-clash`, `file-exists`, `path-reserved`. */
export function planMoves(
  context: Context,
  sources: readonly MoveSource[],
  targets: readonly string[],
): PlannedMove[] {
  const taken = new Map<string, string>()
  const moves: PlannedMove[] = []
  for (const [index, source] of sources.entries()) {
    const to = targets[index] as string
    assertProjectPath(context.fs, context.root, to)
    assertNotIntoItself(source, to)
    const other = taken.get(pathKey(to))
    if (other !== undefined) throw clash(to, `"${other}" and "${source.path}" would both be called "${to}".`)
    taken.set(pathKey(to), source.path)
    const move = plan(context, source, to)
    if (move.to !== source.path || move.files.length > 0) moves.push(move)
  }
  assertPlacesFree(
    context,
    moves.flatMap(({ files, to, place, frames }): WantedPlace[] =>
      files.length > 0
        ? files.map((file) => ({ path: file.to, from: file.from }))
        : [{ path: placeOfNew(context, to), from: frames === undefined ? place : undefined }],
    ),
  )
  return moves
}

export function assertNotIntoItself({ kind, path }: Pick<MoveSource, 'kind' | 'path'>, to: string): void {
  if (kind === 'asset' || kind === 'file' || !isInside(splitFolder(to).folder, path)) return
  const message = `"${path}" cannot go into itself.`
  throw new ClstError('invalid-argument', message, { details: { path, to } })
}

function plan(context: Context, source: MoveSource, to: string): PlannedMove {
  if (source.frames !== undefined) return planSequence(context, source, source.frames, to)
  const from = source.place
  const place = placeOfNew(context, to)
  if (from === undefined || from === place) return { ...source, to, files: [] }
  const assetId = source.kind === 'asset' ? source.id : undefined
  return { ...source, to, files: [{ from, to: place, ...(assetId === undefined ? {} : { assetId }) }] }
}

function planSequence(
  context: Context,
  source: MoveSource,
  fileNames: readonly string[],
  to: string,
): PlannedMove {
  assertKeepsName(source.path, to)
  const { folder } = splitFolder(to)
  const [from, into] = [source.place ?? '', placeOnDisk(context, folder)]
  const isElsewhere = fileNames.length > 0 && from !== into
  const files = fileNames.map((frame) => ({ from: joinPath(from, frame), to: joinPath(into, frame) }))
  return { ...source, to, files: isElsewhere ? files : [] }
}

/** The versions of a sequence name its frames. Throws `invalid-argument` for another name than its own. */
export function assertKeepsName(path: string, to: string): void {
  const own = splitFolder(path).fileName
  if (splitFolder(to).fileName === own) return
  const message = `"${own}" is a sequence: its versions hold the names of its files. It can be moved and copied, but not renamed.`
  throw new ClstError('invalid-argument', message, { details: { path } })
}

/** Where something with this path will lie, in the disk's spelling of its folders. */
function placeOfNew(context: Context, path: string): string {
  const { folder, fileName } = splitFolder(path)
  return joinPath(placeOnDisk(context, folder), fileName)
}

/** Nothing may lie in the places of what is going to be made. Throws `file-exists`, `name-clash`. */
export function assertNamesFree(context: Context, made: readonly { to: string }[]): void {
  assertPlacesFree(
    context,
    made.map(({ to }) => ({ path: placeOfNew(context, to), from: undefined })),
  )
}

/** Nothing with the same name, in any spelling, may lie in a new place; also where a missing file would be. */
function assertPlacesFree(context: Context, wanted: readonly WantedPlace[]): void {
  const lists = new Map<string, Map<string, string[]>>()
  for (const { path: to, from } of wanted) {
    const { folder, fileName } = splitFolder(to)
    const names = lists.get(folder) ?? namesIn(context, folder)
    lists.set(folder, names)
    const there = names.get(nameKey(fileName))?.find((name) => joinPath(folder, name) !== from)
    if (there === undefined) continue
    const path = joinPath(folder, there)
    if (there !== fileName) {
      throw clash(to, `"${path}" has the same name on other systems as "${fileName}". Rename one of them.`)
    }
    const message = `There is already a file or a folder at "${path}".`
    throw new ClstError('file-exists', message, { details: { path } })
  }
}

/** By name key; on a disk that tells case apart, several can have the same. */
function namesIn({ fs, root }: Context, folder: string): Map<string, string[]> {
  const absolute = toAbsolute(root, folder)
  const names = new Map<string, string[]>()
  if (fs.stat(absolute)?.kind !== 'folder') return names
  for (const { name } of fs.list(absolute))
    names.set(nameKey(name), [...(names.get(nameKey(name)) ?? []), name])
  return names
}

function clash(path: string, message: string): ClstError {
  return new ClstError('name-clash', message, { details: { path } })
}

/** New names that do not work on every system. */
export function noticesAbout(moves: readonly { path: string; to: string }[]): Notice[] {
  return moves.flatMap(({ path, to }): Notice[] => {
    const old = new Set(splitPath(path))
    const part = splitPath(to).find((name) => !old.has(name) && portabilityProblem(name) !== undefined)
    if (part === undefined) return []
    return [{ code: 'name-not-portable', path: to, message: `${portabilityProblem(part)}: "${part}".` }]
  })
}
