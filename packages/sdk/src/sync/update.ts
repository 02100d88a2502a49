/** Working files get what others made, when the artist says so: never by a sync. */
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { getAsset } from '../store/asset-rows.js'
import { revert } from '../working-files/revert.js'
import { status } from '../working-files/status.js'
import { applyIncoming } from './apply.js'
import { withContents } from './fetch-versions.js'
import type { UpdateOptions, UpdateResult } from './types.js'
import { applyMoves } from './update-moves.js'

/**
 * Every outdated file below the paths, or of the whole project, becomes its newest version; one with own work in it stays.
 * Renames, moves and deletions that others made and that waited for working files are carried out first, never over
 * another file. What fails does not hold up the others.
 */
export async function update(
  context: Context,
  paths: readonly string[],
  options: UpdateOptions = {},
): Promise<UpdateResult> {
  const result: UpdateResult = { updated: [], moved: [], modified: [], failed: [] }
  const { signal } = options
  await applyIncoming(context, signal)
  const after = await applyMoves(context, paths, result, options)
  await applyIncoming(context, signal)
  const { items } = await status(context, after, signal === undefined ? {} : { signal })
  for (const { path, state, assetId, baseNumber, headNumber } of items) {
    const isBehind = baseNumber !== undefined && headNumber !== undefined && baseNumber < headNumber
    if (state === 'diverged' || (state === 'modified' && isBehind)) result.modified.push(path)
    if (state !== 'outdated' || assetId === undefined) continue
    const headId = getAsset(context.store, assetId)?.headId
    if (headId == null) continue
    const work = () => revert(context, path, { ...options, to: headId })
    try {
      const done = await (options.link === undefined ? work() : withContents(context, options.link, work))
      const { checkpointId, number, sizeBytes } = done
      result.updated.push({ path, checkpointId, number, sizeBytes })
    } catch (error) {
      if (!isClstError(error) || error.code === 'cancelled') throw error
      result.failed.push({ path, ...error.toJSON() })
    }
  }
  return result
}
