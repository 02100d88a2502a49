/** What is shown of found assets. */
import { joinName } from '../names.js'
import { joinPath } from '../paths.js'
import type { Store } from '../store/store.js'
import type { FileState } from '../types.js'
import type { PreparedQuery } from './asset-query.js'
import type { QueryTerm } from './query.js'
import { or } from './sql.js'
import { textCondition } from './text-condition.js'

/** An asset with its properties and its newest version. */
export interface AssetItem {
  path: string
  assetId: string
  extension: string
  status: string | null
  type: string | null
  assignee: string | null
  description: string | null
  tags: string[]
  /** Free keys and values. */
  values: Record<string, string>
  /** Number of the newest checkpoint; the fields below are its own. Absent when there is none. */
  headNumber?: number
  comment?: string
  author?: string
  createdAt?: string
  sizeBytes?: number
  /** The newest checkpoint with a comment that was searched for. */
  match?: { number: number; comment: string }
  /** Where the query asked for states. */
  state?: FileState
}

interface Row {
  rowId: number
  id: string
  collectionId: string
  name: string
  extension: string
  status: string | null
  type: string | null
  assignee: string | null
  description: string | null
  number: number | null
  comment: string | null
  author: string | null
  createdAt: number | null
  sizeBytes: number | null
}

const DETAILS = `SELECT a.rowid AS rowId, a.id, a.collection_id AS collectionId, a.name, a.extension, s.name AS status,
  t.name AS type, p.name AS assignee, a.description, c.number, c.comment, w.name AS author,
  c.created_at AS createdAt, m.size_bytes AS sizeBytes
  FROM asset a LEFT JOIN status s ON s.id = a.status_id LEFT JOIN type t ON t.id = a.type_id
  LEFT JOIN person p ON p.id = a.assignee_id LEFT JOIN checkpoint c ON c.id = a.head_id
  LEFT JOIN person w ON w.id = c.author_id LEFT JOIN manifest m ON m.id = c.manifest_id
  WHERE a.rowid IN (SELECT value FROM json_each(?))`

/** In the order of the row ids. */
export function readItems(query: PreparedQuery, rowIds: readonly number[]): AssetItem[] {
  const { store } = query.context
  const rows = store.all<Row>(DETAILS, JSON.stringify(rowIds))
  const ids = JSON.stringify(rows.map(({ id }) => id))
  const hangs: Hanging = {
    folders: new Map(query.folders.map(({ id, path }) => [id, path])),
    tags: readTags(store, ids),
    values: readValues(store, ids),
    matches: readMatches(query, ids),
  }
  const items = new Map(rows.map((row) => [row.rowId, toItem(row, hangs)]))
  const states = query.query.states
  return rowIds.flatMap((rowId) => {
    const item = items.get(rowId)
    const state = item && states?.get(item.assetId)
    if (item !== undefined && state !== undefined) item.state = state
    return item ?? []
  })
}

interface Hanging {
  folders: ReadonlyMap<string, string>
  tags: ReadonlyMap<string, string[]>
  values: ReadonlyMap<string, Record<string, string>>
  matches: ReadonlyMap<string, { number: number; comment: string }>
}

function toItem(row: Row, { folders, tags, values, matches }: Hanging): AssetItem {
  const { id, name, extension, status, type, assignee, description, number, comment, author } = row
  const match = matches.get(id)
  return {
    path: joinPath(folders.get(row.collectionId) ?? '', joinName(name, extension)),
    assetId: id,
    extension,
    status,
    type,
    assignee,
    description,
    tags: tags.get(id) ?? [],
    values: values.get(id) ?? {},
    ...(number === null ? {} : { headNumber: number }),
    ...(comment === null ? {} : { comment }),
    ...(author === null ? {} : { author }),
    ...(row.createdAt === null ? {} : { createdAt: new Date(row.createdAt).toISOString() }),
    ...(row.sizeBytes === null ? {} : { sizeBytes: row.sizeBytes }),
    ...(match === undefined ? {} : { match }),
  }
}

function readTags(store: Store, ids: string): Map<string, string[]> {
  const sql = `SELECT asset_id, name FROM asset_tag JOIN tag ON tag.id = tag_id
    WHERE asset_id IN (SELECT value FROM json_each(?)) ORDER BY name_key`
  const tags = new Map<string, string[]>()
  for (const [id, name] of store.rows<[string, string]>(sql, ids)) {
    const names = tags.get(id)
    if (names === undefined) tags.set(id, [name])
    else names.push(name)
  }
  return tags
}

function readValues(store: Store, ids: string): Map<string, Record<string, string>> {
  const sql = `SELECT asset_id, key, value FROM asset_value
    WHERE asset_id IN (SELECT value FROM json_each(?)) ORDER BY key`
  const values = new Map<string, [string, string][]>()
  for (const [id, key, value] of store.rows<[string, string, string]>(sql, ids)) {
    values.set(id, [...(values.get(id) ?? []), [key, value]])
  }
  // A key may be any word, also "__proto__".
  return new Map([...values].map(([id, entries]) => [id, Object.fromEntries(entries)]))
}

/** The newest checkpoint of each asset whose comment is what was searched for. */
function readMatches(query: PreparedQuery, ids: string): Hanging['matches'] {
  const texts = commentTexts(query.query.terms)
  if (texts.length === 0) return new Map()
  const says = or(texts.map((text) => textCondition('c.comment', text)))
  // In this order: looking through all comments first would take as long as the search itself.
  const sql = `SELECT c.asset_id, max(c.number), c.comment FROM json_each(?) j
    CROSS JOIN checkpoint c ON c.asset_id = j.value
    WHERE ${says.text} AND c.number IS NOT NULL AND c.trashed_at IS NULL GROUP BY c.asset_id`
  type Match = [assetId: string, number: number, comment: string]
  const rows = query.context.store.rows<Match>(sql, ids, ...says.values)
  return new Map(rows.map(([id, number, comment]) => [id, { number, comment }]))
}
/** The texts that comments are searched for. */
function commentTexts(terms: readonly QueryTerm[]): string[] {
  return terms
    .filter(({ field, isNegated }) => !isNegated && (field === undefined || field === 'comment'))
    .flatMap(({ values }) => values.map(({ text }) => text))
}
