import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isClstError } from '../errors.js'
import { ChunkRunBuilder, countChunks, decodeRuns, encodeRuns } from './chunk-runs.js'

/** Ids as files have them: stretches of new chunks, old ones again, now and then a far one. */
const ids = fc
  .array(
    fc.record({
      first: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 2 ** 50 })),
      count: fc.nat(40),
    }),
  )
  .map((stretches) =>
    stretches.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i)),
  )

function build(list: readonly number[]) {
  const builder = new ChunkRunBuilder()
  for (const id of list) builder.add(id)
  return builder.runs
}

test('any list of chunk ids is read back', () => {
  fc.assert(
    fc.property(ids, (list) => {
      const runs = decodeRuns(encodeRuns(build(list)))
      expect(runs.flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i))).toEqual(
        list,
      )
      expect(countChunks(runs)).toBe(list.length)
    }),
  )
})

test('neighbours are joined: no run begins where the one before ends', () => {
  fc.assert(
    fc.property(ids, (list) => {
      const runs = build(list)
      for (const [i, run] of runs.entries()) {
        const before = runs[i - 1]
        if (before !== undefined) expect(before.first + before.count).not.toBe(run.first)
      }
    }),
  )
})

test.each([
  ['', []],
  ['0201', [1]],
  ['0203', [1, 2, 3]],
  // An unchanged start, one new chunk, the rest again: first − end of the run before is 2001 − 11, then 12 − 2002.
  ['020a8c1f018b1f59', [...range(1, 10), 2001, ...range(12, 100)]],
  ['0a0101010101', [5, 5, 5]],
  ['060103010301', [3, 2, 1]],
])('%j stands for a chunk list', (hex, list) => {
  expect(Buffer.from(encodeRuns(build(list))).toString('hex')).toBe(hex)
  expect(decodeRuns(Buffer.from(hex, 'hex'))).toEqual(build(list))
})

test('a scene of 2,000 chunks in which 50 changed takes less than 400 bytes', () => {
  const list = range(1, 2000)
  for (let i = 0; i < 50; i++) list[i * 40 + 7] = 3000 + i
  expect(encodeRuns(build(list)).length).toBeLessThan(400)
})

test.each([
  ['a run of no chunks', '0200'],
  ['chunk 0', '0001'],
  ['a negative chunk', '0101'],
  ['a run that goes back before chunk 1', '02010301'],
  ['a run without a length', '02'],
  ['an end beyond 2^53', `02${'ff'.repeat(7)}0f`],
])('%s is refused', (_, hex) => {
  const act = () => decodeRuns(Buffer.from(hex, 'hex'))
  expect(act).toThrow(expect.objectContaining({ code: 'store-corrupt' }))
})

test('random bytes give usable runs or the error for damage', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      try {
        for (const { first, count } of decodeRuns(bytes)) {
          expect(first).toBeGreaterThanOrEqual(1)
          expect(count).toBeGreaterThanOrEqual(1)
          expect(Number.isSafeInteger(first + count)).toBe(true)
        }
      } catch (error) {
        expect(isClstError(error) && error.code).toBe('store-corrupt')
      }
    }),
    { numRuns: 2000 },
  )
})

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}
