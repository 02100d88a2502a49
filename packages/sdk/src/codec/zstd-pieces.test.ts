import { expect, test } from 'vitest'
import { encodeChunk } from '../testing/encoding.js'
import { seededBytes } from '../testing/seeded-random.js'
import { CODEC_ZSTD } from './codec.js'
import { decodeZstdPieces } from './zstd-pieces.js'

const parts = [
  seededBytes(1, 300_000, true),
  seededBytes(2, 10, true),
  seededBytes(3, 200_000, true),
  new Uint8Array(500_000),
]
const whole = Buffer.concat(parts)
/** A few frames behind each other, as a compressed .blend has them. */
const coded = Buffer.concat(
  parts
    .map((part) => encodeChunk(part))
    .map(({ codec, bytes }) => (codec === CODEC_ZSTD ? bytes : frameOfRaw(bytes))),
)

/** A frame with one block that is not compressed (RFC 8878, 3.1.1): for bytes that `encodeChunk` keeps as they are. */
function frameOfRaw(bytes: Uint8Array): Uint8Array {
  const block = (bytes.length << 3) | 1
  const header = [0x28, 0xb5, 0x2f, 0xfd, 0x20, bytes.length, block & 255, (block >> 8) & 255, block >> 16]
  return Buffer.concat([Uint8Array.from(header), bytes])
}

async function collect(pieces: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

function* slices(bytes: Uint8Array, length: number) {
  for (let start = 0; start < bytes.length; start += length) yield bytes.subarray(start, start + length)
}

test.each([1, 7, 1000, 65_536, coded.length])(
  'frames that arrive %d bytes at a time are decoded',
  async (length) => {
    expect(Buffer.compare(await collect(decodeZstdPieces(slices(coded, length))), whole)).toBe(0)
  },
)

test('nothing more is decoded, nor asked for, than the caller takes', async () => {
  let asked = 0
  function* counted() {
    for (const slice of slices(coded, 1000)) {
      asked++
      yield slice
    }
  }
  for await (const piece of decodeZstdPieces(counted())) {
    expect(Buffer.compare(piece, whole.subarray(0, piece.length))).toBe(0)
    break
  }
  expect(asked).toBeLessThan(coded.length / 1000 / 2)
})

test('a stream that is cut short gives what it had', async () => {
  const some = await collect(decodeZstdPieces([coded.subarray(0, coded.length / 2)]))
  expect(some.length).toBeLessThan(whole.length)
  expect(Buffer.compare(some, whole.subarray(0, some.length))).toBe(0)
})

test('bytes that are no frame are an error', async () => {
  await expect(collect(decodeZstdPieces([seededBytes(4, 100)]))).rejects.toThrow()
})

test('a frame that asks for a window of 128 MiB is refused', async () => {
  // Magic, no content size, no checksum, window descriptor 17 << 3: 2^(10 + 17) bytes; then an empty last block.
  const frame = Buffer.from('28b52ffd0088010000', 'hex')
  await expect(collect(decodeZstdPieces([frame]))).rejects.toThrow()
})
