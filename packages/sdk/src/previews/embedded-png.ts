import { crc32, inflateSync } from 'node:zlib'
import { PREVIEW_MAX_BYTES, PREVIEW_MAX_EDGE_PX } from './limits.js'
import { PNG_SIGNATURE } from './png.js'
import type { PreviewImage } from './preview-image.js'

/** Chunks that say how the picture looks. All others (text, time, EXIF, private ones) are metadata and are left out. */
const VISIBLE = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'IDAT', 'IEND'])

/** Samples of a pixel by colour type (PNG specification, section 11.2.1). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

interface PngChunk {
  type: string
  data: Buffer
  /** The chunk as it stands in the file, with its length and CRC. */
  whole: Buffer
}

/**
 * A PNG that can be a preview as it is: sound, not interlaced, within the limits of a preview. Its pixels are unpacked
 * once, into the exact number of bytes that its size demands, to prove that they are all there. Undefined for others.
 */
export function acceptPng(bytes: Uint8Array): PreviewImage | undefined {
  if (bytes.length > PREVIEW_MAX_BYTES) return undefined
  const chunks = readPngChunks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  const header = chunks?.[0]
  if (chunks === undefined || header?.type !== 'IHDR' || header.data.length !== 13) return undefined
  const width = header.data.readUInt32BE(0)
  const height = header.data.readUInt32BE(4)
  if (width < 1 || height < 1 || width > PREVIEW_MAX_EDGE_PX || height > PREVIEW_MAX_EDGE_PX) return undefined
  if (!hasAllPixels(header.data, width, height, chunks)) return undefined
  const kept = chunks.filter((chunk) => VISIBLE.has(chunk.type)).map((chunk) => chunk.whole)
  return { mediaType: 'image/png', width, height, data: Buffer.concat([PNG_SIGNATURE, ...kept]) }
}

/** The chunks up to IEND, or undefined when one is damaged or missing. */
function readPngChunks(bytes: Buffer): PngChunk[] | undefined {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return undefined
  const chunks: PngChunk[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4))
      return undefined
    const type = bytes.toString('latin1', at + 4, at + 8)
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) })
    if (type === 'IEND') return chunks
    at = end
  }
  return undefined
}

function hasAllPixels(header: Buffer, width: number, height: number, chunks: PngChunk[]): boolean {
  const [bitDepth, colourType, compression, filter, interlace] = header.subarray(8)
  const samples = SAMPLES[colourType as number]
  if (samples === undefined || compression !== 0 || filter !== 0 || interlace !== 0) return false
  if (![1, 2, 4, 8, 16].includes(bitDepth as number)) return false
  if (colourType === 3 && !chunks.some((chunk) => chunk.type === 'PLTE')) return false
  const rowBytes = 1 + Math.ceil((width * samples * (bitDepth as number)) / 8)
  const packed = Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map((chunk) => chunk.data))
  let rows: Buffer
  try {
    rows = inflateSync(packed, { maxOutputLength: rowBytes * height })
  } catch {
    return false
  }
  if (rows.length !== rowBytes * height) return false
  for (let at = 0; at < rows.length; at += rowBytes) if ((rows[at] as number) > 4) return false
  return true
}
