import nodePath from 'node:path'
import { trackedFileBeside } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { findRenames, type LooseFile } from '../moves/find-renames.js'
import { groupRenames } from '../moves/group-renames.js'
import { assertOneFolder } from '../moves/move-source.js'
import { joinName } from '../names.js'
import { findOnDisk, joinPath, splitFolder, toAbsolute } from '../paths.js'
import { ProgressMeter } from '../progress.js'
import { inspectSequence } from '../sequences/inspect-sequence.js'
import { isSequence, listFrames, type SequencePlace, sequenceAt } from '../sequences/list-frames.js'
import { findAssetByPath, getAsset } from '../store/asset-rows.js'
import { pathKey, readTrackedTree } from '../store/tracked-tree.js'
import {
  FILE_STATES,
  type FileState,
  type FoundRename,
  type Notice,
  type OperationOptions,
  type StatusItem,
  type StatusResult,
} from '../types.js'
import { IgnoreRules } from './ignore-rules.js'
import { openedPaths } from './opened-versions.js'
import { remember, type Update } from './remember.js'
import { type ScannedFile, Scanner } from './scan.js'
import { inspectTrackedFile } from './tracked-file.js'

export interface StatusOptions extends OperationOptions {
  /** Say `modified` instead of reading a file that may be unchanged: for callers that read it anyway. */
  isHasty?: boolean
}

/**
 * The state of every file below the given project paths, or of the whole project. What had to be read to know a state
 * is remembered, so that it need not be read again. Throws `file-not-found` for a path that is neither on the disk nor
 * tracked.
 */
export async function status(
  context: Context,
  paths: readonly string[],
  options: StatusOptions = {},
): Promise<StatusResult> {
  const meter = new ProgressMeter(context.clock, options, 'scanning')
  const tree = readTrackedTree(context.store)
  const rules = new IgnoreRules(context, openedPaths(context.store))
  const scanner = new Scanner(context, tree, rules, options.signal)
  const items = new Map<string, StatusItem>()
  const updates: Update[] = []
  const loose: LooseFile[] = []
  const take = async (file: ScannedFile) => {
    meter.file(file.path)
    if (file.asset === undefined && file.stat !== undefined) loose.push({ path: file.path, stat: file.stat })
    items.set(file.path, await toItemOrNotice(context, file, options, meter, updates, scanner.notices))
    meter.addFile()
  }
  for (const path of paths.length === 0 ? [''] : paths) {
    const kind = context.fs.stat(toAbsolute(context.root, path))?.kind
    const tracked = tree.get(pathKey(path))
    if (tracked !== undefined) assertOneFolder(context, path, tracked.path)
    if (kind === 'folder' || tracked !== undefined) {
      for await (const portion of scanner.scan({ path, key: pathKey(path) })) {
        for (const file of portion) {
          // Awaiting costs more than all else for a file that one look was enough for.
          if (file.state === 'normal')
            items.set(file.path, { path: file.path, state: 'normal', assetId: file.asset?.id as string })
          else await take(file)
        }
      }
      // A folder can lie in the place of a tracked file.
      if (path !== '' && findAssetByPath(context.store, path) !== undefined)
        await take(lookAtOne(context, path))
    } else await take(lookAtOne(context, path))
  }
  await remember(context, updates)
  const renames = await renamesAmong(context, items, loose, options, meter)
  // Sorting the texts alone is several times cheaper than sorting by a function of the items.
  const sorted = [...items.keys()].sort().map((path) => items.get(path) as StatusItem)
  const { leftOut } = scanner
  return {
    items: sorted,
    counts: countStates(sorted),
    renames,
    ...(leftOut.sequences === 0 ? {} : { leftOut }),
    notices: [...scanner.notices, ...rules.notices],
  }
}

/** One path, tracked or not. Throws `file-not-found`, `not-a-regular-file`. */
export function lookAtOne(context: Context, path: string): ScannedFile {
  const sequence = sequenceAt(context, path)
  if (sequence !== undefined) return lookAtSequence(context, sequence)
  const found = findAssetByPath(context.store, path)
  const asset = found && trackedFileBeside(context, path, found) === undefined ? found : undefined
  const place = (asset && findOnDisk(context.fs, context.root, path)) ?? toAbsolute(context.root, path)
  const stat = context.fs.stat(place)
  if (asset === undefined) {
    if (stat === undefined) {
      throw new ClstError('file-not-found', `There is no file "${path}".`, { details: { path } })
    }
    if (stat.kind !== 'file') {
      throw new ClstError('not-a-regular-file', `"${path}" is not an ordinary file.`, { details: { path } })
    }
    return { path, state: 'untracked', stat, asset: undefined }
  }
  const { folder } = splitFolder(path)
  const fileName = joinName(asset.name, asset.extension)
  const unseen = {
    sizeBytes: null,
    modifiedUs: null,
    changedUs: null,
    inode: null,
    isRacy: null,
    isHeadContent: 0,
    kind: asset.kind,
  }
  const isFile = stat?.kind === 'file'
  const shown = joinPath(folder, isFile ? nodePath.basename(place) : fileName)
  const tracked = { id: asset.id, fileName, ...unseen }
  return {
    path: shown,
    state: isFile ? undefined : 'rebuild',
    stat: isFile ? stat : undefined,
    asset: tracked,
  }
}

