import { randomBytes } from 'node:crypto'

/** Randomness for ids and temporary names. */
export interface RandomSource {
  bytes(length: number): Uint8Array
}

/** Asked for in larger pieces: a call for each id would cost more than the id. */
const POOL_BYTES = 4096

let pool = new Uint8Array(0)

export const systemRandom: RandomSource = {
  bytes(length) {
    if (pool.length < length) pool = new Uint8Array(randomBytes(Math.max(POOL_BYTES, length)))
    const bytes = pool.slice(0, length)
    pool = pool.subarray(length)
    return bytes
  },
}
