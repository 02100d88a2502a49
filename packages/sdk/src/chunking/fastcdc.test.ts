import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { seededBytes } from '../testing/seeded-random.js'
import { assertChunkParams, type ChunkParams, DEFAULT_CHUNK_PARAMS } from './chunk-params.js'
import { nextCut } from './fastcdc.js'
import { gearTable } from './gear-table.js'

const SMALL: ChunkParams = { minBytes: 64, avgBytes: 256, maxBytes: 1024 }

test('the gear table is that of the file format', () => {
  // The first bytes of SHA-256(00) are 6e 34 0b 9c, those of SHA-256(ff) are a8 10 0a e6.
  const table = gearTable()
  expect(table[0]).toBe(0x6e340b9c >>> 1)
  expect(table[255]).toBe(0xa8100ae6 >>> 1)
  expect(table).toHaveLength(256)
  expect(new Set(table).size).toBe(256)
  expect(table.every((value) => value >= 0)).toBe(true)
})

test('new projects are cut into chunks of 64 KiB on average', () => {
  expect(DEFAULT_CHUNK_PARAMS).toEqual({ minBytes: 32_768, avgBytes: 65_536, maxBytes: 262_144 })
})

test.each([0, 1, 63, 64])('%d bytes at the end of a file are one chunk', (length) => {
  expect(nextCut(new Uint8Array(length), 0, length, SMALL)).toBe(length)
})

test('bytes before the start and after the longest chunk make no difference', () => {
  for (let seed = 1; seed <= 50; seed++) {
    const bytes = seededBytes(seed, 1024)
    const alone = nextCut(bytes, 0, 1024, SMALL)
    const around = Buffer.concat([seededBytes(seed + 1000, seed), bytes, seededBytes(seed + 2000, 100)])
    expect(nextCut(around, seed, around.length, SMALL)).toBe(seed + alone)
  }
})

test('the first byte that can end a chunk is the one after the minimum', () => {
  const ends = Array.from({ length: 20_000 }, (_, seed) => nextCut(seededBytes(seed, 1024), 0, 1024, SMALL))
  expect(Math.min(...ends)).toBe(65)
  expect(Math.max(...ends)).toBe(1024)
})

test('chunks of the default sizes are as long on average as their name says', () => {
  const bytes = seededBytes(1, 8 << 20)
  let count = 0
  for (let at = 0; at < bytes.length; count++) at = nextCut(bytes, at, bytes.length, DEFAULT_CHUNK_PARAMS)
  expect(bytes.length / count / DEFAULT_CHUNK_PARAMS.avgBytes).toBeGreaterThan(0.8)
  expect(bytes.length / count / DEFAULT_CHUNK_PARAMS.avgBytes).toBeLessThan(1.25)
})

/** From tests/interop/vectors/fastcdc.json: an independent implementation cuts there. */
test.each([
  [
    SMALL,
    'a',
    6144,
    [
      240, 774, 1103, 1731, 1932, 2328, 2499, 2679, 2992, 3214, 3595, 3780, 4055, 4241, 4324, 4576, 4838,
      5096, 5223, 5582, 5827, 6144,
    ],
  ],
  [
    { minBytes: 64, avgBytes: 1024, maxBytes: 1024 },
    'a',
    24_576,
    [
      1024, 2048, 3072, 4096, 4382, 4576, 5600, 6624, 7648, 8672, 9696, 10720, 11744, 12768, 13441, 14465,
      15489, 16513, 17537, 18206, 19230, 20202, 21226, 22250, 23077, 24101, 24576,
    ],
  ],
  [{ minBytes: 65, avgBytes: 256, maxBytes: 1024 }, 'odd 61', 300, [159, 300]],
])('cuts of a known input stay where they are: %j', (params, seed, length, ends) => {
  const bytes = stream(seed, length)
  const found: number[] = []
  for (let at = 0; at < bytes.length; found.push(at)) at = nextCut(bytes, at, bytes.length, params)
  expect(found).toEqual(ends)
})

test.each([
  [63, 256, 1024],
  [64, 255, 1024],
  [64, 300, 1024],
  [512, 256, 1024],
  [64, 256, 128],
  [64.5, 256, 1024],
  [64, 256, (16 << 20) + 1],
  [Number.NaN, 256, 1024],
  [0, 0, 0],
])('sizes %d/%d/%d are refused', (minBytes, avgBytes, maxBytes) => {
  const act = () => assertChunkParams({ minBytes, avgBytes, maxBytes })
  expect(act).toThrow(expect.objectContaining({ code: 'invalid-argument' }))
})

function stream(seed: string, length: number): Buffer {
  const block = (index: number) => createHash('sha256').update(`${seed}:${index}`).digest()
  return Buffer.concat(Array.from({ length: Math.ceil(length / 32) }, (_, index) => block(index))).subarray(
    0,
    length,
  )
}
