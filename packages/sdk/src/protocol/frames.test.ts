import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isClstError } from '../errors.js'
import {
  FRAME_HEADER_BYTES,
  FRAMES_START_BYTES,
  type Frame,
  FrameReader,
  readFrames,
  writeFrames,
} from './frames.js'

const frames = fc.array(
  fc
    .record({
      hash: fc.uint8Array({ minLength: 32, maxLength: 32 }),
      codec: fc.nat(255),
      data: fc.uint8Array({ minLength: 1, maxLength: 300 }),
      saved: fc.nat(1000),
    })
    .map(({ hash, codec, data, saved }): Frame => ({ hash, codec, rawBytes: data.length + saved, data })),
  { maxLength: 8 },
)

const damage = expect.objectContaining({ code: 'chunk-damaged' })
const none = expect.objectContaining({ code: 'invalid-argument' })

/** As `FrameReader` gives them when the bytes arrive in pieces of this size. */
function readPieces(bytes: Uint8Array, size: number): Frame[] {
  const reader = new FrameReader()
  const read: Frame[] = []
  for (let at = 0; at < bytes.length; at += size) read.push(...reader.push(bytes.subarray(at, at + size)))
  reader.end()
  return read
}

test('frames are read back, whole and in pieces of any size', () => {
  fc.assert(
    fc.property(frames, fc.integer({ min: 1, max: 400 }), (written, size) => {
      const bytes = writeFrames(written)
      expect([...readFrames(bytes)].map(({ offset: _, ...frame }) => frame)).toEqual(written)
      expect(readPieces(bytes, size)).toEqual(written)
    }),
  )
})

test('the place of the data is where it lies in the pack', () => {
  fc.assert(
    fc.property(frames, (written) => {
      const bytes = writeFrames(written)
      for (const { offset, data } of readFrames(bytes)) {
        expect(bytes.subarray(offset, offset + data.length)).toEqual(data)
      }
    }),
  )
})

test('wherever frames are cut off, it is found, unless it is between two', () => {
  fc.assert(
    fc.property(frames, fc.nat(), (written, at) => {
      const bytes = writeFrames(written)
      const cut = bytes.subarray(0, at % bytes.length)
      const ends = [FRAMES_START_BYTES]
      for (const { data } of written) ends.push((ends.at(-1) as number) + FRAME_HEADER_BYTES + data.length)
      if (ends.includes(cut.length)) return
      expect(() => [...readFrames(cut)]).toThrow(damage)
      expect(() => readPieces(cut, 50)).toThrow(damage)
    }),
  )
})

test('random bytes, also behind a good beginning, give frames or an error with a code', () => {
  const hostile = fc.tuple(fc.boolean(), fc.uint8Array({ maxLength: 200 }))
  fc.assert(
    fc.property(hostile, ([isStarted, noise]) => {
      const bytes = isStarted ? Uint8Array.from([...writeFrames([]), ...noise]) : noise
      for (const read of [() => [...readFrames(bytes)], () => readPieces(bytes, 7)]) {
        try {
          for (const { rawBytes, data } of read()) expect(data.length).toBeLessThanOrEqual(rawBytes)
        } catch (error) {
          expect(isClstError(error) && ['chunk-damaged', 'invalid-argument'].includes(error.code)).toBe(true)
        }
      }
    }),
    { numRuns: 2000 },
  )
})

describe('refused', () => {
  const hash = new Uint8Array(32)
  const data = new Uint8Array(10)

  test.each([
    ['no bytes', { hash, codec: 0, rawBytes: 0, data: new Uint8Array(0) }],
    ['data that is longer than what it stands for', { hash, codec: 1, rawBytes: 9, data }],
    ['more than the largest chunk', { hash, codec: 1, rawBytes: (1 << 20) + 1, data }],
    ['half a hash', { hash: hash.subarray(16), codec: 1, rawBytes: 10, data }],
  ])('a chunk with %s is not written', (_, frame) => {
    expect(() => writeFrames([frame])).toThrow(none)
  })

  test('sizes that ask for gigabytes are refused before anything of that size arrives', () => {
    const bytes = writeFrames([{ hash, codec: 0, rawBytes: 10, data }])
    bytes.fill(0xff, FRAMES_START_BYTES + 33, FRAMES_START_BYTES + 41)
    expect(() => [...readFrames(bytes)]).toThrow(damage)
    expect(() => new FrameReader().push(bytes.subarray(0, FRAMES_START_BYTES + FRAME_HEADER_BYTES))).toThrow(
      damage,
    )
  })

  test('other bytes, and frames of a later version', () => {
    expect(() => [...readFrames(new TextEncoder().encode('<html>'))]).toThrow(none)
    const later = writeFrames([])
    later[4] = 2
    expect(() => [...readFrames(later)]).toThrow(none)
    expect(() => readPieces(later, 9)).toThrow(none)
  })
})
