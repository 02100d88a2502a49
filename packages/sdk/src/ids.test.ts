import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isId, newId } from './ids.js'
import { SeededRandom } from './testing/seeded-random.js'

const at = (now: number) => ({ now: () => now })
const everyBit = (bit: 0 | 1) => ({ bytes: (length: number) => new Uint8Array(length).fill(bit * 255) })

test('an id is the time, the version, the variant and randomness', () => {
  // The example time of RFC 9562, appendix A.6: 2022-02-22 19:22:22 UTC.
  const time = at(0x017f22e279b0)
  expect(newId(time, everyBit(0))).toBe('017f22e2-79b0-7000-8000-000000000000')
  expect(newId(time, everyBit(1))).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff')
})

test('ids sort by the time when they were made', () => {
  const random = new SeededRandom(1)
  const time = fc.nat(2 ** 47)
  fc.assert(
    fc.property(time, time, (a, b) => {
      fc.pre(a !== b)
      const [earlier, later] = [newId(at(Math.min(a, b)), random), newId(at(Math.max(a, b)), random)]
      expect(earlier < later).toBe(true)
      expect(isId(earlier)).toBe(true)
    }),
  )
})

test('ids of one millisecond differ', () => {
  const random = new SeededRandom(2)
  const ids = Array.from({ length: 1000 }, () => newId(at(1_700_000_000_000), random))
  expect(new Set(ids).size).toBe(1000)
})

test.each([
  '',
  'v012',
  '017f22e2-79b0-7000-8000-00000000000',
  '017f22e2-79b0-7000-8000-0000000000000',
  '017F22E2-79B0-7000-8000-000000000000',
  '017f22e279b070008000000000000000',
  'g17f22e2-79b0-7000-8000-000000000000',
  ' 017f22e2-79b0-7000-8000-000000000000',
])('%j is no id', (text) => {
  expect(isId(text)).toBe(false)
})
