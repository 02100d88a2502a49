import { throwIfAborted } from '../errors.js'
import { readBlendThumbnail } from './blend-thumbnail.js'
import { type ByteSource, readExactly } from './byte-source.js'
import { acceptPng } from './embedded-png.js'
import { IMAGE_EXTENSIONS } from './extensions.js'
import { fitImage, fitPixels } from './fit-image.js'
import { SNIFF_BYTES, sniffImageKind } from './image-kind.js'
import { IMAGE_MAX_BYTES, PREVIEW_MAX_BYTES, PREVIEW_MAX_EDGE_PX } from './limits.js'
import { encodePng, type Pixels } from './png.js'
import type { PreviewImage } from './preview-image.js'
import { readPsdPreview } from './psd-preview.js'
import { readZipMember } from './zip-member.js'

export type { ByteSource } from './byte-source.js'
export { PREVIEW_MAX_BYTES, PREVIEW_MAX_EDGE_PX } from './limits.js'
export type { PreviewImage } from './preview-image.js'

type Extract = (source: ByteSource, signal: AbortSignal | undefined) => Promise<PreviewImage | undefined>

const EXTRACTORS: ReadonlyMap<string, Extract> = new Map<string, Extract>([
  ['blend', fromBlend],
  ['psd', readPsdPreview],
  ['psb', readPsdPreview],
  ['kra', fromZip('preview.png')],
  ['krz', fromZip('preview.png')],
  ['ora', fromZip('Thumbnails/thumbnail.png')],
  ...IMAGE_EXTENSIONS.map((extension): [string, Extract] => [extension, fromImage]),
])

/**
 * The picture that a working file carries: the embedded thumbnail of a .blend, .psd, .psb, .kra, .krz or .ora file, or
 * an ordinary image at reduced size (up to 64 MiB and 67 million pixels). `extension` is without the dot, in any case.
 *
 * Undefined when there is no usable picture. A damaged or hostile file is such a case and never throws, nor does a
 * failure to read; only an aborted signal does (`cancelled`).
 */
export async function extractPreview(
  source: ByteSource,
  extension: string,
  signal?: AbortSignal,
): Promise<PreviewImage | undefined> {
  throwIfAborted(signal)
  try {
    return await extractByKind(source, extension, signal)
  } catch {
    return undefined
  } finally {
    throwIfAborted(signal)
  }
}

/**
 * A preview made of a picture that the user supplied (PNG, JPEG, WebP, GIF, TIFF): upright, within PREVIEW_MAX_EDGE_PX,
 * without metadata. Throws `preview-invalid`, `preview-too-large`, `cancelled`; `internal` when no picture can be
 * decoded on this system at all.
 */
export async function makePreview(bytes: Uint8Array, signal?: AbortSignal): Promise<PreviewImage> {
  return await fitImage(bytes, { signal })
}

async function extractByKind(
  source: ByteSource,
  extension: string,
  signal: AbortSignal | undefined,
): Promise<PreviewImage | undefined> {
  return EXTRACTORS.get(extension.toLowerCase())?.(source, signal)
}

async function fromBlend(
  source: ByteSource,
  signal: AbortSignal | undefined,
): Promise<PreviewImage | undefined> {
  const pixels = await readBlendThumbnail(source, signal)
  if (pixels === undefined) return undefined
  return asPng(pixels) ?? (await fitPixels(pixels))
}

/** Pixels as they are, when that keeps within the limits of a preview. */
function asPng(pixels: Pixels): PreviewImage | undefined {
  const { width, height } = pixels
  if (width > PREVIEW_MAX_EDGE_PX || height > PREVIEW_MAX_EDGE_PX) return undefined
  const data = encodePng(pixels)
  return data.length > PREVIEW_MAX_BYTES ? undefined : { mediaType: 'image/png', width, height, data }
}

function fromZip(member: string): Extract {
  return async (source, signal) => {
    const png = readZipMember(source, member)
    if (png === undefined || sniffImageKind(png) !== 'png') return undefined
    return acceptPng(png) ?? (await fitImage(png, { signal }))
  }
}

async function fromImage(
  source: ByteSource,
  signal: AbortSignal | undefined,
): Promise<PreviewImage | undefined> {
  if (source.sizeBytes > IMAGE_MAX_BYTES) return undefined
  const front = readExactly(source, 0, Math.min(SNIFF_BYTES, source.sizeBytes))
  if (front === undefined || sniffImageKind(front) === undefined) return undefined
  const bytes = readExactly(source, 0, source.sizeBytes)
  return bytes === undefined ? undefined : await fitImage(bytes, { signal })
}
