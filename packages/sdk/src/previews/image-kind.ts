/**
 * Picture formats that are decoded. The image library knows more; those stay closed, because they can refer to other
 * files or take very long.
 */
export type ImageKind = 'png' | 'jpeg' | 'webp' | 'gif' | 'tiff'

/** The number of bytes that `sniffImageKind` looks at. */
export const SNIFF_BYTES = 12

/** First bytes in hexadecimal; a dot stands for any digit. */
const MAGIC: readonly (readonly [ImageKind, RegExp])[] = [
  ['png', /^89504e470d0a1a0a/],
  ['jpeg', /^ffd8ff/],
  ['webp', /^52494646.{8}57454250/],
  ['gif', /^47494638(?:37|39)61/],
  ['tiff', /^(?:4949(?:2a|2b)00|4d4d00(?:2a|2b))/],
]

/** The format by its first bytes, whatever the file is called. */
export function sniffImageKind(bytes: Uint8Array): ImageKind | undefined {
  const front = Buffer.from(bytes.subarray(0, SNIFF_BYTES)).toString('hex')
  return MAGIC.find(([, magic]) => magic.test(front))?.[0]
}
