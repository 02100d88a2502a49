import type { Metadata, Sharp, SharpConstructor } from 'sharp'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import { sniffImageKind } from './image-kind.js'
import { loadSharp } from './image-library.js'
import {
  DECODE_TIMEOUT_SECONDS,
  IMAGE_MAX_BYTES,
  IMAGE_MAX_PIXELS,
  PREVIEW_MAX_EDGE_PX,
  UNPACKED_MAX_BYTES,
} from './limits.js'
import type { Pixels } from './png.js'
import type { PreviewImage } from './preview-image.js'

const JPEG_QUALITY = 82
const PNG_QUALITY = 90
/** The slower ways to choose a palette take ten times as long and save a tenth of the bytes. */
const PNG_EFFORT = 1

/** What `fitImage` does besides resizing. */
export interface FitOptions {
  /** For the thumbnails of Photoshop 4, which are JPEGs of BGR pixels. */
  swapRedBlue?: boolean
  signal?: AbortSignal | undefined
}

/**
 * Decodes a picture (PNG, JPEG, WebP, GIF, TIFF; the first frame or page), turns it upright by its EXIF orientation,
 * converts it to sRGB, fits it into PREVIEW_MAX_EDGE_PX without enlarging and encodes it without metadata: as JPEG when
 * no pixel is transparent, else as PNG, since every host shows both. Throws `preview-too-large` for too many bytes or
 * pixels, `preview-invalid` for anything that cannot be decoded, `cancelled`.
 */
export async function fitImage(bytes: Uint8Array, options: FitOptions = {}): Promise<PreviewImage> {
  if (bytes.length > IMAGE_MAX_BYTES) throw tooLarge('bytes', bytes.length, IMAGE_MAX_BYTES)
  if (sniffImageKind(bytes) === undefined) {
    throw new ClstError('preview-invalid', 'A preview must be a PNG, JPEG, WebP, GIF or TIFF picture.')
  }
  throwIfAborted(options.signal)
  const sharp = await loadSharp()
  try {
    checkSize(await sharp(bytes, { failOn: 'error', limitInputPixels: false }).metadata())
    throwIfAborted(options.signal)
    const image = sharp(bytes, { failOn: 'error', limitInputPixels: IMAGE_MAX_PIXELS, sequentialRead: true })
    const { data, info } = await fit(image.autoOrient())
    throwIfAborted(options.signal)
    if (options.swapRedBlue === true) swapRedBlue(data, info.channels)
    return await encode(sharp, data, info)
  } catch (cause) {
    if (isClstError(cause)) throw cause
    throw new ClstError('preview-invalid', 'The picture is damaged or of a kind that cannot be read.', {
      cause,
    })
  }
}

/** Fits pixels that are decoded already. */
export async function fitPixels(pixels: Pixels): Promise<PreviewImage> {
  const { width, height, channels } = pixels
  const sharp = await loadSharp()
  const { data, info } = await fit(sharp(pixels.data, { raw: { width, height, channels } }))
  return await encode(sharp, data, info)
}

interface RawInfo {
  width: number
  height: number
  channels: 1 | 2 | 3 | 4
}

async function fit(image: Sharp): Promise<{ data: Buffer; info: RawInfo }> {
  return await image
    .resize({
      width: PREVIEW_MAX_EDGE_PX,
      height: PREVIEW_MAX_EDGE_PX,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .timeout({ seconds: DECODE_TIMEOUT_SECONDS })
    .toBuffer({ resolveWithObject: true })
}

async function encode(sharp: SharpConstructor, data: Buffer, raw: RawInfo): Promise<PreviewImage> {
  const opaque = isOpaque(data, raw.channels)
  const image = sharp(data, { raw: { width: raw.width, height: raw.height, channels: raw.channels } })
  const encoded = opaque
    ? await image.removeAlpha().jpeg({ quality: JPEG_QUALITY }).toBuffer()
    : await image.png({ palette: true, quality: PNG_QUALITY, effort: PNG_EFFORT }).toBuffer()
  return {
    mediaType: opaque ? 'image/jpeg' : 'image/png',
    width: raw.width,
    height: raw.height,
    data: encoded,
  }
}

function isOpaque(data: Buffer, channels: number): boolean {
  if (channels === 1 || channels === 3) return true
  for (let alpha = channels - 1; alpha < data.length; alpha += channels)
    if (data[alpha] !== 0xff) return false
  return true
}

function swapRedBlue(data: Buffer, channels: number): void {
  if (channels < 3) return
  for (let i = 0; i + 2 < data.length; i += channels) {
    const red = data[i + 2] as number
    data[i + 2] = data[i] as number
    data[i] = red
  }
}

function checkSize(metadata: Metadata): void {
  const pixels = metadata.width * metadata.height
  if (pixels > IMAGE_MAX_PIXELS) throw tooLarge('pixels', pixels, IMAGE_MAX_PIXELS)
  if (isDecodedByLine(metadata)) return
  const bytes = pixels * metadata.channels * bytesPerSample(metadata)
  if (bytes > UNPACKED_MAX_BYTES) throw tooLarge('unpacked bytes', bytes, UNPACKED_MAX_BYTES)
}

function isDecodedByLine({ format, isProgressive }: Metadata): boolean {
  return (format === 'jpeg' || format === 'png') && isProgressive !== true
}

/** The coefficients of a progressive JPEG are kept in 16 bits. */
function bytesPerSample({ format, depth }: Metadata): number {
  if (format === 'jpeg' || depth === 'ushort' || depth === 'short') return 2
  if (depth === 'uchar' || depth === 'char') return 1
  return depth === 'int' || depth === 'uint' || depth === 'float' ? 4 : 16
}

function tooLarge(unit: 'bytes' | 'pixels' | 'unpacked bytes', actual: number, limit: number): ClstError {
  const message = `The picture has ${actual} ${unit}; a preview can be made of at most ${limit}.`
  return new ClstError('preview-too-large', message, { details: { unit, actual, limit } })
}
