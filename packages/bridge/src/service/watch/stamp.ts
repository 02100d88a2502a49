import type { Stats } from 'node:fs'

const numbers = new Float64Array(4)
const words = new Uint32Array(numbers.buffer)

/**
 * Size, times and inode of a file in 32 bits, which cost no memory of their own in a map. Of 2^32 changes one is overlooked.
 * The mixing is that of MurmurHash3 (Austin Appleby, public domain).
 */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats): number {
  numbers.set([size, mtimeMs, ctimeMs, ino])
  let hash = 0
  for (const word of words) hash = mix(hash, word)
  return hash
}

/** The same for names, in their order. */
export function stampOfNames(names: Iterable<string>): number {
  let hash = 0
  for (const name of names) {
    for (let index = 0; index < name.length; index++) hash = mix(hash, name.charCodeAt(index))
    hash = mix(hash, 0x2f)
  }
  return hash
}

function mix(hash: number, word: number): number {
  const turned = Math.imul(word, 0xcc9e2d51)
  const mixed = hash ^ Math.imul((turned << 15) | (turned >>> 17), 0x1b873593)
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0
}
