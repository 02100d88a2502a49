/** Columns of this file ⇄ fields of the wire. */
import { changeFields } from '../edits/change-fields.js'
import { joinName, nameKey } from '../names.js'
import type { EntityKind } from '../protocol/kinds.js'
import type { WireFields, WireValue } from '../protocol/wire.js'
import type { Fields } from '../store/entity-rows.js'
import type { Value } from '../store/row-hash.js'
import { TABLES } from '../store/schema/schema.js'
import { columnNames } from '../store/schema/table.js'
import type { Store } from '../store/store.js'
import { ensurePreviewRow } from './preview-place.js'

/** The one row of the table `project` as a row key. */
export const PROJECT_KEY = '1'

/** Columns that only this file knows, or that follow from others. */
const LOCAL: Readonly<Partial<Record<EntityKind, readonly string[]>>> = {
  asset: ['head_id', 'is_assignment_confirmed'],
  project: [
    'only_row',
    'chunker_id',
    'mac_key',
    'studio_url',
    'studio_project_id',
    'epoch',
    'revision',
    'synced_at',
  ],
}

/** Columns of a picture, by the field that names it. */
const PICTURES: Readonly<Record<string, string>> = { previewHash: 'preview_id', coverHash: 'cover_id' }

const NAMED_BY_FILE: ReadonlySet<string> = new Set(['asset', 'template'])

const COLUMNS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLES.map((table) => [table.name, columnNames(table)]),
)

/** What others may know of a row, as a change says it. */
export function toWire(store: Store, kind: EntityKind, row: Fields): WireFields {
  const local = LOCAL[kind] ?? []
  const columns = Object.entries(row).filter(([column]) => !local.includes(column))
  return changeFields(store, Object.fromEntries(columns))
}

/** Without what is said of local columns: what a change may carry. */
export function sendable(kind: EntityKind, fields: WireFields): WireFields {
  const local = (LOCAL[kind] ?? []).map(toField)
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !local.includes(field)))
}

/** Columns that are here and may come from elsewhere; fields of a later version are left out. Inside a transaction. */
export function fromWire(store: Store, kind: EntityKind, fields: WireFields): Record<string, Value> {
  const known = COLUMNS.get(kind) ?? []
  const local = LOCAL[kind] ?? []
  const row: Record<string, Value> = {}
  for (const [field, value] of Object.entries(fields)) {
    const picture = PICTURES[field]
    if (picture !== undefined && known.includes(picture)) {
      row[picture] = typeof value === 'string' ? ensurePreviewRow(store, value) : null
      continue
    }
    const column = toColumn(field)
    if (!known.includes(column) || local.includes(column) || column === 'manifest_id') continue
    row[column] = toValue(value)
  }
  if (known.includes('name_key') && typeof row.name === 'string') row.name_key = keyOf(kind, row)
  return row
}

/** The form in which names of one kind are compared. */
export function keyOf(kind: EntityKind, row: Readonly<Record<string, unknown>>): string {
  const name = String(row.name)
  return nameKey(NAMED_BY_FILE.has(kind) ? joinName(name, String(row.extension ?? '')) : name)
}

export function toColumn(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function toField(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}

function toValue(value: WireValue): Value {
  if (typeof value === 'boolean') return value ? 1 : 0
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value
}
