import type { ForwardReader } from './forward-reader.js'

/** How the blocks of one .blend file are written. */
export interface BlendLayout {
  /** `small4` and `small8`: 32-bit lengths behind 4- or 8-byte pointers; `large`: 64-bit lengths. */
  heads: 'small4' | 'small8' | 'large'
  bigEndian: boolean
  /** Blender's version as it is in the header: 304 is 3.4, 500 is 5.0. */
  version: number
}

/** The head of one block: what it is and how many bytes follow. */
export interface BlendBlock {
  code: string
  length: number
}

const OLD_HEADER = /^BLENDER([_-])([vV])(\d{3})$/
const NEW_HEADER = /^BLENDER17-01v(\d{4})$/
const OLD_HEADER_BYTES = 12
const NEW_HEADER_BYTES = 17
const HEAD_BYTES = { small4: 20, small8: 24, large: 32 } as const

/**
 * Decodes the header of a .blend file, or returns undefined for anything else. Source of the two forms: Blender,
 * source/blender/blenloader_core/BLO_core_blend_header.hh. Up to 4.5 twelve bytes: `BLENDER`, `_` or `-` for pointers of
 * 4 or 8 bytes, `v` or `V` for little or big endian, three digits. From 5.0 seventeen: `BLENDER`, the header's size in
 * two digits, `-`, the format version in two digits (01), `v`, four digits; always little endian.
 */
export async function readBlendHeader(reader: ForwardReader): Promise<BlendLayout | undefined> {
  const front = (await reader.take(OLD_HEADER_BYTES))?.toString('latin1')
  if (front === undefined) return undefined
  const old = OLD_HEADER.exec(front)
  if (old !== null) {
    return { heads: old[1] === '_' ? 'small4' : 'small8', bigEndian: old[2] === 'V', version: Number(old[3]) }
  }
  const rest = await reader.take(NEW_HEADER_BYTES - OLD_HEADER_BYTES)
  const modern = NEW_HEADER.exec(front + (rest?.toString('latin1') ?? ''))
  return modern === null ? undefined : { heads: 'large', bigEndian: false, version: Number(modern[1]) }
}

/**
 * Reads the head of the next block; undefined at the end of the file and for an impossible length. Source of the three
 * forms: Blender, source/blender/blenloader_core/BLO_core_bhead.hh. Small: code, length (int32), old pointer, struct
 * number, count. Large: code, struct number, old pointer, length (int64), count (int64).
 */
export async function readBlendBlock(
  reader: ForwardReader,
  layout: BlendLayout,
): Promise<BlendBlock | undefined> {
  const head = await reader.take(HEAD_BYTES[layout.heads])
  if (head === undefined) return undefined
  const length =
    layout.heads === 'large'
      ? Number(head.readBigInt64LE(16))
      : layout.bigEndian
        ? head.readInt32BE(4)
        : head.readInt32LE(4)
  if (length < 0 || !Number.isSafeInteger(length)) return undefined
  return { code: head.toString('latin1', 0, 4), length }
}
