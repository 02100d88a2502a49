import type { Context } from '../context.js'
import { ClstError, throwIfAborted } from '../errors.js'
import type { Notice, OperationOptions } from '../types.js'
import { type AssetFilter, filterTerms } from './asset-filter.js'
import { type AssetItem, readItems } from './asset-items.js'
import { type AssetSort, assertSort, readCursor } from './asset-order.js'
import { findPage } from './asset-pages.js'
import { type AssetQuery, PreparedQuery } from './asset-query.js'
import { parseQuery, type QueryTerm } from './query.js'
import { readStates } from './states.js'

export interface PageOptions extends OperationOptions {
  /** Assets at most; all when absent. */
  limit?: number
  /** `nextCursor` of the page before. */
  cursor?: string
  /** `path` when absent. */
  sort?: AssetSort
}

export interface ListOptions extends PageOptions, AssetFilter {}

export interface AssetListResult {
  items: AssetItem[]
  /** Give it back as `cursor` to read on; absent at the end. */
  nextCursor?: string
  /** Where states were asked for: files that could not be looked at. */
  notices: Notice[]
}

/**
 * Assets that a search finds (docs/reference/search.md). Throws `invalid-argument` for a search that is empty or cannot
 * be read. Only `state:` looks at the disk.
 */
export async function search(
  context: Context,
  query: string,
  options: PageOptions = {},
): Promise<AssetListResult> {
  const terms = parseQuery(query)
  if (terms.length === 0) throw new ClstError('invalid-argument', 'There is nothing to search for.')
  return find(context, terms, [], options)
}

/**
 * Assets at and below project paths, or of the whole project, as far as they fit the filters. Throws `asset-not-found`
 * for a path where nothing is tracked, and what `search` throws.
 */
export function listAssets(
  context: Context,
  paths: readonly string[],
  options: ListOptions = {},
): Promise<AssetListResult> {
  return find(context, filterTerms(options), paths, options)
}

async function find(
  context: Context,
  terms: readonly QueryTerm[],
  paths: readonly string[],
  options: PageOptions,
): Promise<AssetListResult> {
  const { limit = Number.POSITIVE_INFINITY, sort = 'path' } = options
  if (!(limit >= 1)) throw new ClstError('invalid-argument', 'The limit must be a number from 1.')
  assertSort(sort)
  assertTracked(terms)
  const cursor = options.cursor === undefined ? undefined : readCursor(options.cursor, sort)
  // Whatever is wrong with the query is said before the disk is looked at.
  const answerable = new PreparedQuery(context, { terms, paths, states: new Map() })
  const seen = await readStates(context, { terms, paths }, options)
  throwIfAborted(options.signal)
  const query: AssetQuery = { terms, paths, states: seen?.states }
  return context.store.read(() => {
    const prepared = seen === undefined ? answerable : new PreparedQuery(context, query)
    const page = findPage(prepared, { limit, sort, cursor })
    const { nextCursor } = page
    const items = readItems(prepared, page.rowIds)
    return { items, ...(nextCursor === undefined ? {} : { nextCursor }), notices: seen?.notices ?? [] }
  })
}

/** Only the status of a project knows files that nobody tracks. */
function assertTracked(terms: readonly QueryTerm[]): void {
  const asks = terms.some(
    ({ field, values }) => field === 'state' && values.some(({ text }) => text.toLowerCase() === 'untracked'),
  )
  if (!asks) return
  const message = 'Only tracked files are searched. The status of the project lists untracked ones.'
  throw new ClstError('invalid-argument', message, { details: { state: 'untracked' } })
}
