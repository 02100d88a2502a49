import { createHash } from 'node:crypto'

/** The content hash of bytes that are in memory, for short contents: it is made in place. */
export function hashBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}
