/** Puts the whole project back to a moment, or forward to the newest versions. */
import type { Context } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { ProgressMeter } from '../progress.js'
import { assetPath, getAsset } from '../store/asset-rows.js'
import type { FileFailure, OperationOptions, RevertResult, StatusItem } from '../types.js'
import { versionsAt } from './moment.js'
import { revert } from './revert.js'
import { status } from './status.js'
import { unseenAssets } from './unseen-assets.js'

export interface RevertAllOptions extends OperationOptions {
  /** Milliseconds since 1970; absent: the newest version of every file. */
  at?: number
}

export interface RevertAllResult {
  /** The moment, absent for the newest versions. */
  at?: string
  /** Files that were given another content; those with a safety copy have `safety`. */
  reverted: RevertResult[]
  /** Files that held the content already. */
  unchanged: number
  /** Files whose first checkpoint is later than the moment: they stay as they are. */
  younger: string[]
  /** Assets that were deleted since; they stay in the trash. */
  deletedSince: number
  /** Files that stay as they are, and folders that could not be looked at. */
  failed: FileFailure[]
}

/**
 * Each tracked file becomes its newest checkpoint at or before the moment, wholly or not at all; what fails does not hold
 * up the others. Bytes that are in no checkpoint are kept as a safety copy first, so that nothing is lost; without `at`
 * the same call brings back the newest versions. Throws `cancelled`: files that were reverted by then stay so.
 */
export async function revertAll(context: Context, options: RevertAllOptions = {}): Promise<RevertAllResult> {
  const { store, clock } = context
  const at = options.at ?? Number.POSITIVE_INFINITY
  const versions = versionsAt(store, at)
  const seen = await status(context, [], { ...options, isHasty: true })
  const result: RevertAllResult = {
    ...(options.at === undefined ? {} : { at: new Date(options.at).toISOString() }),
    ...{ reverted: [], unchanged: 0, younger: [], failed: unseenAssets(context, seen) },
    deletedSince: options.at === undefined ? 0 : countDeletedSince(context, versions, at),
  }
  const tracked = seen.items.filter(({ assetId }) => assetId !== undefined)
  const meter = new ProgressMeter(clock, options, 'writing')
  meter.begin('writing', tracked.length, 0)
  for (const item of tracked) {
    if (options.signal?.aborted) {
      throw new ClstError('cancelled', 'Cancelled. Files that were reverted until then stay so.')
    }
    meter.file(item.path)
    await revertOne(context, item, versions, options, result)
    meter.addFile()
  }
  return result
}

async function revertOne(
  context: Context,
  item: StatusItem,
  versions: ReadonlyMap<string, string>,
  { signal }: RevertAllOptions,
  result: RevertAllResult,
): Promise<void> {
  const asset = getAsset(context.store, item.assetId as string)
  const target = versions.get(item.assetId as string)
  if (asset === undefined) return
  const path = assetPath(context.store, asset.id)
  if (target === undefined) {
    result.younger.push(path)
    return
  }
  if (item.state === 'normal' && target === asset.headId) {
    result.unchanged++
    return
  }
  try {
    const answer = await revert(context, path, { to: target, ...(signal === undefined ? {} : { signal }) })
    if (answer.unchanged) result.unchanged++
    else result.reverted.push(answer)
  } catch (error) {
    if (!isClstError(error) || error.code === 'cancelled' || error.code === 'internal') throw error
    result.failed.push({ path, ...error.toJSON() })
  }
}

function countDeletedSince({ store }: Context, versions: ReadonlyMap<string, string>, at: number): number {
  const sql = 'SELECT id FROM asset WHERE trashed_at > ?'
  return store.rows<[string]>(sql, Math.floor(at)).filter(([id]) => versions.has(id)).length
}
