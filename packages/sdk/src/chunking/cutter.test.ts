import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cutAll, type InputPart, makeInput } from '../testing/cutting.js'
import { seededBytes } from '../testing/seeded-random.js'
import type { ChunkParams } from './chunk-params.js'
import { Cutter } from './cutter.js'

const PARAMS: readonly ChunkParams[] = [
  { minBytes: 64, avgBytes: 256, maxBytes: 1024 },
  { minBytes: 128, avgBytes: 256, maxBytes: 1024 },
  { minBytes: 64, avgBytes: 64, maxBytes: 64 },
  { minBytes: 256, avgBytes: 256, maxBytes: 300 },
]
const [SMALL] = PARAMS as [ChunkParams]

const params = fc.constantFrom(...PARAMS)
const part: fc.Arbitrary<InputPart> = fc.record({
  kind: fc.constantFrom('random', 'few', 'fill', 'repeat'),
  seed: fc.nat(255),
  length: fc.nat(3000),
})
const input = fc.array(part, { maxLength: 6 }).map(makeInput)

test('chunks concatenate to the input', () => {
  fc.assert(
    fc.property(input, params, (data, sizes) => {
      let position = 0
      for (const chunk of cutAll(data, sizes)) {
        expect(chunk.start).toBe(position)
        expect(chunk.end).toBeGreaterThan(chunk.start)
        const bytes = data.subarray(chunk.start, chunk.end)
        expect(chunk.hash).toBe(createHash('sha256').update(bytes).digest('hex'))
        position = chunk.end
      }
      expect(position).toBe(data.length)
    }),
  )
})

test('every chunk but the last lies within the minimum and the maximum', () => {
  fc.assert(
    fc.property(input, params, (data, sizes) => {
      const lengths = cutAll(data, sizes).map(({ start, end }) => end - start)
      const last = lengths.pop() ?? 0
      expect(last).toBeLessThanOrEqual(sizes.maxBytes)
      for (const length of lengths) {
        expect(length).toBeGreaterThanOrEqual(sizes.minBytes)
        expect(length).toBeLessThanOrEqual(sizes.maxBytes)
      }
    }),
  )
})

test('every slicing of the stream gives the same cuts', () => {
  fc.assert(
    fc.property(input, params, fc.array(fc.nat(18_000), { maxLength: 40 }), (data, sizes, stops) => {
      expect(cutAll(data, sizes, { stops })).toEqual(cutAll(data, sizes))
    }),
  )
})

test('bytes that lie behind the end of a slice make no difference', () => {
  fc.assert(
    fc.property(
      input,
      params,
      fc.array(fc.nat(18_000), { maxLength: 8 }),
      input,
      (data, sizes, stops, behind) => {
        expect(cutAll(data, sizes, { stops, behind })).toEqual(cutAll(data, sizes))
      },
    ),
  )
})

test('bytes that come one by one give the same cuts', () => {
  const data = makeInput([
    { kind: 'random', seed: 1, length: 1500 },
    { kind: 'fill', seed: 0, length: 1500 },
  ])
  const stops = Array.from({ length: data.length }, (_, position) => position)
  expect(cutAll(data, SMALL, { stops })).toEqual(cutAll(data, SMALL))
})

test('inserting, replacing or removing bytes changes a bounded number of chunks, however long the file is', () => {
  // Two cuttings of bytes without a pattern meet again after a few chunks; that they miss each other sixty times in a
  // row does not happen.
  const bound = 60
  const place = fc.nat(200_000)
  const length = fc.integer({ min: 0, max: 300 })
  fc.assert(
    fc.property(fc.nat(1000), place, length, length, (seed, at, removed, inserted) => {
      const data = seededBytes(seed, 200_000)
      const rest = data.subarray(at + removed)
      const edited = Buffer.concat([data.subarray(0, at), seededBytes(seed + 5000, inserted), rest])
      const before = new Set(cutAll(data, SMALL).map(({ hash }) => hash))
      const after = cutAll(edited, SMALL)
      expect(before.size).toBeGreaterThan(500)
      expect(after.filter(({ hash }) => !before.has(hash)).length).toBeLessThanOrEqual(bound)
    }),
    { numRuns: 40 },
  )
})

test('an empty file has no chunks', () => {
  expect(cutAll(new Uint8Array(0), SMALL)).toEqual([])
})

test('before the end of the file nothing is cut that later bytes could change', () => {
  const cutter = new Cutter(SMALL, () => new Uint8Array(32))
  const bytes = seededBytes(1, 1023)
  expect(cutter.cut(bytes, 0, bytes.length, false, () => expect.unreachable())).toBe(0)
})

test('sizes that cannot work are refused', () => {
  const act = () => new Cutter({ minBytes: 64, avgBytes: 300, maxBytes: 1024 }, () => new Uint8Array(32))
  expect(act).toThrow(expect.objectContaining({ code: 'invalid-argument' }))
})
