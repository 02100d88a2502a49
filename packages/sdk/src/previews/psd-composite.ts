import { setImmediate as nextTurn } from 'node:timers/promises'
import { throwIfAborted } from '../errors.js'
import { type ByteSource, readExactly } from './byte-source.js'
import { IMAGE_MAX_BYTES } from './limits.js'
import type { Pixels } from './png.js'
import { countColourPlanes, INDEXED, mixPlanes } from './psd-colour.js'
import type { PsdFile } from './psd-file.js'

/**
 * Every n-th row is read and averaged over n pixels, so that at most this many remain on the longer edge: as many as
 * Blender keeps in its files, and few enough to need no image library.
 */
const SAMPLED_EDGE_PX = 256
/** Largest edge of a .psb file. */
const MAX_EDGE_PX = 300_000
const ROWS_BETWEEN_TURNS = 64

const RAW = 0
const RLE = 1

/** Where one row of one channel lies. */
type LocateRow = (plane: number, row: number) => { offset: number; length: number }

/**
 * The flattened picture, sampled down to something that can be resized, or undefined when it is of a kind that is not
 * read (32 bits, bitmap, Lab, multichannel, zip-packed) or damaged. Layout: a compression kind (uint16), then channel
 * after channel, row after row; for RLE all row lengths come first (uint16, in .psb uint32) and rows are PackBits.
 * At most 64 MiB of rows are read, however large the file.
 */
export async function readComposite(
  source: ByteSource,
  psd: PsdFile,
  signal?: AbortSignal,
): Promise<Pixels | undefined> {
  const { width, height, depth } = psd
  const planeCount = countColourPlanes(source, psd)
  if (planeCount === undefined || (depth !== 8 && depth !== 16)) return undefined
  if (width < 1 || height < 1 || width > MAX_EDGE_PX || height > MAX_EDGE_PX) return undefined
  const sampleBytes = depth / 8
  const rowBytes = width * sampleBytes
  const step = Math.max(
    1,
    Math.ceil(Math.max(width, height) / SAMPLED_EDGE_PX),
    Math.ceil((rowBytes * height * planeCount) / IMAGE_MAX_BYTES),
  )
  const outWidth = Math.ceil(width / step)
  const outHeight = Math.ceil(height / step)
  const compression = readExactly(source, psd.composite, 2)?.readUInt16BE(0)
  const locate = locateRows(source, psd, compression, rowBytes, planeCount)
  if (locate === undefined) return undefined

  const planes = Array.from({ length: planeCount }, () => new Uint8Array(outWidth * outHeight))
  const row = new Uint8Array(rowBytes)
  for (let y = 0; y < outHeight; y++) {
    if (y % ROWS_BETWEEN_TURNS === 0) await nextTurn()
    throwIfAborted(signal)
    for (const [index, plane] of planes.entries()) {
      const { offset, length } = locate(index, y * step)
      const coded = length > 2 * rowBytes + 2 ? undefined : readExactly(source, offset, length)
      if (coded === undefined) return undefined
      if (compression === RLE) unpackBits(coded, row)
      const line = compression === RLE ? row : coded
      // The first byte of a sample is the high one: all that a preview needs of 16 bits.
      const taken = psd.mode === INDEXED ? 1 : step
      averageInto(plane.subarray(y * outWidth, (y + 1) * outWidth), line, { width, step, taken, sampleBytes })
    }
  }
  return mixPlanes(source, psd, planes, outWidth, outHeight)
}

/** One value for every `step` samples of a row: the mean of the first `taken` of them. */
function averageInto(
  target: Uint8Array,
  line: Uint8Array,
  shape: { width: number; step: number; taken: number; sampleBytes: number },
): void {
  const { width, step, taken, sampleBytes } = shape
  for (let x = 0; x < target.length; x++) {
    const first = x * step
    const count = Math.min(taken, width - first)
    let sum = 0
    for (let i = 0; i < count; i++) sum += line[(first + i) * sampleBytes] as number
    target[x] = sum / count
  }
}

function locateRows(
  source: ByteSource,
  psd: PsdFile,
  compression: number | undefined,
  rowBytes: number,
  planes: number,
): LocateRow | undefined {
  const start = psd.composite + 2
  const { height, channels } = psd
  if (compression === RAW) {
    return (plane, row) => ({ offset: start + (plane * height + row) * rowBytes, length: rowBytes })
  }
  if (compression !== RLE) return undefined
  const lengthBytes = psd.large ? 4 : 2
  const table = readExactly(source, start, planes * height * lengthBytes)
  if (table === undefined) return undefined
  const offsets = new Float64Array(planes * height + 1)
  offsets[0] = start + channels * height * lengthBytes
  for (let i = 0; i < planes * height; i++) {
    offsets[i + 1] = (offsets[i] as number) + table.readUIntBE(i * lengthBytes, lengthBytes)
  }
  return (plane, row) => {
    const offset = offsets[plane * height + row] as number
    return { offset, length: (offsets[plane * height + row + 1] as number) - offset }
  }
}

/** PackBits (TIFF 6.0, section 9): 0..127 copies n + 1 bytes, 129..255 repeats one 257 - n times, 128 does nothing. */
function unpackBits(coded: Uint8Array, row: Uint8Array): void {
  let to = 0
  for (let at = 0; at < coded.length && to < row.length; ) {
    const control = coded[at++] as number
    if (control < 128) {
      const run = coded.subarray(at, Math.min(at + control + 1, at + row.length - to))
      row.set(run, to)
      at += control + 1
      to += run.length
    } else if (control > 128) {
      row.fill(coded[at++] ?? 0, to, to + 257 - control)
      to += 257 - control
    }
  }
  if (to < row.length) row.fill(0, to)
}
