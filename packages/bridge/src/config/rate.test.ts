import { expect, test } from 'vitest'
import { parseRate } from './rate.js'

test.each([
  ['2M', 2_000_000],
  ['500k', 500_000],
  ['1.5 MB', 1_500_000],
  ['10000', 10_000],
  ['1G', 1e9],
  ['none', null],
  ['None', null],
  ['9999', undefined],
  ['5', undefined],
  ['fast', undefined],
  ['-2M', undefined],
  ['2T', undefined],
  ['', undefined],
])('%j', (text, rate) => {
  expect(parseRate(text)).toBe(rate)
})
