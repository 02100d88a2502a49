import { createHash } from 'node:crypto'

/*
 * One 31-bit number for each byte value: the first four bytes (big-endian) of SHA-256 over that single byte, halved.
 * A formula instead of a list of constants, so that any implementation can re-create the table. It is part of the
 * file format: another table would move every cut.
 */
let table: Int32Array | undefined

/** Made when it is first needed: a file that has not changed is never cut. */
export function gearTable(): Int32Array {
  table ??= makeGearTable()
  return table
}

function makeGearTable(): Int32Array {
  const made = new Int32Array(256)
  for (let byte = 0; byte < 256; byte++) {
    const digest = createHash('sha256').update(Uint8Array.of(byte)).digest()
    made[byte] = digest.readUInt32BE(0) >>> 1
  }
  return made
}
