import { getAssetByPath, workingFilePath } from '../assets/find-asset.js'
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { inspectSequence } from '../sequences/inspect-sequence.js'
import { isSequence, listFrames, placeOf } from '../sequences/list-frames.js'
import { type AssetRow, assetPath, getAsset } from '../store/asset-rows.js'
import {
  type HistoryPlace,
  type HistoryRow,
  labelsOf,
  listHistory,
  nthOfHistory,
} from '../store/history-rows.js'
import type { HistoryItem, HistoryResult } from '../types.js'
import { remember } from '../working-files/remember.js'
import { type Inspection, inspectTrackedFile, isEqual } from '../working-files/tracked-file.js'
import { toHex } from './commit-checkpoint.js'

export interface HistoryOptions {
  /**
   * Ordinary checkpoints at most; all when absent. Safety copies that are newer than the oldest of them come along: they
   * never take the place of a version.
   */
  limit?: number
  /** `nextCursor` of the page before. */
  cursor?: string
  includeSafety?: boolean
  /** Safety copies and nothing else; `limit` counts them then. */
  onlySafety?: boolean
  /** Do not read working files to know which version they hold, where nothing else proves it. */
  isHasty?: boolean
  signal?: AbortSignal
}

/**
 * Checkpoints, newest first: of one asset, or of the whole project without a path (or with '' ). Throws
 * `asset-not-found`, `invalid-argument` for a cursor that is none.
 */
export async function history(
  context: Context,
  path: string | undefined,
  options: HistoryOptions = {},
): Promise<HistoryResult> {
  const asset = path === undefined || path === '' ? undefined : getAssetByPath(context, path)
  const { store } = context
  const query = {
    assetId: asset?.id,
    before: options.cursor === undefined ? undefined : parseCursor(options.cursor),
    includeSafety: options.includeSafety !== false,
    onlySafety: options.onlySafety,
  }
  const { limit } = options
  const oldest =
    limit === undefined ? undefined : nthOfHistory(store, { ...query, includeSafety: false }, limit)
  const hasMore = oldest !== undefined && nthOfHistory(store, { ...query, before: oldest }, 1) !== undefined
  const page = listHistory(store, { ...query, since: oldest })
  const labels = labelsOf(context.store, asset?.id)
  const onDisk = new OnDisk(context, options)
  const checkpoints: HistoryItem[] = []
  for (const row of page) {
    const place = assetPath(context.store, row.assetId)
    checkpoints.push(
      toItem(row, place, labels.get(row.id) ?? [], (await onDisk.of(row.assetId, place)) === row.id),
    )
  }
  return hasMore ? { checkpoints, nextCursor: toCursor(oldest) } : { checkpoints }
}

function toItem(row: HistoryRow, path: string, labels: string[], isOnDisk: boolean): HistoryItem {
  const [label] = labels
  return {
    id: row.id,
    assetId: row.assetId,
    path,
    number: row.number ?? row.safetyNumber ?? 0,
    ...(label === undefined ? {} : { label }),
    labels,
    baseId: row.baseId,
    comment: row.comment,
    author: row.author ?? '',
    createdAt: new Date(row.createdAt).toISOString(),
    status: row.status,
    sizeBytes: row.sizeBytes,
    storedBytes: row.storedBytes,
    contentHash: toHex(row.contentHash),
    hasPreview: row.previewId !== null,
    isOnDisk,
    isSafety: row.safetyNumber !== null,
    groupId: row.groupId,
  }
}

/** Which checkpoint of an asset its working file holds right now. */
class OnDisk {
  private readonly known = new Map<string, string | undefined>()

  constructor(
    private readonly context: Context,
    private readonly options: Pick<HistoryOptions, 'signal' | 'isHasty'>,
  ) {}

  async of(assetId: string, path: string): Promise<string | undefined> {
    if (!this.known.has(assetId)) this.known.set(assetId, await this.find(assetId, path))
    return this.known.get(assetId)
  }

  private async find(assetId: string, path: string): Promise<string | undefined> {
    const { context } = this
    const asset = getAsset(context.store, assetId)
    if (asset === undefined) return undefined
    try {
      const inspection = await this.inspect(asset, path)
      if (inspection === undefined) return undefined
      const { base, contentHash, update } = inspection
      if (update !== undefined) await remember(context, [update])
      return base !== undefined && contentHash !== undefined && isEqual(base.contentHash, contentHash)
        ? base.id
        : undefined
    } catch (error) {
      // A file that cannot be read now is not shown as any version; the history itself is not at fault.
      if (error instanceof ClstError && error.code !== 'cancelled') return undefined
      throw error
    }
  }

  private async inspect(asset: AssetRow, path: string): Promise<Inspection | undefined> {
    const { context } = this
    const { signal, isHasty = false } = this.options
    const how = { signal, isHasty }
    if (isSequence(asset)) {
      const frames = listFrames(context, placeOf(context, asset))
      return inspectSequence(context, asset, path, frames, how)
    }
    const absolute = workingFilePath(context, path, asset)
    const stat = context.fs.stat(absolute)
    return stat?.kind === 'file' ? inspectTrackedFile(context, asset, absolute, stat, how) : undefined
  }
}

function toCursor({ createdAt, rowId }: HistoryPlace): string {
  return `${createdAt}.${rowId}`
}

function parseCursor(cursor: string): HistoryPlace {
  const match = /^(\d{1,15})\.(\d{1,15})$/.exec(cursor)
  if (match === null)
    throw new ClstError('invalid-argument', 'The cursor is not one that a history page gave.')
  return { createdAt: Number(match[1]), rowId: Number(match[2]) }
}
