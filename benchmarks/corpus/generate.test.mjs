import { describe, expect, it } from 'vitest'
import { churnedBlocks } from '../lib/scene-facts.mjs'
import { sceneBytes } from './generate.mjs'

const SIZE = 26_000_000

/** @param {Partial<import('./generate.mjs').SceneOptions>} options @returns {Buffer} the whole file */
function scene(options) {
  const parts = []
  // The generator reuses its array, so each part is copied before the next is asked for.
  for (const part of sceneBytes({ size: SIZE, ...options })) parts.push(Buffer.from(part))
  return Buffer.concat(parts)
}

/** @param {Buffer} a @param {Buffer} b @returns {number} share of bytes in 256 KiB areas that differ */
function differentShare(a, b) {
  const area = 256 * 1024
  let different = 0
  for (let at = 0; at < a.length; at += area) {
    const piece = a.subarray(at, at + area)
    if (!piece.equals(b.subarray(at, at + area))) different += piece.length
  }
  return different / a.length
}

describe('generated scenes', () => {
  it('have the asked size and are the same for the same seed', () => {
    expect(scene({}).length).toBe(SIZE)
    expect(scene({}).equals(scene({}))).toBe(true)
    expect(scene({ seed: 2 }).equals(scene({}))).toBe(false)
  })

  it('move addresses in at least 10 % of the 4 KiB blocks from version to version, and leave most blocks alone', () => {
    expect(churnedBlocks(SIZE)).toBeGreaterThanOrEqual(0.1)
    expect(churnedBlocks(SIZE)).toBeLessThan(0.3)
  })

  it('change 1 % of the areas with each edit', () => {
    for (const edits of [1, 2, 3]) {
      const share = differentShare(scene({ edits }), scene({ edits: edits - 1 }))
      expect(share).toBeGreaterThan(0.005)
      expect(share).toBeLessThan(0.015)
    }
  })

  it('shift what lies behind an insertion', () => {
    const plain = scene({})
    const shifted = scene({ insert: 24 })
    expect(shifted.length).toBe(SIZE + 24)
    expect(shifted.subarray(0, 1_000_000).equals(plain.subarray(0, 1_000_000))).toBe(true)
    expect(shifted.subarray(-1_000_000).equals(plain.subarray(-1_000_000))).toBe(true)
    expect(differentShare(plain, shifted)).toBeGreaterThan(0.5)
  })
})
