/** Finds the row ids of one page of assets. */
import { type AssetSort, type Cursor, SORT_VALUES, writeCursor } from './asset-order.js'
import type { PreparedQuery } from './asset-query.js'
import { compareKeys, type Folder } from './folders.js'

export interface PageRequest {
  limit: number
  sort: AssetSort
  cursor: Cursor | undefined
}

export interface Page {
  rowIds: number[]
  nextCursor: string | undefined
}

/** Assets that are asked to learn how many of all fit. */
const SAMPLE = 1000

export function findPage(query: PreparedQuery, request: PageRequest): Page {
  if (request.sort !== 'path') return sortedPage(query, { ...request, sort: request.sort })
  const cursor = request.cursor?.sort === 'path' ? request.cursor : undefined
  const folders = query.folders
    .filter(({ order }) => cursor === undefined || compareKeys(order, cursor.order) >= 0)
    .sort((a, b) => compareKeys(a.order, b.order))
  // One more than asked for tells whether there is another page.
  const wanted = request.limit + 1
  const found = isCommon(query, request.limit)
    ? walkFolders(query, folders, cursor, wanted)
    : lookAtAll(query, folders, cursor)
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

/**
 * Whether so many assets fit that a page is full after a few: then gathering all of them first would be the larger part
 * of the work.
 */
function isCommon(query: PreparedQuery, limit: number): boolean {
  if (limit > SAMPLE) return false
  const { text, values } = query.where('probe')
  const sample = `SELECT * FROM asset WHERE trashed_at IS NULL LIMIT ${SAMPLE}`
  const { store } = query.context
  const row = store.get<{ n: number }>(`SELECT count(*) AS n FROM (${sample}) a WHERE ${text}`, ...values)
  return (row?.n ?? 0) >= SAMPLE / 10
}

function walkFolders(
  query: PreparedQuery,
  folders: readonly Folder[],
  cursor: PathCursor | undefined,
  wanted: number,
): Found[] {
  const { text, values } = query.where('probe')
  const statement = `SELECT a.rowid, a.name_key FROM asset a WHERE a.collection_id = ? AND a.name_key > ? AND ${text}
    ORDER BY a.name_key LIMIT ?`
  const found: Found[] = []
  for (const folder of folders) {
    const after = folder.order === cursor?.order ? cursor.nameKey : ''
    const { store } = query.context
    const rows = store.rows<[number, string]>(statement, folder.id, after, ...values, wanted - found.length)
    for (const [rowId, nameKey] of rows) found.push({ rowId, folder, nameKey })
    if (found.length >= wanted) break
  }
  return found
}

function lookAtAll(
  query: PreparedQuery,
  folders: readonly Folder[],
  cursor: PathCursor | undefined,
): Found[] {
  const { text, values } = query.where('gather')
  const byId = new Map(folders.map((folder) => [folder.id, folder]))
  const statement = `SELECT a.rowid, a.collection_id, a.name_key FROM asset a WHERE ${text}`
  const found: Found[] = []
  for (const [rowId, folderId, nameKey] of query.context.store.rows<[number, string, string]>(
    statement,
    ...values,
  )) {
    const folder = byId.get(folderId)
    if (folder === undefined) continue
    if (folder.order === cursor?.order && compareKeys(nameKey, cursor.nameKey) <= 0) continue
    found.push({ rowId, folder, nameKey })
  }
  return found.sort(
    (a, b) => compareKeys(a.folder.order, b.folder.order) || compareKeys(a.nameKey, b.nameKey),
  )
}

/** Every asset that fits is looked at, whatever the size of the page. */
function sortedPage(
  query: PreparedQuery,
  { sort, cursor, limit }: PageRequest & { sort: Exclude<AssetSort, 'path'> },
): Page {
  const { text, values } = query.where('gather')
  const value = SORT_VALUES[sort]
  const isAfter = cursor?.sort === sort ? `AND (${value}, a.rowid) > (?, ?)` : ''
  const after = cursor?.sort === sort ? [cursor.value, cursor.rowId] : []
  const statement = `SELECT a.rowid, ${value} AS value FROM asset a WHERE ${text} ${isAfter}
    ORDER BY value, a.rowid LIMIT ?`
  type Row = [rowId: number, value: string | number]
  // A limit below 0 is none.
  const most = Number.isFinite(limit) ? limit + 1 : -1
  const found = query.context.store.rows<Row>(statement, ...values, ...after, most)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  const hasMore = found.length > limit && last !== undefined
  return {
    rowIds: rows.map(([rowId]) => rowId),
    nextCursor: hasMore ? writeCursor({ sort, value: last[1], rowId: last[0] }) : undefined,
  }
}
