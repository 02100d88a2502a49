import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { joinName } from '../names.js'
import { ProgressMeter } from '../progress.js'
import { splitFolder, toAbsolute } from '../paths.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { findVersion } from '../store/checkpoint-rows.js'
import { pathKey, readTrackedTree } from '../store/tracked-tree.js'
import { findWorkingFile, putWorkingFile } from '../store/working-file-rows.js'
import { FILE_STATES, type FileState, type OperationOptions, type StatusItem, type StatusResult } from '../types.js'
import { IgnoreRules } from './ignore-rules.js'
import { openedPaths } from './opened-versions.js'
import { type ScannedFile, Scanner } from './scan.js'
import { type Inspection, inspectTrackedFile } from './tracked-file.js'

type Update = NonNullable<Inspection['update']>

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
  const rules = new IgnoreRules(openedPaths(context.store))
  const scanner = new Scanner(context, tree, rules, options.signal)
  const items = new Map<string, StatusItem>()
  const updates: Update[] = []
  const take = async (file: ScannedFile) => {
    meter.file(file.path)
    items.set(file.path, await toItem(context, file, options, meter, updates))
    meter.addFile()
  }
  for (const path of paths.length === 0 ? [''] : paths) {
    const kind = context.fs.stat(toAbsolute(context.root, path))?.kind
    if (kind === 'folder' || tree.has(pathKey(path))) {
      for await (const portion of scanner.scan({ path, key: pathKey(path) })) {
        for (const file of portion) {
          // Awaiting costs more than all else for a file that one look was enough for.
          if (file.state === 'normal') items.set(file.path, { path: file.path, state: 'normal', assetId: file.asset?.id as string })
          else await take(file)
        }
      }
    } else await take(lookAtOne(context, path))
  }
  await remember(context, updates)
  const sorted = [...items.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
  return { items: sorted, counts: countStates(sorted), notices: scanner.notices }
}

function lookAtOne(context: Context, path: string): ScannedFile {
  const asset = findAssetByPath(context.store, path)
  const stat = context.fs.stat(toAbsolute(context.root, path))
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
  const unseen = { sizeBytes: null, modifiedUs: null, changedUs: null, inode: null, isRacy: null, isHeadContent: 0 }
  const isFile = stat?.kind === 'file'
  const shown = isFile ? path : folder === '' ? fileName : `${folder}/${fileName}`
  const tracked = { id: asset.id, fileName, headId: asset.headId, ...unseen }
  return { path: shown, state: isFile ? undefined : 'rebuild', stat: isFile ? stat : undefined, asset: tracked }
}

async function toItem(
  context: Context,
  file: ScannedFile,
  options: StatusOptions,
  meter: ProgressMeter,
  updates: Update[],
): Promise<StatusItem> {
  const { path, asset, stat } = file
  if (asset === undefined) return { path, state: 'untracked', ...(stat ? { sizeBytes: stat.sizeBytes } : {}) }
  const inspection = await inspectTrackedFile(context, asset, toAbsolute(context.root, path), stat, {
    signal: options.signal,
    onBytes: meter.addBytes,
    isHasty: options.isHasty ?? false,
  })
  if (inspection.update !== undefined) updates.push(inspection.update)
  const head = inspection.head ?? findVersion(context.store, asset.headId)
  return {
    path,
    state: inspection.state,
    assetId: asset.id,
    ...(stat === undefined ? {} : { sizeBytes: stat.sizeBytes }),
    ...(inspection.base?.number == null ? {} : { baseNumber: inspection.base.number }),
    ...(head?.number == null ? {} : { headNumber: head.number }),
  }
}

/** A cache only: where it cannot be written, the next status reads the files again. */
async function remember(context: Context, updates: readonly Update[]): Promise<void> {
  if (updates.length === 0 || context.store.isReadOnly) return
  try {
    await context.store.write(() => {
      for (const { row, replaces } of updates) {
        // A checkpoint or a revert of another process in between knows better.
        const current = findWorkingFile(context.store, row.assetId)
        const isStale = current?.baseId !== replaces?.baseId || current?.writingId !== replaces?.writingId
        if (!isStale) putWorkingFile(context.store, row)
      }
    })
  } catch (error) {
    const isPassing = error instanceof ClstError && ['store-busy', 'storage-full', 'read-only'].includes(error.code)
    if (!isPassing) throw error
  }
}

function countStates(items: readonly StatusItem[]): Record<FileState, number> {
  const counts = Object.fromEntries(FILE_STATES.map((state) => [state, 0])) as Record<FileState, number>
  for (const item of items) counts[item.state]++
  return counts
}
