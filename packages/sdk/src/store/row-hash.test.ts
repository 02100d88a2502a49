import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashValues, rowHash, type Value } from './row-hash.js'

const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex')
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

test.each<[Value[], string | Uint8Array]>([
  [[], ''],
  [[null], 'n'],
  [[0], 'i0;'],
  [[-12], 'i-12;'],
  [[Number.MAX_SAFE_INTEGER], 'i9007199254740991;'],
  [[12n], 'i12;'],
  [[''], 't0:'],
  [['blocking pass'], 't13:blocking pass'],
  [['né'], 't3:né'],
  [['🎬'], 't4:🎬'],
  [['a\0b'], 't3:a\0b'],
  [[new Uint8Array(0)], 'b0:'],
  [[Uint8Array.of(0, 255)], Buffer.from([0x62, 0x32, 0x3a, 0, 255])],
  [['tag', 'x', null, 7, Uint8Array.of(110)], 't3:tagt1:xni7;b1:n'],
])('%# is hashed as written in the format', (values, bytes) => {
  expect(hex(hashValues(values))).toBe(sha256(bytes))
})

test('the hash of a row is the first half of the hash of its table and its columns', () => {
  const id = '0199aaaa-bbbb-7ccc-8ddd-000000000001'
  const row = [id, 'rigging', 'rigging', null]
  expect(hex(rowHash('tag', row))).toBe(sha256(`t3:tagt36:${id}t7:riggingt7:riggingn`).slice(0, 32))
})

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant(null),
  fc.maxSafeInteger(),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.uint8Array({ maxLength: 6 }),
  // Texts and blobs that look like the written form of other values.
  fc.constantFrom('n', 'i1;', 't1:', 'b0:', ':', '1'),
  fc.constantFrom('n', 'i1;', 't1:a').map((text) => new Uint8Array(Buffer.from(text))),
)
const list = fc.array(value, { maxLength: 4 })

test('two lists have one hash only when they are the same list', () => {
  // Tagged so that 1 and '1', and a text and a blob of the same bytes, are told apart.
  const plain = (values: readonly Value[]) =>
    JSON.stringify(values.map((item) => (item instanceof Uint8Array ? { blob: [...item] } : item)))
  fc.assert(
    fc.property(list, list, (a, b) => {
      expect(hex(hashValues(a)) === hex(hashValues(b))).toBe(plain(a) === plain(b))
    }),
    { numRuns: 2000 },
  )
})

test('where a list is divided makes a difference', () => {
  const seen = new Set(
    [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc']].map((values) => hex(hashValues(values))),
  )
  expect(seen.size).toBe(5)
})
