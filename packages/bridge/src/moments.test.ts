import { describe, expect, test } from 'vitest'
import { parseMoment, parseSpan } from './moments.js'

/** A Wednesday in local time. */
const NOW = new Date(2026, 2, 11, 15, 30, 20, 500).getTime()
const local = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0, millisecond = 0) =>
  new Date(year, month, day, hour, minute, second, millisecond).getTime()

describe('a moment', () => {
  test.each([
    ['now', NOW],
    ['2026-03-01 18:00', local(2026, 2, 1, 18)],
    ['2026-03-01T18:00:30', local(2026, 2, 1, 18, 0, 30)],
    ['2026-03-01T18:00:30.250', local(2026, 2, 1, 18, 0, 30, 250)],
    ['2026-03-01T18:00Z', Date.UTC(2026, 2, 1, 18)],
    ['2026-03-01T18:00:00.500Z', Date.UTC(2026, 2, 1, 18, 0, 0, 500)],
    ['2026-03-01 18:00 +01:00', Date.UTC(2026, 2, 1, 17)],
    ['2026-03-01T18:00-0530', Date.UTC(2026, 2, 1, 23, 30)],
    ['2026-03-01', local(2026, 2, 1, 23, 59, 59, 999)],
    ['2026-03-11', local(2026, 2, 11, 23, 59, 59, 999)],
    ['90 minutes ago', NOW - 90 * 60_000],
    ['2 hours ago', NOW - 2 * 3_600_000],
    ['an hour ago', NOW - 3_600_000],
    ['10 seconds ago', NOW - 10_000],
    ['3 days ago', local(2026, 2, 8, 15, 30, 20, 500)],
    ['a week ago', local(2026, 2, 4, 15, 30, 20, 500)],
    ['2 months ago', local(2026, 0, 11, 15, 30, 20, 500)],
    ['1 year ago', local(2025, 2, 11, 15, 30, 20, 500)],
    ['9:05', local(2026, 2, 11, 9, 5)],
    ['today 9:05', local(2026, 2, 11, 9, 5)],
    ['today', NOW],
    ['Yesterday  18:00', local(2026, 2, 10, 18)],
    ['yesterday', local(2026, 2, 10, 23, 59, 59, 999)],
    ['friday 18:00:05', local(2026, 2, 6, 18, 0, 5)],
    ['tuesday', local(2026, 2, 10, 23, 59, 59, 999)],
    // The one before today, a week ago.
    ['wednesday', local(2026, 2, 4, 23, 59, 59, 999)],
  ])('%s', (text, expected) => {
    expect(parseMoment(text, NOW)).toBe(expected)
  })

  test.each([
    '',
    'soon',
    '2026-02-31',
    '2026-13-01',
    '18:60',
    '25:00',
    'noday 18:00',
    '2 hours',
    '1.3.2026',
    'v012',
  ])('not "%s"', (text) => {
    expect(() => parseMoment(text, NOW)).toThrow('is not a moment')
  })

  test('not one that is still to come', () => {
    expect(() => parseMoment('2026-03-12', NOW)).toThrow('still to come')
    expect(() => parseMoment('2027-01-01 10:00', NOW)).toThrow('still to come')
  })
})

describe('a span of time', () => {
  test.each([
    ['30d', 30 * 86_400_000],
    ['12h', 12 * 3_600_000],
    ['2w', 14 * 86_400_000],
    ['90 minutes', 90 * 60_000],
    ['1 day', 86_400_000],
    ['0d', 0],
  ])('%s', (text, expected) => {
    expect(parseSpan(text)).toBe(expected)
  })

  test.each(['', '30', 'd', '-1d', '1.5d', '3 years'])('not "%s"', (text) => {
    expect(() => parseSpan(text)).toThrow('is not a span of time')
  })
})
