import { randomBytes } from 'node:crypto'

/** Randomness for ids and temporary names. */
export interface RandomSource {
  bytes(length: number): Uint8Array
}

export const systemRandom: RandomSource = {
  bytes: (length) => new Uint8Array(randomBytes(length)),
}
