/** What one path is to the project, at a cost that does not depend on the size of the project. */
import { findAssetAt } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { splitFolder, toAbsolute } from '../paths.js'
import { ProgressMeter } from '../progress.js'
import { listFrames, sequenceAt } from '../sequences/list-frames.js'
import { assetPath, getAsset } from '../store/asset-rows.js'
import { getCheckpoint } from '../store/checkpoint-rows.js'
import { findCollectionByPath } from '../store/collection-rows.js'
import type { Notice, OperationOptions, StatusItem } from '../types.js'
import { IgnoreRules } from './ignore-rules.js'
import { openedPaths } from './opened-versions.js'
import { remember, type Update } from './remember.js'
import { lookAtOne, toItemOrNotice } from './status.js'

export interface LookOptions extends OperationOptions {
  /** Say `modified` of a file instead of reading it, where nothing else proves what it is. */
  isHasty?: boolean
}

/** What lies at a path, or is tracked there. */
export interface PathInfo {
  kind: 'asset' | 'collection' | 'file' | 'folder'
  path: string
  /** Absolute path in the project folder. */
  absolutePath: string
  /** Of an asset or a collection. */
  id?: string
  isOnDisk: boolean
  /** When the file was last written. Of single files. */
  modifiedAt?: string
  /** Of an untracked file or folder: it is not offered for tracking. */
  isIgnored?: boolean
  /** Of an asset, and of an untracked file or sequence that is there: what `status` says. */
  status?: StatusItem
  /** Of a read-only copy of an older version: the project path of its file. */
  openedFrom?: string
  notices: Notice[]
}

/** Looks at one path. Nothing need be there. Throws what reading the file can throw. */
export async function lookAtPath(
  context: Context,
  path: string,
  options: LookOptions = {},
): Promise<PathInfo> {
  const { store, fs, root } = context
  const absolutePath = toAbsolute(root, path)
  const stat = fs.stat(absolutePath)
  const kind = stat?.kind
  const common = {
    path,
    absolutePath,
    isOnDisk: kind !== undefined,
    ...(kind === 'file' ? { modifiedAt: new Date((stat?.modifiedUs ?? 0) / 1000).toISOString() } : {}),
    notices: [],
  }
  const asset = path === '' ? undefined : findAssetAt(context, path)
  if (asset !== undefined) {
    const { status, notices } = await statusOf(context, path, options)
    const isOnDisk = status.state !== 'rebuild'
    return { ...common, kind: 'asset', id: asset.id, isOnDisk, status, notices }
  }
  const collection = findCollectionByPath(store, path)
  if (collection !== undefined) return { ...common, kind: 'collection', id: collection.id }
  const opened = openedFrom(context, path)
  if (opened !== undefined) return { ...common, kind: 'file', isIgnored: true, openedFrom: opened }
  const rules = new IgnoreRules(context, openedPaths(store))
  const isFolder = kind === 'folder'
  const isSequence = kind === undefined && hasFrames(context, path)
  const { isIgnored } = rules.decide(path, isFolder)
  if (kind !== 'file' && !isSequence) return { ...common, kind: isFolder ? 'folder' : 'file', isIgnored }
  const { status, notices } = await statusOf(context, path, options)
  return { ...common, kind: 'file', isOnDisk: true, isIgnored, status, notices }
}

/** The name of a sequence that is not tracked, such as `shot.####.exr`. */
function hasFrames(context: Context, path: string): boolean {
  const sequence = path === '' ? undefined : sequenceAt(context, path)
  return sequence !== undefined && listFrames(context, sequence).length > 0
}

async function statusOf(
  context: Context,
  path: string,
  options: LookOptions,
): Promise<{ status: StatusItem; notices: Notice[] }> {
  const updates: Update[] = []
  const notices: Notice[] = []
  const meter = new ProgressMeter(context.clock, options, 'scanning', 1)
  const status = await toItemOrNotice(context, lookAtOne(context, path), options, meter, updates, notices)
  await remember(context, updates)
  return { status, notices }
}

function openedFrom({ store }: Context, path: string): string | undefined {
  const sql = 'SELECT checkpoint_id AS id FROM opened_version WHERE path = ?'
  const id = store.get<{ id: string }>(sql, path)?.id
  const version = id === undefined ? undefined : getCheckpoint(store, id)
  const asset = version === undefined ? undefined : getAsset(store, version.assetId)
  if (asset === undefined) return undefined
  return assetPath(store, asset.id) || splitFolder(path).fileName
}
