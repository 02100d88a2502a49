import { describe, expect, it } from 'vitest'
import { sourceOf } from '../testing/preview-fixtures.js'
import { readPieces, readPlain } from './forward-reader.js'

const bytes = Uint8Array.from({ length: 100 }, (_, index) => index)

/** The same bytes as a decoder gives them; counts the pieces that were asked for and tells when it was closed. */
function inPieces(size: number) {
  const seen = { pieces: 0, closed: false }
  async function* decode() {
    try {
      for (let at = 0; at < bytes.length; at += size) {
        seen.pieces++
        yield bytes.subarray(at, at + size)
      }
    } finally {
      seen.closed = true
    }
  }
  return { seen, pieces: decode() }
}

describe.each([
  ['a source', () => readPlain(sourceOf(bytes))],
  ['pieces of 1 byte', () => readPieces(inPieces(1).pieces, 1000)],
  ['pieces of 7 bytes', () => readPieces(inPieces(7).pieces, 1000)],
  ['one piece', () => readPieces(inPieces(100).pieces, 1000)],
])('reading %s', (_, open) => {
  it('gives every byte once, in order', async () => {
    const reader = open()
    expect([...((await reader.take(3)) ?? [])]).toEqual([0, 1, 2])
    expect(await reader.skip(40)).toBe(true)
    expect([...((await reader.take(8)) ?? [])]).toEqual([43, 44, 45, 46, 47, 48, 49, 50])
    expect(await reader.skip(49)).toBe(true)
    expect(await reader.take(0)).toHaveLength(0)
    expect(await reader.take(1)).toBeUndefined()
  })

  it('ends where the bytes end', async () => {
    expect(await open().take(101)).toBeUndefined()
    expect(await open().skip(101)).toBe(false)
  })
})

describe('reading pieces', () => {
  it('stops at the limit without asking for another piece', async () => {
    const { seen, pieces } = inPieces(10)
    const reader = readPieces(pieces, 30)
    expect(await reader.skip(20)).toBe(true)
    expect(await reader.take(11)).toBeUndefined()
    expect(await reader.skip(11)).toBe(false)
    expect(seen.pieces).toBe(2)
    expect(await reader.take(10)).toHaveLength(10)
    expect(await reader.skip(1)).toBe(false)
  })

  it('closes the decoder', async () => {
    const { seen, pieces } = inPieces(10)
    const reader = readPieces(pieces, 100)
    await reader.take(1)
    await reader.close()
    expect(seen.closed).toBe(true)
  })
})
