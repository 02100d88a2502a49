import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatAgo, formatDuration, formatExact } from './times.js'

const formerZone = process.env.TZ

beforeAll(() => {
  process.env.TZ = 'Asia/Kolkata'
})

afterAll(() => {
  if (formerZone === undefined) delete process.env.TZ
  else process.env.TZ = formerZone
})

describe('formatAgo', () => {
  // 15:00 in India.
  const now = Date.parse('2025-11-21T09:30:00Z')
  test.each([
    ['2025-11-21T09:29:31Z', 'just now'],
    ['2025-11-21T09:30:20Z', 'just now'],
    ['2025-11-21T09:29:00Z', '1 min ago'],
    ['2025-11-21T08:31:00Z', '59 min ago'],
    ['2025-11-21T08:30:00Z', '1 hour ago'],
    ['2025-11-20T09:31:00Z', '23 hours ago'],
    ['2025-11-20T09:00:00Z', 'yesterday'],
    ['2025-11-19T18:00:00Z', '2 days ago'],
    ['2025-11-08T09:00:00Z', '13 days ago'],
    ['2025-11-07T09:00:00Z', '2 weeks ago'],
    ['2025-09-01T09:00:00Z', '2 months ago'],
    ['2023-11-01T09:00:00Z', '2 years ago'],
    ['2025-11-21T11:30:00Z', '2025-11-21 17:00'],
  ])('%s is %s', (time, text) => {
    expect(formatAgo(time, now)).toBe(text)
  })
})

test('the exact time is local and says how far from UTC', () => {
  expect(formatExact('2025-11-21T20:00:05.123Z')).toBe('2025-11-22 01:30:05 +05:30')
  process.env.TZ = 'America/New_York'
  expect(formatExact('2025-07-01T20:00:05Z')).toBe('2025-07-01 16:00:05 -04:00')
})

test.each([
  [0, '0 s'],
  [400, '1 s'],
  [59_000, '59 s'],
  [125_000, '2 min 5 s'],
  [4_320_000, '1 h 12 min'],
])('%d ms remain as %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text)
})
