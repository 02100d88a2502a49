import fc from 'fast-check'
import { expect, it } from 'vitest'
import { versionTimes } from './version-times.js'

it('keeps the times of the files as long as they rise and are past', () => {
  expect(versionTimes([1_000_999, 2_000_000, 5_000_000], 9000)).toEqual([1000, 2000, 5000])
})

it('puts no version before the one it follows, and none in the future', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000_000)), fc.nat(10_000), (modified, now) => {
      const times = versionTimes(modified, now)
      for (const [index, time] of times.entries()) {
        expect(time).toBeGreaterThanOrEqual(times[index - 1] ?? 0)
        expect(time).toBeLessThanOrEqual(now)
      }
    }),
  )
})
