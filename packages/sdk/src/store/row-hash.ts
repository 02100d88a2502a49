import { hash } from 'node:crypto'

/** What a column can hold. */
export type Value = string | number | bigint | null | Uint8Array

/**
 * SHA-256 over a list of values, so written that no two lists give the same bytes: `n` for null, `i` and the decimal
 * digits and `;` for an integer, `t` or `b`, the length in bytes, `:` and the bytes for a text (UTF-8) or a blob.
 */
export function hashValues(values: readonly Value[]): Uint8Array {
  // Gathered first: one call of the hash is several times cheaper than one for each value.
  const parts: Uint8Array[] = []
  let text = ''
  const flush = () => {
    if (text !== '') parts.push(Buffer.from(text, 'utf8'))
    text = ''
  }
  for (const value of values) {
    if (value === null) text += 'n'
    else if (typeof value === 'string') text += `t${Buffer.byteLength(value, 'utf8')}:${value}`
    else if (typeof value === 'number' || typeof value === 'bigint') text += `i${value};`
    else {
      text += `b${value.length}:`
      flush()
      parts.push(value)
    }
  }
  flush()
  const bytes = parts.length === 1 ? (parts[0] as Uint8Array) : Buffer.concat(parts)
  return hash('sha256', bytes, 'buffer')
}

/** The `row_hash` of a row: the first 16 bytes of the hash over the table's name and its columns in order. */
export function rowHash(table: string, values: readonly Value[]): Uint8Array {
  return hashValues([table, ...values]).subarray(0, 16)
}
