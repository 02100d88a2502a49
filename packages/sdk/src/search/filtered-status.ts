import type { Context } from '../context.js'
import {
  FILE_STATES,
  type FileState,
  type OperationOptions,
  type StatusItem,
  type StatusResult,
} from '../types.js'
import { status } from '../working-files/status.js'
import { type AssetFilter, filterTerms } from './asset-filter.js'
import { PreparedQuery } from './asset-query.js'
import { isWithin } from './folders.js'
import { statesOf } from './states.js'

export interface FilteredStatusOptions extends OperationOptions, AssetFilter {}

/**
 * `status` with only the files that fit the filters. An untracked file has a place and a name and nothing else. Throws
 * what `status` throws, and `invalid-argument` for a filter that cannot be read.
 */
export async function filteredStatus(
  context: Context,
  paths: readonly string[],
  options: FilteredStatusOptions,
): Promise<StatusResult> {
  const terms = filterTerms(options)
  if (terms.length === 0) return status(context, paths, options)
  // Whatever is wrong with the filters is said before the disk is looked at.
  new PreparedQuery(context, { terms, paths: [], states: new Map() })
  const result = await status(context, paths, options)
  const untracked = result.items.filter(({ assetId }) => assetId === undefined).map(({ path }) => path)
  const fits = context.store.read(() => {
    const query = new PreparedQuery(context, { terms, paths: [], states: statesOf(result) })
    const ids = query.matchingIds()
    const places = query.matchingUntracked(untracked)
    return (item: StatusItem) => (item.assetId === undefined ? places.has(item.path) : ids.has(item.assetId))
  })
  const items = result.items.filter(fits)
  // What is said about files that were not asked for would only confuse.
  const { leftOut: _, ...rest } = result
  const renames = result.renames.filter(({ from, to }) =>
    items.some(({ path }) => isWithin(path, from) || isWithin(path, to)),
  )
  return { ...rest, items, renames, counts: countStates(items) }
}

function countStates(items: readonly StatusItem[]): Record<FileState, number> {
  const counts = Object.fromEntries(FILE_STATES.map((state) => [state, 0])) as Record<FileState, number>
  for (const { state } of items) counts[state]++
  return counts
}
