import { createHash } from 'node:crypto'

/** A chunk whose bytes are looked for. */
export interface WantedChunk {
  id: number
  hash: Uint8Array
}

/** By the hash in hex. */
export type WantedChunks = Map<string, WantedChunk>

export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}

export function toKey(hash: Uint8Array): string {
  return Buffer.from(hash.buffer, hash.byteOffset, hash.length).toString('hex')
}
