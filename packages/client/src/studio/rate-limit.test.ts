import { expect, test } from 'vitest'
import { RateLimit } from './rate-limit.js'

/** Time passes only where somebody sleeps. */
function clock() {
  let time = 1000
  return {
    slept: 0,
    now: () => time,
    async sleep(milliseconds: number) {
      this.slept += milliseconds
      time += milliseconds
    },
  }
}

test('bytes take as long as the rate says, and arrive as they were', async () => {
  const time = clock()
  const bytes = Uint8Array.from({ length: 50_000 }, (_, index) => index % 251)
  const pieces: Uint8Array[] = []
  for await (const piece of new RateLimit(10_000, time).pace(bytes)) pieces.push(piece)
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
  // The last piece has its time after it went.
  expect(time.slept).toBeCloseTo(4900)
  expect(Math.max(...pieces.map(({ length }) => length))).toBe(1000)
})

test('all requests share one limit, and what was not used is not saved up', async () => {
  const time = clock()
  const limit = new RateLimit(1000, time)
  await time.sleep(60_000)
  time.slept = 0
  for (let request = 0; request < 3; request++) await limit.take(1000)
  expect(time.slept).toBe(2000)
})

test('who gives up does not wait to the end', async () => {
  const limit = new RateLimit(1)
  await limit.take(1_000_000)
  await limit.take(1, AbortSignal.timeout(10))
})
