/** The fields of an edit as a studio takes them: names in camel case, and nothing that only this file can resolve. */
import type { Fields } from '../store/entity-rows.js'
import type { Value } from '../store/row-hash.js'
import type { Store } from '../store/store.js'

/** Row numbers of this file mean nothing elsewhere: what they stand for is named by its hash. */
const BY_HASH: Readonly<Record<string, { field: string; sql: string }>> = {
  preview_id: { field: 'previewHash', sql: 'SELECT hash FROM preview WHERE id = ?' },
  cover_id: { field: 'coverHash', sql: 'SELECT hash FROM preview WHERE id = ?' },
  manifest_id: { field: 'contentHash', sql: 'SELECT content_hash AS hash FROM manifest WHERE id = ?' },
}

/** Made anew wherever the name arrives. */
const DERIVED: ReadonlySet<string> = new Set(['name_key'])

export function changeFields(store: Store, fields: Fields): Record<string, string | number | null> {
  const sent: Record<string, string | number | null> = {}
  for (const [column, value] of Object.entries(fields)) {
    if (DERIVED.has(column)) continue
    const reference = BY_HASH[column]
    if (reference === undefined) sent[toCamelCase(column)] = toJson(value)
    else sent[reference.field] = value === null ? null : hashOf(store, reference.sql, value)
  }
  return sent
}

function hashOf(store: Store, sql: string, id: Value): string | null {
  const row = store.get<{ hash: Uint8Array }>(sql, id)
  return row === undefined ? null : Buffer.from(row.hash).toString('hex')
}

function toJson(value: Value): string | number | null {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex')
  return typeof value === 'bigint' ? Number(value) : value
}

function toCamelCase(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
