/**
 * The kinds of content that a scene file is made of, each filling an area of 256 KiB from a seed.
 * Numbers are little-endian on every machine that Node runs on.
 */
export const AREA_BYTES = 256 * 1024
const WORDS = AREA_BYTES / 4

/** @typedef {(words: Uint32Array, seed: number, version: number) => void} Filler */

/**
 * Mixes numbers into one 32-bit seed (the finaliser of MurmurHash3, by Austin Appleby, public domain).
 * @param {...number} parts
 */
export function mix(...parts) {
  let hash = 0x2f6e2b1
  for (const part of parts) {
    hash = Math.imul(hash ^ part, 0x85ebca6b)
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
    hash ^= hash >>> 16
  }
  return hash >>> 0
}

/** Marsaglia's xorshift with shifts 13, 17, 5; never 0. @param {number} x */
function step(x) {
  let next = x ^ (x << 13)
  next ^= next >>> 17
  return next ^ (next << 5)
}

/** A packed picture: incompressible. @type {Filler} */
function fillPicture(words, seed) {
  let x = seed | 1
  for (let i = 0; i < WORDS; i++) {
    x = step(x)
    words[i] = x
  }
}

/** Coordinates of a sculpt: single-precision numbers that wander, with full mantissas. @type {Filler} */
function fillCoordinates(words, seed) {
  const numbers = new Float32Array(words.buffer, words.byteOffset, WORDS)
  const place = [1, 2, 3]
  let x = seed | 1
  for (let i = 0; i < WORDS; i++) {
    x = step(x)
    const axis = i % 3
    place[axis] += x * 2e-13
    numbers[i] = place[axis]
  }
}

/** Corner indices of a grid of quads: compresses well. @type {Filler} */
function fillIndices(words, seed) {
  const columns = 300 + (seed % 500)
  const first = seed % 1_000_000
  for (let i = 0; i < WORDS; i += 4) {
    const corner = first + (i >> 2)
    words[i] = corner
    words[i + 1] = corner + 1
    words[i + 2] = corner + columns + 1
    words[i + 3] = corner + columns
  }
}

/**
 * Data blocks as a program dumps them from memory: 128-byte records with two 64-bit addresses each. Every version has
 * its addresses elsewhere, so that every 4 KiB block of such an area differs between versions. @type {Filler}
 */
function fillRecords(words, seed, version) {
  words.fill(0)
  const heap = mix(version, 0x6ea9)
  let x = seed | 1
  for (let i = 0; i < WORDS; i += 32) {
    x = step(x)
    const address = (heap + i * 64 + (mix(version, seed, i) & 0xff0)) >>> 0
    words[i] = 0x00424f42
    words[i + 1] = 120
    words[i + 2] = address
    words[i + 3] = 0x7f00 + (heap & 0x7f)
    words[i + 4] = address + 0x90
    words[i + 5] = words[i + 3]
    words[i + 8] = 0x656a626f
    words[i + 9] = 0x302e7463 + (((i >> 5) % 10) << 24)
    words[i + 16] = x
    words[i + 17] = x & 0xffff
  }
}

/** How a group of twenty areas is filled: 20 % pictures, 35 % coordinates, 30 % indices, 15 % records. */
export const GROUP = [
  ...Array(4).fill(fillPicture),
  ...Array(7).fill(fillCoordinates),
  ...Array(6).fill(fillIndices),
  ...Array(3).fill(fillRecords),
]
