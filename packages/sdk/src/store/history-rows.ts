import { VERSION_BYTES } from './sequence-rows.js'
import type { Store } from './store.js'

export interface HistoryRow {
  rowId: number
  id: string
  assetId: string
  number: number | null
  safetyNumber: number | null
  baseId: string | null
  groupId: string | null
  comment: string
  author: string | null
  createdAt: number
  status: string | null
  previewId: number | null
  storedBytes: number
  sizeBytes: number
  contentHash: Uint8Array
}

/** Where a row stands: rows of the same millisecond follow in the order in which they were made. */
export interface HistoryPlace {
  createdAt: number
  rowId: number
}

export interface HistoryQuery {
  assetId: string | undefined
  /** Only rows older than this one. */
  before: HistoryPlace | undefined
  /** Only this row and newer ones. */
  since?: HistoryPlace | undefined
  includeSafety: boolean
  /** Safety copies alone. */
  onlySafety?: boolean | undefined
}

/** Newest first. */
export function listHistory(store: Store, query: HistoryQuery): HistoryRow[] {
  const { where, values } = conditions(query)
  const sql = `SELECT c.rowid AS rowId, c.id, c.asset_id AS assetId, c.number, c.safety_number AS safetyNumber,
    c.base_id AS baseId, c.group_id AS groupId, c.comment, p.name AS author, c.created_at AS createdAt,
    s.name AS status, c.preview_id AS previewId, c.stored_bytes AS storedBytes,
    ${VERSION_BYTES} AS sizeBytes, m.content_hash AS contentHash
    FROM checkpoint c JOIN manifest m ON m.id = c.manifest_id LEFT JOIN person p ON p.id = c.author_id
    LEFT JOIN status s ON s.id = c.status_id
    WHERE ${where} ORDER BY c.created_at DESC, c.rowid DESC`
  return store.all<HistoryRow>(sql, ...values)
}

/** The place of the nth row, counted from 1; undefined when there are fewer. */
export function nthOfHistory(store: Store, query: HistoryQuery, nth: number): HistoryPlace | undefined {
  const { where, values } = conditions(query)
  const sql = `SELECT c.created_at AS createdAt, c.rowid AS rowId FROM checkpoint c
    WHERE ${where} ORDER BY c.created_at DESC, c.rowid DESC LIMIT 1 OFFSET ?`
  return store.get<HistoryPlace>(sql, ...values, nth - 1)
}

function conditions(query: HistoryQuery): { where: string; values: (string | number)[] } {
  const where = ['c.trashed_at IS NULL']
  const values: (string | number)[] = []
  if (query.assetId !== undefined) {
    where.push('c.asset_id = ?')
    values.push(query.assetId)
  } else {
    // Looked up row by row, so that the order of time can still be read from its index.
    where.push('(SELECT a.trashed_at FROM asset a WHERE a.id = c.asset_id) IS NULL')
  }
  if (query.onlySafety === true) where.push('c.number IS NULL')
  else if (!query.includeSafety) where.push('c.number IS NOT NULL')
  if (query.before !== undefined) {
    where.push('(c.created_at, c.rowid) < (?, ?)')
    values.push(query.before.createdAt, query.before.rowId)
  }
  if (query.since !== undefined) {
    where.push('(c.created_at, c.rowid) >= (?, ?)')
    values.push(query.since.createdAt, query.since.rowId)
  }
  return { where: where.join(' AND '), values }
}

/** Names of the labels at each checkpoint of an asset, or of all assets. */
export function labelsOf(store: Store, assetId: string | undefined): Map<string, string[]> {
  const labels = new Map<string, string[]>()
  const [where, values] = assetId === undefined ? ['1', []] : ['asset_id = ?', [assetId]]
  const sql = `SELECT checkpoint_id, name FROM checkpoint_label JOIN label ON label.id = label_id
    WHERE ${where} ORDER BY name`
  for (const [checkpointId, name] of store.rows<[string, string]>(sql, ...values)) {
    labels.set(checkpointId, [...(labels.get(checkpointId) ?? []), name])
  }
  return labels
}
