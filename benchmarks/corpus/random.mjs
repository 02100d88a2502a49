/**
 * Seeded random numbers (the 32-bit generator "mulberry32" by Tommy Ettinger, public domain): the same seed gives the
 * same data on every machine.
 * @param {number} seed
 * @returns {() => number} uniform in [0, 1)
 */
export function randomSource(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let x = Math.imul(state ^ (state >>> 15), state | 1)
    x = (x + Math.imul(x ^ (x >>> 7), x | 61)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296
  }
}