function lookAtSequence(context: Context, sequence: SequencePlace): ScannedFile {
  const { path, asset } = sequence
  const frames = listFrames(context, sequence)
  if (asset === undefined) {
    if (frames.length === 0) {
      throw new ClstError('file-not-found', `There is no frame of "${path}".`, { details: { path } })
    }
    return { path, state: 'untracked', stat: undefined, asset: undefined, frames }
  }
  const unseen = { sizeBytes: null, modifiedUs: null, changedUs: null, inode: null, isRacy: null }
  const fileName = joinName(asset.name, asset.extension)
  const tracked = { id: asset.id, fileName, ...unseen, isHeadContent: 0, kind: asset.kind }
  return { path, state: frames.length === 0 ? 'rebuild' : undefined, stat: undefined, asset: tracked, frames }
}

/**
 * A file that cannot be read now does not hold up the others. Nothing proves that it is unchanged, so it is shown as
 * changed, with a notice that says why.
 */
export async function toItemOrNotice(
  context: Context,
  file: ScannedFile,
  options: StatusOptions,
  meter: ProgressMeter,
  updates: Update[],
  notices: Notice[],
): Promise<StatusItem> {
  try {
    return await toItem(context, file, options, meter, updates)
  } catch (error) {
    if (!isClstError(error)) throw error
    switch (error.code) {
      case 'file-not-found':
        return toItem(context, { ...file, stat: undefined }, options, meter, updates)
      case 'permission-denied':
      case 'working-file-busy':
      case 'working-file-changing':
      case 'not-a-regular-file':
      case 'io-error':
        notices.push({ code: error.code, path: file.path, message: error.message })
        return toItem(context, file, { ...options, isHasty: true }, meter, updates)
      default:
        throw error
    }
  }
}

async function toItem(
  context: Context,
  file: ScannedFile,
  options: StatusOptions,
  meter: ProgressMeter,
  updates: Update[],
): Promise<StatusItem> {
  const { path, stat } = file
  const asset = file.asset && getAsset(context.store, file.asset.id)
  const size = sizeOf(file)
  if (asset === undefined) return { path, state: 'untracked', ...size }
  const { signal, isHasty = false } = options
  const how = { signal, onBytes: meter.addBytes, isHasty }
  const inspection = isSequence(asset)
    ? await inspectSequence(context, asset, path, file.frames ?? [], how)
    : { ...(await inspectTrackedFile(context, asset, toAbsolute(context.root, path), stat, how)), missing: 0 }
  if (inspection.update !== undefined) updates.push(inspection.update)
  const { base, head, missing } = inspection
  return {
    path,
    state: inspection.state,
    assetId: asset.id,
    ...size,
    ...(missing === 0 ? {} : { missingFiles: missing }),
    ...(base?.number == null ? {} : { baseNumber: base.number }),
    ...(base?.safetyNumber == null ? {} : { baseSafetyNumber: base.safetyNumber }),
    ...(head?.number == null ? {} : { headNumber: head.number }),
  }
}

/** Of a sequence the sum, and how many files it has. */
function sizeOf({ stat, frames }: ScannedFile): Pick<StatusItem, 'sizeBytes' | 'fileCount'> {
  if (frames === undefined) return stat === undefined ? {} : { sizeBytes: stat.sizeBytes }
  const sizeBytes = frames.reduce((sum, frame) => sum + frame.stat.sizeBytes, 0)
  return { sizeBytes, fileCount: frames.length }
}

function countStates(items: readonly StatusItem[]): Record<FileState, number> {
  const counts = Object.fromEntries(FILE_STATES.map((state) => [state, 0])) as Record<FileState, number>
  for (const item of items) counts[item.state]++
  return counts
}

/** Marks untracked files that have the content of a missing one, and tells of them as a person would. */
async function renamesAmong(
  context: Context,
  items: ReadonlyMap<string, StatusItem>,
  loose: readonly LooseFile[],
  options: StatusOptions,
  meter: ProgressMeter,
): Promise<FoundRename[]> {
  if (options.isHasty === true || loose.length === 0) return []
  const missing = [...items.values()].flatMap(({ path, state, assetId }) =>
    state === 'rebuild' && assetId !== undefined ? [{ path, assetId }] : [],
  )
  const files = await findRenames(context, missing, loose, {
    signal: options.signal,
    onBytes: meter.addBytes,
  })
  for (const { from, to } of files) {
    const item = items.get(to)
    if (item !== undefined) item.renamedFrom = from
  }
  return groupRenames(context, files)
}
