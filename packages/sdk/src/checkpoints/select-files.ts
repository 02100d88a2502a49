/** Which files a checkpoint is made of. */

import { assertSameFile } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { portabilityProblem } from '../names.js'
import { findOnDisk, splitFolder, splitPath, toAbsolute } from '../paths.js'
import { isUntouched } from '../ports/file-stamp.js'
import { MIN_FRAMES } from '../sequences/find-runs.js'
import { listFrames, type SequencePlace, sequenceAt, sequenceOf } from '../sequences/list-frames.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { findVersion, type Version } from '../store/checkpoint-rows.js'
import { findCollectionByPath } from '../store/collection-rows.js'
import { pathKey } from '../store/tracked-tree.js'
import { findWorkingFile } from '../store/working-file-rows.js'
import type { FileFailure, Notice, OperationOptions } from '../types.js'
import { status } from '../working-files/status.js'

/** A file to be stored. */
export interface Candidate {
  path: string
  absolutePath: string
  sizeBytes: number
  /** What the work started from, and whether that is an older version on purpose. */
  base: Version | undefined
  head: Version | undefined
  /** Its base is an older version on purpose, and the file itself was named: it may become a new version as it is. */
  mayRepeatBase: boolean
  isPinned: boolean
  /** Many files that are one asset. */
  sequence?: SequencePlace
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
  options: OperationOptions & { sequence?: boolean },
): Promise<Selection> {
  const selection: Selection = { candidates: [], unchanged: [], failed: [], notices: [] }
  const seen = new Set<string>()
  const add = (path: string, isNamed: boolean) => {
    if (seen.has(path)) return
    seen.add(path)
    try {
      const sequence =
        isNamed && options.sequence === true ? sequenceOf(context, path) : sequenceAt(context, path)
      if (sequence === undefined) addFile(context, path, isNamed, selection)
      else addSequence(context, sequence, isNamed, selection)
    } catch (error) {
      if (!(error instanceof ClstError)) throw error
      selection.failed.push({ path, ...error.toJSON() })
    }
  }
  for (const path of paths.length === 0 && isAll ? [''] : paths) {
    const kind = context.fs.stat(toAbsolute(context.root, path))?.kind
    // A collection without a folder holds nothing that is new or changed.
    const isCollection = kind === undefined && findCollectionByPath(context.store, path) !== undefined
    if (kind !== 'folder' && !isCollection) {
      add(path, true)
      continue
    }
    const below = await status(context, [path], { ...options, isHasty: true })
    selection.notices.push(...below.notices)
    for (const item of below.items) {
      if (['modified', 'untracked', 'diverged'].includes(item.state)) add(item.path, false)
    }
  }
  return selection
}

/** Whether anything changed is found out when it is stored, which reads only what changed. */
function addSequence(context: Context, place: SequencePlace, isNamed: boolean, selection: Selection): void {
  const { store } = context
  const { path, asset } = place
  if (selection.candidates.some((other) => other.path === path)) return
  const frames = listFrames(context, place)
  const details = { path }
  if (frames.length === 0) {
    throw new ClstError('file-not-found', `There is no frame of "${path}".`, { details })
  }
  if (asset === undefined && frames.length < MIN_FRAMES) {
    const message = `"${path}" has only ${frames.length} frames. A sequence has at least ${MIN_FRAMES}.`
    throw new ClstError('invalid-argument', message, { details })
  }
  assertSameFolders(context, path)
  if (asset === undefined) assertNameFree(context, path)
  warnAboutNames(path, selection)
  const head = findVersion(store, asset?.headId ?? null)
  const row = asset === undefined ? undefined : findWorkingFile(store, asset.id)
  const base = findVersion(store, row?.baseId ?? null)
  const sizeBytes = frames.reduce((sum, { stat }) => sum + stat.sizeBytes, 0)
  const isPinned = row?.isPinned === 1
  const absolutePath = toAbsolute(context.root, path)
  const mayRepeatBase = isNamed && isPinned
  selection.candidates.push({
    path,
    absolutePath,
    sizeBytes,
    base,
    head,
    mayRepeatBase,
    isPinned,
    sequence: place,
  })
}

function addFile(context: Context, path: string, isNamed: boolean, selection: Selection): void {
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
  assertSameFolders(context, path)
  if (asset === undefined) assertNameFree(context, path)
  else assertSameFile(context, path, asset)
  warnAboutNames(path, selection)
  const head = findVersion(store, asset?.headId ?? null)
  const row = asset === undefined ? undefined : findWorkingFile(store, asset.id)
  const base = findVersion(store, row?.baseId ?? null)
  const isHead = head !== undefined && row?.baseId === head.id && row.isBaseContent === 1
  if (isHead && row.writingId === null && isUntouched(row, stat)) {
    selection.unchanged.push(path)
    return
  }
  const { sizeBytes } = stat
  const isPinned = row?.isPinned === 1
  const mayRepeatBase = isNamed && isPinned
  selection.candidates.push({ path, absolutePath, sizeBytes, base, head, mayRepeatBase, isPinned })
}

/** A file and a collection, or two files, whose names are the same on other systems, cannot both be tracked. */
function assertNameFree(context: Context, path: string): void {
  if (findCollectionByPath(context.store, path) !== undefined) {
    throw new ClstError('name-clash', `A collection is already called "${path}".`, { details: { path } })
  }
  for (const folder of foldersAbove(path)) {
    if (findAssetByPath(context.store, folder) === undefined) continue
    const message = `A tracked file is already called "${folder}". Rename one of them.`
    throw new ClstError('name-clash', message, { details: { path, other: folder } })
  }
}

/** `a/b/c.blend` → `a`, `a/b`. */
function foldersAbove(path: string): string[] {
  const parts = splitPath(path).slice(0, -1)
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Beside the folder of a collection, one in another spelling is a second folder, not that one. */
function assertSameFolders(context: Context, path: string): void {
  for (const folder of foldersAbove(path)) {
    const collection = findCollectionByPath(context.store, folder)
    if (collection === undefined) return
    const { folder: parent, fileName: name } = splitFolder(folder)
    if (collection.name === name) continue
    const names = context.fs.list(toAbsolute(context.root, parent)).map((entry) => entry.name)
    if (!names.includes(collection.name) || !names.includes(name)) continue
    const message = `The folders "${name}" and "${collection.name}" are one on other systems. Rename one of them.`
    throw new ClstError('name-clash', message, { details: { path, other: collection.name } })
  }
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

/**
 * Two candidates of one call can clash with each other as well: two files, or a file and the folder of another. Moves the
 * later one to the failures.
 */
export function dropClashes(selection: Selection): void {
  const files = new Map<string, string>()
  const folders = new Map<string, string>()
  selection.candidates = selection.candidates.filter(({ path }) => {
    const above = foldersAbove(path)
    const key = pathKey(path)
    const other =
      files.get(key) ?? folders.get(key) ?? above.map((folder) => files.get(pathKey(folder))).find(Boolean)
    if (other === undefined) {
      files.set(key, path)
      for (const folder of above) folders.set(pathKey(folder), folder)
      return true
    }
    const message = `"${path}" and "${other}" are the same name on other systems. Rename one of them.`
    const details = { path, other }
    selection.failed.push({ path, ...new ClstError('name-clash', message, { details }).toJSON() })
    return false
  })
}
