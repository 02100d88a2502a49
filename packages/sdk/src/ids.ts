/** Identities. All are UUIDs in lower case; a new one sorts after those made earlier (RFC 9562, version 7). */
import type { Clock } from './ports/clock.js'
import type { RandomSource } from './ports/random.js'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A new UUID version 7: 48 bits of milliseconds, then randomness. */
export function newId(clock: Clock, random: RandomSource): string {
  const bytes = random.bytes(16)
  const view = new DataView(bytes.buffer, bytes.byteOffset, 16)
  const now = clock.now()
  view.setUint32(0, Math.floor(now / 0x10000))
  view.setUint16(4, now % 0x10000)
  view.setUint8(6, (view.getUint8(6) & 0x0f) | 0x70)
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80)
  const hex = Buffer.from(bytes).toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export function isId(text: string): boolean {
  return UUID.test(text)
}
