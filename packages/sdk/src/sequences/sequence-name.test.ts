import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import {
  closestSequence,
  formatSequenceName,
  isFrameOf,
  parseSequencePattern,
  possibleSequences,
} from './sequence-name.js'

test.each([
  ['shot.####.exr', { prefix: 'shot.', padding: 4, suffix: '.exr' }],
  ['shot.%04d.exr', { prefix: 'shot.', padding: 4, suffix: '.exr' }],
  ['shot.%d.exr', { prefix: 'shot.', padding: 1, suffix: '.exr' }],
  ['####.png', { prefix: '', padding: 4, suffix: '.png' }],
  ['shot.exr', undefined],
  ['a.##.b.##.exr', undefined],
  ['shot2####.exr', undefined],
  ['100%.psd', undefined],
  ['##########.exr', undefined],
])('%s', (text, expected) => {
  expect(parseSequencePattern(text)).toEqual(expected)
})

it('a name that was formatted is read as the same', () => {
  const name = fc.record({
    prefix: fc.stringMatching(/^([a-z0-9._]{0,9}[a-z._])?$/),
    padding: fc.integer({ min: 1, max: 9 }),
    suffix: fc.stringMatching(/^\.[a-z]{1,4}$/),
  })
  fc.assert(
    fc.property(name, (one) => {
      expect(parseSequencePattern(formatSequenceName(one))).toEqual(one)
    }),
  )
})

test.each([
  ['shot.0001.exr', true],
  ['shot.9999.exr', true],
  ['shot.10000.exr', true],
  ['shot.00001.exr', false],
  ['shot.001.exr', false],
  ['shot..exr', false],
  ['shot.00a1.exr', false],
  ['Shot.0001.exr', false],
])('%s in shot.####.exr: %s', (name, expected) => {
  expect(isFrameOf({ prefix: 'shot.', padding: 4, suffix: '.exr' }, name)).toBe(expected)
})

it('a file is a frame of every sequence that it can be one of, and of no other with these words', () => {
  const name = fc.stringMatching(/^[a-c.]{0,3}[0-9]{0,5}[a-c._]{1,3}[0-9]{1,5}\.exr$/)
  fc.assert(
    fc.property(name, (fileName) => {
      for (const sequence of possibleSequences(fileName)) expect(isFrameOf(sequence, fileName)).toBe(true)
    }),
  )
  expect(possibleSequences('shot2.0010.exr').map(formatSequenceName)).toEqual([
    'shot#.0010.exr',
    'shot2.####.exr',
  ])
  expect(possibleSequences('a.10000.exr').map(({ padding }) => padding)).toEqual([5, 4, 3, 2, 1])
})

test('of several sequences a file belongs to the one with the most digits', () => {
  const names = ['shot.####.exr', 'shot.#####.exr', 'shot.#.exr'].map((text) => {
    const name = parseSequencePattern(text)
    if (name === undefined) throw new Error(text)
    return { text, name }
  })
  const owner = (fileName: string) => closestSequence(names, fileName)?.text
  expect(
    ['shot.0001.exr', 'shot.10000.exr', 'shot.100000.exr', 'shot.7.exr', 'shot.x.exr'].map(owner),
  ).toEqual(['shot.####.exr', 'shot.#####.exr', 'shot.#####.exr', 'shot.#.exr', undefined])
})
