import { type ByteSource, readExactly } from './byte-source.js'
import { acceptJpeg } from './embedded-jpeg.js'
import { fitImage } from './fit-image.js'
import { PREVIEW_MAX_BYTES } from './limits.js'
import { encodePng } from './png.js'
import type { PreviewImage } from './preview-image.js'
import { readComposite } from './psd-composite.js'
import { findPsdResources, type PsdFile, readPsdFile, type Section } from './psd-file.js'

/** Ids of image resources: a JPEG thumbnail, the same with red and blue exchanged (Photoshop 4), facts about the file. */
const THUMBNAIL = 1036
const THUMBNAIL_BGR = 1033
const VERSION_INFO = 1057

/** Format, width, height, row bytes, total, packed size (4 bytes each), bits, planes (2 each). */
const THUMBNAIL_HEAD_BYTES = 28
const FORMAT_JPEG = 1

/**
 * The picture of a .psd or .psb file: the thumbnail that Photoshop keeps, as it is, or else (GIMP, Krita and others keep
 * none) the flattened picture at reduced size. Undefined when there is neither.
 */
export async function readPsdPreview(
  source: ByteSource,
  signal?: AbortSignal,
): Promise<PreviewImage | undefined> {
  const psd = readPsdFile(source)
  if (psd === undefined) return undefined
  const resources = findPsdResources(source, psd, [THUMBNAIL, THUMBNAIL_BGR, VERSION_INFO])
  const jpeg = readThumbnail(source, resources.get(THUMBNAIL))
  const accepted = jpeg && acceptJpeg(jpeg)
  if (accepted !== undefined) return accepted
  const swapped = readThumbnail(source, resources.get(THUMBNAIL_BGR))
  const turned = swapped && (await fitImage(swapped, { swapRedBlue: true, signal }).catch(() => undefined))
  if (turned !== undefined) return turned
  if (!hasRealComposite(source, resources.get(VERSION_INFO))) return undefined
  return await readCompositePreview(source, psd, signal)
}

function readThumbnail(source: ByteSource, place: Section | undefined): Buffer | undefined {
  if (place === undefined || place.length <= THUMBNAIL_HEAD_BYTES || place.length > PREVIEW_MAX_BYTES)
    return undefined
  const resource = readExactly(source, place.offset, place.length)
  return resource?.readUInt32BE(0) === FORMAT_JPEG ? resource.subarray(THUMBNAIL_HEAD_BYTES) : undefined
}

/** Photoshop can save without a flattened picture; a white one stands in its place then, and a flag says so. */
function hasRealComposite(source: ByteSource, versionInfo: Section | undefined): boolean {
  if (versionInfo === undefined || versionInfo.length < 5) return true
  return readExactly(source, versionInfo.offset + 4, 1)?.[0] !== 0
}

async function readCompositePreview(
  source: ByteSource,
  psd: PsdFile,
  signal: AbortSignal | undefined,
): Promise<PreviewImage | undefined> {
  const pixels = await readComposite(source, psd, signal)
  if (pixels === undefined) return undefined
  const { width, height } = pixels
  return { mediaType: 'image/png', width, height, data: encodePng(pixels) }
}
