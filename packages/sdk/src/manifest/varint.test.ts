import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isClstError } from '../errors.js'
import { pushSignedVarint, pushVarint, VarintReader } from './varint.js'

const MAX = Number.MAX_SAFE_INTEGER
/** Zigzag doubles a number, and the double must still be exact. */
const MAX_SIGNED = (MAX - 1) / 2

test.each([
  [0, '00'],
  [1, '01'],
  [127, '7f'],
  [128, '8001'],
  [300, 'ac02'],
  [16_383, 'ff7f'],
  [16_384, '808001'],
  [2 ** 31, '8080808008'],
  [2 ** 32 - 1, 'ffffffff0f'],
  [MAX, 'ffffffffffffff0f'],
])('%d is written as %s', (value, hex) => {
  const bytes: number[] = []
  pushVarint(bytes, value)
  expect(Buffer.from(bytes).toString('hex')).toBe(hex)
  expect(new VarintReader(Uint8Array.from(bytes)).next()).toBe(value)
})

test.each([
  [0, '00'],
  [-1, '01'],
  [1, '02'],
  [-2, '03'],
  [-64, '7f'],
  [64, '8001'],
  [MAX_SIGNED, 'feffffffffffff0f'],
  [-MAX_SIGNED - 1, 'ffffffffffffff0f'],
])('%d with its sign is written as %s', (value, hex) => {
  const bytes: number[] = []
  pushSignedVarint(bytes, value)
  expect(Buffer.from(bytes).toString('hex')).toBe(hex)
  expect(new VarintReader(Uint8Array.from(bytes)).nextSigned()).toBe(value)
})

test('any list of numbers is read back, and nothing is left over', () => {
  const unsigned = fc.record({ isSigned: fc.constant(false), value: fc.maxSafeNat() })
  const signed = fc.record({
    isSigned: fc.constant(true),
    value: fc.integer({ min: -MAX_SIGNED - 1, max: MAX_SIGNED }),
  })
  fc.assert(
    fc.property(fc.array(fc.oneof(unsigned, signed)), (list) => {
      const bytes: number[] = []
      for (const { isSigned, value } of list) (isSigned ? pushSignedVarint : pushVarint)(bytes, value)
      const reader = new VarintReader(Uint8Array.from(bytes))
      for (const { isSigned, value } of list)
        expect(isSigned ? reader.nextSigned() : reader.next()).toBe(value)
      expect(reader.isAtEnd).toBe(true)
    }),
  )
})

test.each([
  ['nothing', ''],
  ['the middle of a number', '80'],
  ['2^53', '8080808080808010'],
  ['a number of a hundred bytes', `${'80'.repeat(100)}01`],
  ['a hundred bytes without an end', 'ff'.repeat(100)],
])('%s is refused', (_, hex) => {
  const read = () => new VarintReader(Buffer.from(hex, 'hex')).next()
  expect(read).toThrow(expect.objectContaining({ code: 'store-corrupt' }))
})

test('random bytes give exact numbers or the error for damage', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      const reader = new VarintReader(bytes)
      try {
        while (!reader.isAtEnd) expect(Number.isSafeInteger(reader.nextSigned())).toBe(true)
      } catch (error) {
        expect(isClstError(error) && error.code).toBe('store-corrupt')
      }
    }),
    { numRuns: 2000 },
  )
})
