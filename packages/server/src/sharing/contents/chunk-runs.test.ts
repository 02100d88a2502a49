import { expect, test } from 'vitest'
import { lowerBound, RunPositions, toRuns } from './chunk-runs.js'

test('each part of the chunks of a manifest is what it would be one by one', () => {
  const ids = [5, 6, 7, 20, 3, 4, 30, 31, 32, 33]
  const positions = new RunPositions(toRuns(ids))
  for (let first = 0; first < ids.length; first++) {
    for (let count = 1; first + count <= ids.length; count++) {
      expect(positions.part(first, count)).toEqual(toRuns(ids.slice(first, first + count)))
    }
  }
  expect(new RunPositions([]).part(0, 1)).toEqual([])
})

test('the first that is not smaller', () => {
  const sorted = Float64Array.from([2, 4, 4, 9])
  expect([1, 2, 3, 4, 5, 9, 10].map((value) => lowerBound(sorted, value))).toEqual([0, 0, 1, 1, 3, 3, 4])
})
