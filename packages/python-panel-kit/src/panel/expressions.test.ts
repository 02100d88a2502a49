import { describe, expect, test } from 'vitest'
import { parseText } from './expressions.js'

describe('a text', () => {
  test('without braces has no readings', () => {
    expect(parseText('Up to date')).toEqual([])
  })

  test('has paths that stand in for one another, and filters with words', () => {
    expect(parseText('{status ?? context.status} of {data.items.0|only:isOnDisk|count:file:files}')).toEqual([
      { paths: ['status', 'context.status'], filters: [] },
      {
        paths: ['data.items.0'],
        filters: [
          { name: 'only', words: ['isOnDisk'] },
          { name: 'count', words: ['file', 'files'] },
        ],
      },
    ])
  })

  test.each(['{a', 'a}', '{a{b}}', '{}', '{a..b}', '{a b}', '{1}', '{a ?? }', '{a.b()}'])(
    '%s is wrong',
    (text) => {
      expect(parseText(text)).toEqual(expect.any(String))
    },
  )
})
