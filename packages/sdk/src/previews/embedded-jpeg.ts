import { PREVIEW_MAX_BYTES, PREVIEW_MAX_EDGE_PX } from './limits.js'
import type { PreviewImage } from './preview-image.js'

/** Markers of ITU-T T.81, table B.1. */
const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const COM = 0xfe
const FIRST_APP = 0xe0
const LAST_APP = 0xef

/** Baseline, extended sequential and progressive Huffman: what every program that shows pictures can decode. */
const COMMON_FRAMES = [0xc0, 0xc1, 0xc2]

/** Application segments that say how colours are meant: JFIF, ICC profile, Adobe's colour transform. */
const COLOUR_SEGMENTS = [0xe0, 0xe2, 0xee]

/**
 * A JPEG that can be a preview as it is: complete, of a common kind, 1 or 3 components, within the limits of a preview.
 * Comments and metadata segments are left out, the coded picture is not touched. Undefined for others.
 */
export function acceptJpeg(bytes: Uint8Array): PreviewImage | undefined {
  if (bytes.length > PREVIEW_MAX_BYTES) return undefined
  const jpeg = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = jpeg.lastIndexOf(Buffer.of(0xff, EOI))
  if (jpeg[0] !== 0xff || jpeg[1] !== SOI || end < 0) return undefined
  const kept: Buffer[] = [jpeg.subarray(0, 2)]
  let size: { width: number; height: number } | undefined
  for (let at = 2; at + 4 <= end; ) {
    const marker = jpeg[at + 1] as number
    const segmentEnd = at + 2 + jpeg.readUInt16BE(at + 2)
    if (jpeg[at] !== 0xff || segmentEnd < at + 4 || segmentEnd > end) return undefined
    if (marker === SOS) {
      kept.push(jpeg.subarray(at, end + 2))
      return size === undefined ? undefined : { mediaType: 'image/jpeg', ...size, data: Buffer.concat(kept) }
    }
    if (COMMON_FRAMES.includes(marker)) {
      size = readFrameSize(jpeg.subarray(at + 4, segmentEnd))
      if (size === undefined) return undefined
    }
    if (!isMetadata(marker)) kept.push(jpeg.subarray(at, segmentEnd))
    at = segmentEnd
  }
  return undefined
}

function isMetadata(marker: number): boolean {
  if (marker === COM) return true
  return marker >= FIRST_APP && marker <= LAST_APP && !COLOUR_SEGMENTS.includes(marker)
}

/** A frame header begins with precision, height, width, number of components (T.81, B.2.2). */
function readFrameSize(frame: Buffer): { width: number; height: number } | undefined {
  if (frame.length < 6 || frame[0] !== 8 || ![1, 3].includes(frame[5] as number)) return undefined
  const height = frame.readUInt16BE(1)
  const width = frame.readUInt16BE(3)
  if (width < 1 || height < 1 || width > PREVIEW_MAX_EDGE_PX || height > PREVIEW_MAX_EDGE_PX) return undefined
  return { width, height }
}
