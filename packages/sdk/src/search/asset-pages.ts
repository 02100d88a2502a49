/** Finds the row ids of one page of assets. */
import type { Store } from '../store/store.js'
import { type AssetSort, type Cursor, SORT_VALUES, writeCursor } from './asset-order.js'
import type { PreparedQuery } from './asset-query.js'
import { compareKeys, type Folder } from './folders.js'
import { and, type Sql } from './sql.js'

export interface PageRequest {
  limit: number
  sort: AssetSort
  cursor: Cursor | undefined
}

export interface Page {
  rowIds: number[]
  nextCursor: string | undefined
}

export function findPage(query: PreparedQuery, request: PageRequest): Page {
  if (request.sort !== 'path') return sortedPage(query, { ...request, sort: request.sort })
  const cursor = request.cursor?.sort === 'path' ? request.cursor : undefined
  const folders = query.folders
    .filter(({ order }) => cursor === undefined || compareKeys(order, cursor.order) >= 0)
    .sort((a, b) => compareKeys(a.order, b.order))
  // One more than asked for tells whether there is another page.
  const wanted = request.limit + 1
  const found = walk(query, folders, cursor, wanted) ?? lookAtAll(query, folders, cursor, wanted)
  const rows = found.slice(0, request.limit)
  const last = rows.at(-1)
  const hasMore = found.length > request.limit && last !== undefined
  return {
    rowIds: rows.map(({ rowId }) => rowId),
    nextCursor: hasMore
      ? writeCursor({ sort: 'path', order: last.folder.order, nameKey: last.nameKey })
      : undefined,
  }
}

interface Found {
  rowId: number
  folder: Folder
  nameKey: string
}

type PathCursor = Extract<Cursor, { sort: 'path' }>

/** Looking into more tables than these for single assets takes longer than gathering all that fit. */
const MOST_LOOKS = 40_000

/**
 * Goes through the folders until the page is full: right where many assets fit. Undefined where too few do, or where
 * they are not in the folders that were gone through.
 */
function walk(
  query: PreparedQuery,
  folders: readonly Folder[],
  cursor: PathCursor | undefined,
  wanted: number,
): Found[] | undefined {
  const { size, allHits, total } = query.sample
  const probes = (wanted * size) / allHits
  if (!(probes * query.probeCost <= MOST_LOOKS)) return undefined
  const mostFolders = 10 + (3 * probes * query.folders.length) / total
  const { text, values } = query.probe
  const statement = `SELECT a.rowid, a.name_key FROM asset a WHERE a.collection_id = ? AND a.name_key > ? AND ${text}
    ORDER BY a.name_key LIMIT ?`
  const found: Found[] = []
  for (const [index, folder] of folders.entries()) {
    if (index > mostFolders) return undefined
    const after = folder.order === cursor?.order ? cursor.nameKey : ''
    const { store } = query.context
    const rows = store.rows<[number, string]>(statement, folder.id, after, ...values, wanted - found.length)
    for (const [rowId, nameKey] of rows) found.push({ rowId, folder, nameKey })
    if (found.length >= wanted) break
  }
  return found
}

/** Gathers what the rarest term finds, and asks these for the other terms, in their order, until the page is full. */
function lookAtAll(
  query: PreparedQuery,
  folders: readonly Folder[],
  cursor: PathCursor | undefined,
  wanted: number,
): Found[] {
  const { first, others } = query.steps
  const byId = new Map(folders.map((folder, rank) => [folder.id, { folder, rank }]))
  const statement = `SELECT a.rowid, a.collection_id, a.name_key FROM ${first.from} WHERE ${first.where.text}`
  const gathered: (Found & { rank: number })[] = []
  type Row = [rowId: number, folderId: string, nameKey: string]
  for (const [rowId, folderId, nameKey] of query.context.store.rows<Row>(statement, ...first.where.values)) {
    const place = byId.get(folderId)
    if (place === undefined) continue
    if (place.folder.order === cursor?.order && compareKeys(nameKey, cursor.nameKey) <= 0) continue
    gathered.push({ rowId, ...place, nameKey })
  }
  gathered.sort((a, b) => a.rank - b.rank || compareKeys(a.nameKey, b.nameKey))
  return others.length === 0 ? gathered : filterInOrder(query.context.store, gathered, and(others), wanted)
}

/** Asked together; twice as many each time, so that few portions are needed whatever the number. */
const FIRST_PORTION = 500

function filterInOrder(store: Store, gathered: readonly Found[], condition: Sql, wanted: number): Found[] {
  const statement = `SELECT a.rowid FROM asset a NOT INDEXED
    WHERE a.rowid IN (SELECT value FROM json_each(?)) AND ${condition.text}`
  const found: Found[] = []
  for (let start = 0, size = FIRST_PORTION; start < gathered.length && found.length < wanted; size *= 2) {
    const portion = gathered.slice(start, start + size)
    const ids = JSON.stringify(portion.map(({ rowId }) => rowId))
    const fits = new Set(store.rows<[number]>(statement, ids, ...condition.values).map(([rowId]) => rowId))
    found.push(...portion.filter(({ rowId }) => fits.has(rowId)))
    start += size
  }
  return found
}

/** Every asset that fits is looked at, whatever the size of the page. */
function sortedPage(
  query: PreparedQuery,
  { sort, cursor, limit }: PageRequest & { sort: Exclude<AssetSort, 'path'> },
): Page {
  const { from, where } = query.selection
  const value = SORT_VALUES[sort]
  const isAfter = cursor?.sort === sort ? `AND (${value}, a.rowid) > (?, ?)` : ''
  const after = cursor?.sort === sort ? [cursor.value, cursor.rowId] : []
  const statement = `SELECT a.rowid, ${value} AS value FROM ${from} WHERE ${where.text} ${isAfter}
    ORDER BY value, a.rowid LIMIT ?`
  type Row = [rowId: number, value: string | number]
  // A limit below 0 is none.
  const most = Number.isFinite(limit) ? limit + 1 : -1
  const found = query.context.store.rows<Row>(statement, ...where.values, ...after, most)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const hasMore = found.length > limit && last !== undefined
  return {
    rowIds: rows.map(([rowId]) => rowId),
    nextCursor: hasMore ? writeCursor({ sort, value: last[1], rowId: last[0] }) : undefined,
  }
}
