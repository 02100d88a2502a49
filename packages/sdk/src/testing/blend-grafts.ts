import { decompress } from 'zstd-napi'
import binding from 'zstd-napi/binding.js'

/** The bytes that Blender put into its zstd frames: exactly the file it writes when it does not compress. */
export function unpackBlend(packed: Uint8Array): Buffer {
  const plain: Uint8Array[] = []
  for (let rest = packed; Buffer.from(rest.subarray(0, 4)).toString('hex') === '28b52ffd'; ) {
    const frameBytes = binding.findFrameCompressedSize(rest)
    plain.push(decompress(rest.subarray(0, frameBytes)))
    rest = rest.subarray(frameBytes)
  }
  return Buffer.concat(plain)
}

/** How a built .blend front is written. */
export interface BlendForm {
  header: string
  bigEndian?: boolean
}

/** The front of a .blend file, put together after the layout in Blender's BLO_core_bhead.hh, with these blocks. */
export function buildBlend(form: BlendForm, blocks: readonly (readonly [string, Uint8Array])[]): Buffer {
  const parts = blocks.map(([code, data]) => Buffer.concat([buildHead(form, code, data.length), data]))
  return Buffer.concat([Buffer.from(form.header, 'latin1'), ...parts])
}

/** The head of one block; `length` may differ from what follows. */
export function buildHead({ header, bigEndian = false }: BlendForm, code: string, length: number): Buffer {
  const large = header.length === 17
  const head = Buffer.alloc(large ? 32 : header[7] === '_' ? 20 : 24)
  head.write(code, 0, 'latin1')
  if (large) head.writeBigInt64LE(BigInt(length), 16)
  else if (bigEndian) head.writeInt32BE(length, 4)
  else head.writeInt32LE(length, 4)
  return head
}

/** The content of a TEST block: the size, then rows of RGBA, the bottom row first. */
export function buildThumbnail(
  width: number,
  height: number,
  bottomUp: Uint8Array,
  bigEndian = false,
): Buffer {
  const size = Buffer.alloc(8)
  for (const [index, value] of [width, height].entries()) {
    if (bigEndian) size.writeInt32BE(value, index * 4)
    else size.writeInt32LE(value, index * 4)
  }
  return Buffer.concat([size, bottomUp])
}
