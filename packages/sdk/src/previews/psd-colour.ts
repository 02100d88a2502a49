import { type ByteSource, readExactly } from './byte-source.js'
import type { Pixels } from './png.js'
import type { PsdFile } from './psd-file.js'

const GREY = 1
/** Values are places in a palette: the mean of two is not a colour between them. */
export const INDEXED = 2
const RGB = 3
const CMYK = 4
const DUOTONE = 8

/** Channels that carry colour, by mode. A duotone is kept as a grey picture; its inks are not public. */
const COLOUR_CHANNELS: Readonly<Record<number, number>> = {
  [GREY]: 1,
  [INDEXED]: 1,
  [RGB]: 3,
  [CMYK]: 4,
  [DUOTONE]: 1,
}

const PALETTE_BYTES = 768

/** How many channels of the flattened picture are to be read, or undefined for a colour mode that is not supported. */
export function countColourPlanes(source: ByteSource, psd: PsdFile): number | undefined {
  const colours = COLOUR_CHANNELS[psd.mode]
  if (colours === undefined || psd.channels < colours) return undefined
  if (psd.mode === INDEXED && psd.depth !== 8) return undefined
  return psd.mode === RGB && psd.channels > 3 && hasTransparency(source, psd) ? 4 : colours
}

/** A negative number of layers says that the first channel behind the colours is the picture's transparency. */
function hasTransparency(source: ByteSource, psd: PsdFile): boolean {
  const lengthBytes = psd.large ? 8 : 4
  if (psd.layers.length < lengthBytes + 2) return false
  return (readExactly(source, psd.layers.offset + lengthBytes, 2)?.readInt16BE(0) ?? 0) < 0
}

/** Puts the channels of the flattened picture together as RGB or RGBA. Undefined when the palette is missing. */
export function mixPlanes(
  source: ByteSource,
  psd: PsdFile,
  planes: readonly Uint8Array[],
  width: number,
  height: number,
): Pixels | undefined {
  const palette = psd.mode === INDEXED ? readPalette(source, psd) : undefined
  if (psd.mode === INDEXED && palette === undefined) return undefined
  const channels = psd.mode === RGB && planes.length === 4 ? 4 : 3
  const data = new Uint8Array(width * height * channels)
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < channels; channel++) {
      data[i * channels + channel] = mixSample(psd.mode, planes, palette, channel, i)
    }
  }
  return { width, height, channels, data }
}

function mixSample(
  mode: number,
  planes: readonly Uint8Array[],
  palette: Uint8Array | undefined,
  channel: number,
  pixel: number,
): number {
  const first = planes[0]?.[pixel] as number
  if (palette !== undefined) return palette[channel * 256 + first] as number
  if (mode === RGB) return planes[channel]?.[pixel] as number
  // Inks are stored inverted, 255 being none. Without the press profile this is close enough to know a picture by.
  if (mode === CMYK)
    return Math.round(((planes[channel]?.[pixel] as number) * (planes[3]?.[pixel] as number)) / 255)
  return first
}

function readPalette(source: ByteSource, psd: PsdFile): Uint8Array | undefined {
  if (psd.colourTable.length < PALETTE_BYTES) return undefined
  return readExactly(source, psd.colourTable.offset, PALETTE_BYTES)
}
