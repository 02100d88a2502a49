import { readFileSync } from 'node:fs'
import type { ByteSource, PreviewImage } from '../previews/preview.js'

const FOLDER = new URL('../../test-fixtures/previews/', import.meta.url)

/** The colours of the fixtures' four squares: top left, top right, bottom left, bottom right. */
export const QUADS = ['red', 'green', 'blue', 'yellow']

/** A picture that a real program wrote; test-fixtures/previews/README.md says which. */
export function readFixture(name: string): Buffer {
  return readFileSync(new URL(name, FOLDER))
}

/** A source that counts what is read of it. */
export interface CountedSource extends ByteSource {
  readonly bytesRead: number
}

/** Bytes in memory as a working file, which may claim to be longer than they are. */
export function sourceOf(bytes: Uint8Array, sizeBytes: number = bytes.length): CountedSource {
  let bytesRead = 0
  return {
    sizeBytes,
    get bytesRead() {
      return bytesRead
    },
    read(offset, length) {
      const part = bytes.subarray(offset, offset + length)
      bytesRead += part.length
      return part
    },
  }
}

/**
 * Names the colour in the middle of each quarter of a preview, as a decoder sees it: the first letters of `QUADS`' order
 * are right only for a picture that stands upright and has its channels in order.
 */
export async function readQuads(preview: PreviewImage | undefined): Promise<string[]> {
  if (preview === undefined) return []
  const { default: sharp } = await import('sharp')
  const { data, info } = await sharp(preview.data).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  if (info.width !== preview.width || info.height !== preview.height) return ['wrong size']
  return [
    [1, 1],
    [3, 1],
    [1, 3],
    [3, 3],
  ].map(([x, y]) => {
    const column = Math.floor((info.width * (x as number)) / 4)
    const row = Math.floor((info.height * (y as number)) / 4)
    return nameColour(data.subarray((row * info.width + column) * 4))
  })
}

/** A primary colour by name, so that the rounding of JPEG does not matter; otherwise the values. */
function nameColour(pixel: Uint8Array): string {
  const [red, green, blue, alpha] = pixel
  const bits = [red, green, blue, alpha].map((value) => {
    if ((value as number) > 215) return 1
    return (value as number) < 40 ? 0 : '?'
  })
  const names: Readonly<Record<string, string>> = {
    1001: 'red',
    '0101': 'green',
    '0011': 'blue',
    1101: 'yellow',
  }
  return names[bits.join('')] ?? `${red},${green},${blue},${alpha}`
}
