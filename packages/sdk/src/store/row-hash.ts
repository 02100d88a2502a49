import { createHash } from 'node:crypto'

/** What a column can hold. */
export type Value = string | number | bigint | null | Uint8Array

/**
 * SHA-256 over a list of values, so written that no two lists give the same bytes: `n` for null, `i` and the decimal
 * digits and `;` for an integer, `t` or `b`, the length in bytes, `:` and the bytes for a text (UTF-8) or a blob.
 */
export function hashValues(values: readonly Value[]): Uint8Array {
  const hash = createHash('sha256')
  for (const value of values) {
    if (value === null) hash.update('n')
    else if (typeof value === 'string') {
      const bytes = Buffer.from(value, 'utf8')
      hash.update(`t${bytes.length}:`).update(bytes)
    } else if (typeof value === 'number' || typeof value === 'bigint') hash.update(`i${value};`)
    else hash.update(`b${value.length}:`).update(value)
  }
  return hash.digest()
}

/** The `row_hash` of a row: the first 16 bytes of the hash over the table's name and its columns in order. */
export function rowHash(table: string, values: readonly Value[]): Uint8Array {
  return hashValues([table, ...values]).subarray(0, 16)
}
