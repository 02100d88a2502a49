import { createHash } from 'node:crypto'

/**
 * One 31-bit number for each byte value: the first four bytes (big-endian) of SHA-256 over that single byte, halved.
 * A formula instead of a list of constants, so that any implementation can re-create the table. It is part of the
 * file format: another table would move every cut.
 */
export const GEAR: Int32Array = makeGearTable()

function makeGearTable(): Int32Array {
  const table = new Int32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    const digest = createHash('sha256').update(Uint8Array.of(byte)).digest()
    table[byte] = digest.readUInt32BE(0) >>> 1
  }
  return table
}
