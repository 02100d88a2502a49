/** A stored picture as a file wants it: of another kind, or smaller. */
import { ClstError } from '../errors.js'
import type { PreviewData } from '../types.js'
import { loadSharp } from './image-library.js'
import { DECODE_TIMEOUT_SECONDS, IMAGE_MAX_PIXELS, PREVIEW_MAX_EDGE_PX } from './limits.js'

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp'

const TYPES: ReadonlyMap<string, PictureType> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
])

export function isPictureType(mediaType: string): mediaType is PictureType {
  return [...TYPES.values()].some((type) => type === mediaType)
}

const QUALITY = 90
/** JPEG has no transparency. */
const PAPER = '#ffffff'

/** The kind of picture that a file of this name holds. Throws `invalid-argument` for any other than PNG, JPEG and WebP. */
export function pictureTypeOf(extension: string): PictureType {
  const type = TYPES.get(extension.toLowerCase())
  if (type !== undefined) return type
  const message = `A picture is written as .png, .jpg or .webp, not as "${extension === '' ? '(no extension)' : `.${extension}`}".`
  throw new ClstError('invalid-argument', message, { details: { extension } })
}

/** Throws `invalid-argument` for an edge that no preview has. */
export function assertEdge(edgePx: number | undefined): void {
  if (edgePx === undefined) return
  if (Number.isInteger(edgePx) && edgePx >= 1 && edgePx <= PREVIEW_MAX_EDGE_PX) return
  const message = `A size is a whole number of pixels from 1 to ${PREVIEW_MAX_EDGE_PX}, the most that is kept.`
  throw new ClstError('invalid-argument', message, { details: { size: String(edgePx) } })
}

/**
 * The picture itself when it is of that kind and small enough, else encoded anew. Never enlarged; `edgePx` is the longer
 * edge. Throws `preview-invalid` for stored bytes that are no picture any more.
 */
export async function convertPicture(
  picture: PreviewData,
  mediaType: PictureType,
  edgePx = PREVIEW_MAX_EDGE_PX,
): Promise<PreviewData> {
  const isSmall = Math.max(picture.width, picture.height) <= edgePx
  if (isSmall && picture.mediaType === mediaType) return picture
  const sharp = await loadSharp()
  try {
    const image = sharp(picture.data, { failOn: 'error', limitInputPixels: IMAGE_MAX_PIXELS })
      .resize({ width: edgePx, height: edgePx, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: DECODE_TIMEOUT_SECONDS })
    const encoded =
      mediaType === 'image/png'
        ? image.png()
        : mediaType === 'image/webp'
          ? image.webp({ quality: QUALITY })
          : image.flatten({ background: PAPER }).jpeg({ quality: QUALITY })
    const { data, info } = await encoded.toBuffer({ resolveWithObject: true })
    return { mediaType, width: info.width, height: info.height, data }
  } catch (cause) {
    throw new ClstError('preview-invalid', 'The stored picture cannot be read any more.', { cause })
  }
}
