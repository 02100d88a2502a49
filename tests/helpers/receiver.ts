/**
 * Somebody who knows a project only by its changes (docs/reference/project-format.md, section 11), as a studio does, and
 * the rows of the project in the same words, to compare both.
 */
import type { Store } from '@clst/sdk/testing'

type Value = string | number | null
type Row = Record<string, Value>
/** Rows by kind and id. */
export type State = Map<string, Map<string, Row>>

export interface Change {
  operation_id: string
  entity_kind: string
  entity_id: string
  action: 'create' | 'update' | 'delete'
  fields: string
}

/** Kinds of entities, with the columns that make their id. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  project: ['id'],
  setting: ['key'],
  person: ['id'],
  role: ['id'],
  status: ['id'],
  type: ['id'],
  tag: ['id'],
  label: ['id'],
  ignore_rule: ['id'],
  template: ['id'],
  scaffold: ['id'],
  collection: ['id'],
  collection_assignee: ['collection_id', 'person_id'],
  asset: ['id'],
  asset_value: ['asset_id', 'key'],
  asset_tag: ['asset_id', 'tag_id'],
  checkpoint: ['id'],
  checkpoint_label: ['asset_id', 'label_id'],
  checkpoint_dependency: ['checkpoint_id', 'target_asset_id'],
  dependency: ['id'],
}

/** What proves a row, what is made from other columns, and what only this copy of the project has. */
const UNSENT = /^(row_hash|fields_hash|name_key|only_row|mac_key)$/
const LOCAL = new Set(['checkpoint.stored_bytes', 'checkpoint.safety_number'])

/** Numbers of rows, and the hash that stands for each. */
const BY_HASH: Readonly<Record<string, [field: string, sql: string]>> = {
  preview_id: ['previewHash', 'SELECT lower(hex(hash)) AS hash FROM preview WHERE id = ?'],
  cover_id: ['coverHash', 'SELECT lower(hex(hash)) AS hash FROM preview WHERE id = ?'],
  manifest_id: ['contentHash', 'SELECT lower(hex(content_hash)) AS hash FROM manifest WHERE id = ?'],
}

/** All rows that people edit, in the words of changes. A safety copy is nobody else's. */
export function readRows(store: Store): State {
  const state: State = new Map()
  for (const [kind, keys] of Object.entries(KINDS)) {
    const rows = store.all<Row>(`SELECT * FROM ${kind}`).filter((row) => (row.safety_number ?? null) === null)
    const idOf = (row: Row) => keys.map((key) => String(row[key])).join('/')
    state.set(kind, new Map(rows.map((row) => [idOf(row), inWords(store, kind, row)])))
  }
  return state
}

export function readChanges(store: Store): Change[] {
  return store.all<Change>('SELECT * FROM change ORDER BY sequence')
}

/** The state after changes that arrive in this order; `state` itself stays as it is. */
export function receive(store: Store, state: State, changes: readonly Change[]): State {
  const known: State = new Map([...state].map(([kind, rows]) => [kind, new Map(rows)]))
  for (const { entity_kind: kind, entity_id: id, action, fields } of changes) {
    const rows = known.get(kind)
    if (rows === undefined) throw new Error(`a change of the kind "${kind}"`)
    const values = JSON.parse(fields) as Row
    if (kind === 'checkpoint') delete values.sizeBytes
    if (action === 'create') rows.set(id, { ...unsetRow(store, kind), ...values })
    // Of what is gone by now nothing is known that could be changed.
    else if (action === 'update' && rows.has(id)) rows.set(id, { ...rows.get(id), ...values })
    else if (action === 'delete') forget(known, kind, id)
    if (kind === 'checkpoint' && action === 'create') takeAsHead(known, id, values)
  }
  return known
}

/** A version that arrives is the head of its asset. */
function takeAsHead(known: State, id: string, { assetId }: Row): void {
  const asset = known.get('asset')?.get(String(assetId))
  if (asset !== undefined) known.get('asset')?.set(String(assetId), { ...asset, headId: id })
}

/** What is removed for good takes along what is only about it. */
function forget(known: State, kind: string, id: string): void {
  known.get(kind)?.delete(id)
  const owner = { asset: 'assetId', checkpoint: 'checkpointId', collection: 'collectionId' }[kind]
  const source = { asset: 'sourceAssetId', collection: 'sourceCollectionId' }[kind]
  if (owner === undefined) return
  for (const [hanging, rows] of known) {
    for (const [key, row] of rows) {
      if (hanging === 'asset' || hanging === 'collection') continue
      if (row[owner] === id || (source !== undefined && row[source] === id)) forget(known, hanging, key)
      else if (kind === 'checkpoint' && row.targetCheckpointId === id)
        rows.set(key, { ...row, targetCheckpointId: null })
      else if (kind === 'asset' && row.targetAssetId === id) rows.delete(key)
    }
  }
}

function inWords(store: Store, kind: string, row: Row): Row {
  const sent = Object.entries(row).filter(([column]) => !isUnsent(kind, column))
  return Object.fromEntries(sent.map(([column, value]) => inWord(store, column, value)))
}

function inWord(store: Store, column: string, value: unknown): [string, Value] {
  const [field, sql] = BY_HASH[column] ?? []
  if (field === undefined || sql === undefined) return [toCamelCase(column), plain(value)]
  return [field, value === null ? null : (store.get<{ hash: string }>(sql, value as number)?.hash ?? null)]
}

/** What a new row has where a change names no value. */
function unsetRow(store: Store, kind: string): Row {
  const columns = store.all<{ name: string; dflt_value: string | null }>(`PRAGMA table_info(${kind})`)
  const row = columns.filter(({ name }) => !isUnsent(kind, name))
  return Object.fromEntries(
    row.map(({ name, dflt_value }) => {
      const text = dflt_value?.replaceAll("'", '') ?? null
      const value = text === null || text === '' || Number.isNaN(Number(text)) ? text : Number(text)
      return [BY_HASH[name]?.[0] ?? toCamelCase(name), value]
    }),
  )
}

function isUnsent(kind: string, column: string): boolean {
  return UNSENT.test(column) || LOCAL.has(`${kind}.${column}`)
}

function plain(value: unknown): Value {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : (value as Value)
}

function toCamelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
