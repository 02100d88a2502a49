import { createHash } from 'node:crypto'
import type { Bytes } from './model.js'

const known = new WeakMap<Bytes, string>()

/** SHA-256 in hexadecimal; contents are never changed in place, so each is hashed once. */
export function hashOf(bytes: Bytes): string {
  const found = known.get(bytes)
  if (found !== undefined) return found
  const hash = createHash('sha256').update(bytes).digest('hex')
  known.set(bytes, hash)
  return hash
}
