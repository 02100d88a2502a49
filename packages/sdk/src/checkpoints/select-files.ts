/** Which files a checkpoint is made of. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { portabilityProblem } from '../names.js'
import { findOnDisk, splitFolder, splitPath, toAbsolute } from '../paths.js'
import { type AssetRow, findAssetByPath } from '../store/asset-rows.js'
import { findVersion, type Version } from '../store/checkpoint-rows.js'
import { findCollectionByPath } from '../store/collection-rows.js'
import { pathKey } from '../store/tracked-tree.js'
import { findWorkingFile, isUntouched } from '../store/working-file-rows.js'
import type { FileFailure, Notice, OperationOptions } from '../types.js'
import { status } from '../working-files/status.js'
import { isEqual } from '../working-files/tracked-file.js'

/** A file to be stored. */
export interface Candidate {
  path: string
  absolutePath: string
  sizeBytes: number
  /** What the work started from, and whether that is an older version on purpose. */
  base: Version | undefined
  head: Version | undefined
  isPinned: boolean
}

export interface Selection {
  candidates: Candidate[]
  unchanged: string[]
  failed: FileFailure[]
  notices: Notice[]
}

/**
 * Files by name; folders stand for everything in them that is new or changed. With `isAll` and no path, the whole
 * project. A path that cannot be used becomes a failure, so that it does not hold up the others.
 */
export async function selectFiles(
  context: Context,
  paths: readonly string[],
  isAll: boolean,
  options: OperationOptions,
): Promise<Selection> {
  const selection: Selection = { candidates: [], unchanged: [], failed: [], notices: [] }
  const seen = new Set<string>()
  const add = (path: string) => {
    if (seen.has(path)) return
    seen.add(path)
    try {
      addFile(context, path, selection)
    } catch (error) {
      if (!(error instanceof ClstError)) throw error
      selection.failed.push({ path, ...error.toJSON() })
    }
  }
  for (const path of paths.length === 0 && isAll ? [''] : paths) {
    if (context.fs.stat(toAbsolute(context.root, path))?.kind !== 'folder') {
      add(path)
      continue
    }
    const below = await status(context, [path], { ...options, isHasty: true })
    selection.notices.push(...below.notices)
    for (const item of below.items) {
      if (['modified', 'untracked', 'diverged'].includes(item.state)) add(item.path)
    }
  }
  return selection
}

function addFile(context: Context, path: string, selection: Selection): void {
  const { store } = context
  const asset = findAssetByPath(store, path)
  // A tracked file may be spelled in another way on this disk; a new one is what was named and nothing else.
  const place = asset === undefined ? undefined : findOnDisk(context.fs, context.root, path)
  const absolutePath = place ?? toAbsolute(context.root, path)
  const stat = context.fs.stat(absolutePath)
  if (stat === undefined)
    throw new ClstError('file-not-found', `There is no file "${path}".`, { details: { path } })
  if (stat.kind !== 'file') {
    const message = `"${path}" is a link or a special file. Only ordinary files can be tracked.`
    throw new ClstError('not-a-regular-file', message, { details: { path } })
  }
  if (asset === undefined) assertNameFree(context, path)
  else assertSameFile(context, path, asset)
  warnAboutNames(path, selection)
  const head = findVersion(store, asset?.headId ?? null)
  const row = asset === undefined ? undefined : findWorkingFile(store, asset.id)
  const base = findVersion(store, row?.baseId ?? null)
  const isHeadContent =
    head !== undefined && row?.contentHash != null && isEqual(head.contentHash, row.contentHash)
  if (isHeadContent && row !== undefined && row.writingId === null && isUntouched(row, stat)) {
    selection.unchanged.push(path)
    return
  }
  const { sizeBytes } = stat
  selection.candidates.push({ path, absolutePath, sizeBytes, base, head, isPinned: row?.isPinned === 1 })
}

/** A file and a collection, or two files, whose names are the same on other systems, cannot both be tracked. */
function assertNameFree(context: Context, path: string): void {
  if (findCollectionByPath(context.store, path) === undefined) return
  const message = `A collection is already called "${path}".`
  throw new ClstError('name-clash', message, { details: { path } })
}

/** Beside a tracked file in another spelling, this is a second file, not that one. */
function assertSameFile(context: Context, path: string, asset: AssetRow): void {
  const { folder, fileName } = splitFolder(path)
  const absolute = toAbsolute(context.root, folder)
  const tracked = asset.extension === '' ? asset.name : `${asset.name}.${asset.extension}`
  if (tracked === fileName) return
  const names = context.fs.list(absolute).map((entry) => entry.name)
  if (!names.includes(tracked) || !names.includes(fileName)) return
  const other = folder === '' ? tracked : `${folder}/${tracked}`
  const message = `"${path}" and the tracked file "${other}" are the same name on other systems. Rename one of them.`
  throw new ClstError('name-clash', message, { details: { path, other } })
}

function warnAboutNames(path: string, selection: Selection): void {
  for (const part of splitPath(path)) {
    const problem = portabilityProblem(part)
    if (problem !== undefined) {
      selection.notices.push({ code: 'name-not-portable', path, message: `${problem}: "${part}".` })
      return
    }
  }
}

/** Two candidates of one call can clash with each other as well. Moves the later one to the failures. */
export function dropClashes(selection: Selection): void {
  const taken = new Map<string, string>()
  selection.candidates = selection.candidates.filter(({ path }) => {
    const key = pathKey(path)
    const other = taken.get(key)
    if (other === undefined) {
      taken.set(key, path)
      return true
    }
    const message = `"${path}" and "${other}" are the same name on other systems. Rename one of them.`
    selection.failed.push({
      path,
      ...new ClstError('name-clash', message, { details: { path, other } }).toJSON(),
    })
    return false
  })
}
