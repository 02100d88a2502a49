import { describe, expect, test } from 'vitest'
import { expandSeries, MAX_MADE } from './series.js'

describe('a series', () => {
  test.each([
    ['0010..0050:10', ['0010', '0020', '0030', '0040', '0050']],
    ['0010..0045:10', ['0010', '0020', '0030', '0040']],
    ['8..11', ['8', '9', '10', '11']],
    ['08..11', ['08', '09', '10', '11']],
    ['sh010..sh030:10', ['sh010', 'sh020', 'sh030']],
    ['3..3', ['3']],
    ['0010,0020 x5', ['0010', '0020', '0030', '0040', '0050']],
    ['0010,0020x3', ['0010', '0020', '0030']],
    ['sq01_sh010_a, sq01_sh015_a × 3', ['sq01_sh010_a', 'sq01_sh015_a', 'sq01_sh020_a']],
    ['990,995 x3', ['990', '995', '1000']],
    ['9,10 x3', ['9', '10', '11']],
    ['099,100 x2', ['099', '100']],
    ['day,night,day', ['day', 'night']],
    ['0010,0020', ['0010', '0020']],
    ['only', ['only']],
  ])('%s', (text, names) => expect(expandSeries(text)).toEqual(names))

  test('has as many names as it may have, and no more', () => {
    expect(expandSeries(`1..${MAX_MADE}`)).toHaveLength(MAX_MADE)
    expect(() => expandSeries(`1..${MAX_MADE + 1}`)).toThrow(/more than/)
    expect(() => expandSeries('1..999999999999999')).toThrow(/more than/)
    expect(() => expandSeries('1,2 x999999999999999')).toThrow(/more than/)
  })

  test.each([
    '',
    'a,,b',
    'a..b',
    '10..5',
    '20,10 x3',
    '10,10 x3',
    '1..5:0',
    '1,2 x0',
    'a1b1..a2b2',
    '01..100',
    'sh010,sc020 x3',
    '9999999999999999,9999999999999998 x2',
    '1,999999999999999 x100',
  ])('refuses %j', (text) =>
    expect(() => expandSeries(text)).toThrow(expect.objectContaining({ code: 'invalid-argument' })),
  )
})
