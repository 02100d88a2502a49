/** The asset of the measure "5,000th checkpoint". */

import { randomSource } from '../corpus/random.mjs'
import { mix } from '../corpus/scene-blocks.mjs'

export const FILE = 'asset.bin'
const SIZE = 256 * 1024

/**
 * 256 KiB, of which each version has another 4 KiB.
 * @param {number} version
 * @returns {Uint8Array}
 */
export function assetVersion(version) {
  const bytes = new Uint8Array(SIZE)
  const random = randomSource(77)
  for (let i = 0; i < SIZE; i++) bytes[i] = random() * 64
  const fresh = randomSource(mix(version, 0xa55e7))
  const at = (version * 4096) % SIZE
  for (let i = at; i < at + 4096; i++) bytes[i] = fresh() * 256
  return bytes
}
