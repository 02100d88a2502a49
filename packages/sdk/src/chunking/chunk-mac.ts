/**
 * A short fingerprint for one question only: are these bytes those of a chunk that is stored already? GMAC (NIST SP
 * 800-38D) under a random key of the project is a universal hash: two different chunks have the same MAC with a chance
 * below 2^-110, and it runs several times faster than SHA-256. It never leaves the project file and proves nothing to
 * anybody else; identity is the SHA-256 alone.
 */
import { createCipheriv } from 'node:crypto'

export const MAC_BYTES = 16

/** The same for every MAC: what is hidden here is the key, and no MAC is ever shown to someone who wants to forge one. */
const NONCE = Buffer.alloc(12)

/** MAC of `data[start, end)`, 16 bytes. `key`: 16 bytes. */
export function chunkMac(key: Uint8Array, data: Uint8Array, start: number, end: number): Uint8Array {
  const cipher = createCipheriv('aes-128-gcm', key, NONCE)
  cipher.setAAD(data.subarray(start, end))
  cipher.final()
  return cipher.getAuthTag()
}
