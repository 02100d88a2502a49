import { describe, expect, test } from 'vitest'
import { formatCount, formatCountOf, formatSize, savedPercent } from './sizes.js'

describe('formatSize', () => {
  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [9949, '9.9 kB'],
    [9950, '10 kB'],
    [118_400_000, '118 MB'],
    [999_499, '999 kB'],
    [999_500, '1.0 MB'],
    [999_999_999, '1.0 GB'],
    [2_147_483_648, '2.1 GB'],
    [14_240_000_000, '14.2 GB'],
    [142_400_000_000, '142 GB'],
    [5_000_000_000_000_000, '5.0 PB'],
    [5_000_000_000_000_000_000, '5000 PB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text)
  })
})

test('counts have separators and their noun', () => {
  expect([0, 999, 1000, 1_234_567].map(formatCount)).toEqual(['0', '999', '1,000', '1,234,567'])
  expect(formatCountOf(1, 'file')).toBe('1 file')
  expect(formatCountOf(1200, 'file')).toBe('1,200 files')
  expect(formatCountOf(2, 'history', 'histories')).toBe('2 histories')
})

describe('savedPercent', () => {
  test.each([
    [100, 50, 50],
    [100, 100, 0],
    [100, 130, 0],
    [0, 0, 0],
    [100, 0, 100],
    [1_000_000, 1, 99],
    [1_000_000, 999_999, 0],
  ])('of %d with %d stored: %d', (whole, used, percent) => {
    expect(savedPercent(whole, used)).toBe(percent)
  })
})
