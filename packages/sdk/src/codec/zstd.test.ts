import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isClstError } from '../errors.js'
import { encodeChunk } from '../testing/encoding.js'
import { seededBytes } from '../testing/seeded-random.js'
import { CODEC_RAW, CODEC_ZSTD, CODEC_ZSTD_DELTA, isKnownCodec } from './codec.js'
import { decodeChunkInto } from './zstd.js'

const ZSTD_MAGIC = '28b52ffd'
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 4000 }),
  fc.tuple(fc.nat(1000), fc.nat(60_000)).map(([seed, length]) => seededBytes(seed, length, true)),
)

function decode(codec: number, coded: Uint8Array, length: number): Uint8Array {
  const target = new Uint8Array(length)
  decodeChunkInto(target, codec, coded)
  return target
}

test('any chunk comes back', () => {
  fc.assert(
    fc.property(bytes, (chunk) => {
      const { codec, bytes: coded } = encodeChunk(chunk)
      expect(Buffer.compare(decode(codec, coded, chunk.length), chunk)).toBe(0)
      expect(coded.length).toBeLessThanOrEqual(chunk.length)
    }),
  )
})

test('bytes that can be compressed are one zstd frame', () => {
  const { codec, bytes: coded } = encodeChunk(new Uint8Array(65_536))
  expect(codec).toBe(CODEC_ZSTD)
  expect(Buffer.from(coded.subarray(0, 4)).toString('hex')).toBe(ZSTD_MAGIC)
  expect(coded.length).toBeLessThan(100)
})

test('bytes that cannot be compressed are kept as they are', () => {
  const chunk = seededBytes(1, 65_536)
  const { codec, bytes: coded } = encodeChunk(chunk)
  expect(codec).toBe(CODEC_RAW)
  expect(coded).toBe(chunk)
})

test.each([
  // Random bytes with so many zeros at the end that compression saves a little less, or a little more, than a 32nd.
  [0.028, CODEC_RAW],
  [0.036, CODEC_ZSTD],
])('saving about %d of a chunk chooses codec %d', (share, codec) => {
  const length = 65_536
  const chunk = seededBytes(1, length)
  chunk.fill(0, Math.floor(length * (1 - share)))
  expect(encodeChunk(chunk).codec).toBe(codec)
})

test('one chunk does not change how the next one is coded', () => {
  const chunk = seededBytes(5, 30_000, true)
  const before = encodeChunk(chunk).bytes
  encodeChunk(seededBytes(6, 50_000, true))
  expect(encodeChunk(chunk).bytes).toEqual(before)
})

describe('damage', () => {
  const chunk = seededBytes(9, 20_000, true)
  const { codec, bytes: coded } = encodeChunk(chunk)

  test.each<[string, number, Uint8Array, number]>([
    ['a raw chunk that is too short', CODEC_RAW, chunk.subarray(1), chunk.length],
    ['a raw chunk that is too long', CODEC_RAW, chunk, chunk.length - 1],
    ['a frame that is cut short', codec, coded.subarray(0, -1), chunk.length],
    ['a frame of more bytes than the chunk has', codec, coded, chunk.length - 1],
    ['a frame of fewer bytes than the chunk has', codec, coded, chunk.length + 1],
    ['a frame with something behind it', codec, Buffer.concat([coded, Buffer.from('xx')]), chunk.length],
    ['something that is no frame', codec, seededBytes(1, 100), chunk.length],
    ['nothing', codec, new Uint8Array(0), chunk.length],
  ])('%s is refused', (_, kind, bad, length) => {
    expect(() => decode(kind, bad, length)).toThrow(expect.objectContaining({ code: 'chunk-damaged' }))
  })

  test('any flipped bytes give other bytes of the same length or the error for damage', () => {
    const flips = fc.array(fc.tuple(fc.nat(coded.length - 1), fc.integer({ min: 1, max: 255 })), {
      minLength: 1,
      maxLength: 5,
    })
    fc.assert(
      fc.property(flips, (places) => {
        const bad = Uint8Array.from(coded)
        for (const [place, mask] of places) bad[place] = (bad[place] as number) ^ mask
        try {
          decode(codec, bad, chunk.length)
        } catch (error) {
          expect(isClstError(error) && error.code).toBe('chunk-damaged')
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a good chunk can be decoded after a bad one', () => {
    expect(() => decode(codec, coded.subarray(0, 50), chunk.length)).toThrow()
    expect(Buffer.compare(decode(codec, coded, chunk.length), chunk)).toBe(0)
  })
})

test.each([CODEC_ZSTD_DELTA, 3, -1, 255])('codec %d is of a later version', (codec) => {
  expect(isKnownCodec(codec)).toBe(false)
  const act = () => decode(codec, encodeChunk(new Uint8Array(100)).bytes, 100)
  expect(act).toThrow(expect.objectContaining({ code: 'codec-unknown' }))
})
