import { type ByteSource, readExactly } from './byte-source.js'

/** A part of the file. */
export interface Section {
  offset: number
  length: number
}

/** The header and the sections of a .psd (or .psb, `large`) file. */
export interface PsdFile {
  large: boolean
  channels: number
  width: number
  height: number
  /** Bits a channel. */
  depth: number
  /** 1 grey, 2 indexed, 3 RGB, 4 CMYK, 8 duotone; others are not used here. */
  mode: number
  /** The palette of an indexed picture: 256 red, 256 green, 256 blue values. */
  colourTable: Section
  resources: Section
  layers: Section
  /** The flattened picture: from here to the end of the file. */
  composite: number
}

const HEADER_BYTES = 26
/** Longest head of an image resource: signature, id, a name of 255 bytes padded to even, length. */
const RESOURCE_HEAD_BYTES = 4 + 2 + 256 + 4
const MAX_RESOURCES = 10_000

/**
 * Reads the header and finds the sections; undefined for anything that is no .psd or .psb file. Source of the layout
 * here and in the other files: "Adobe Photoshop File Formats Specification" (2019), file structure.
 */
export function readPsdFile(source: ByteSource): PsdFile | undefined {
  const header = readExactly(source, 0, HEADER_BYTES)
  if (header?.toString('latin1', 0, 4) !== '8BPS') return undefined
  const version = header.readUInt16BE(4)
  if (version !== 1 && version !== 2) return undefined
  const large = version === 2
  const colourTable = readSection(source, HEADER_BYTES, 4)
  const resources = colourTable && readSection(source, colourTable.offset + colourTable.length, 4)
  const layers = resources && readSection(source, resources.offset + resources.length, large ? 8 : 4)
  if (colourTable === undefined || resources === undefined || layers === undefined) return undefined
  return {
    large,
    channels: header.readUInt16BE(12),
    height: header.readUInt32BE(14),
    width: header.readUInt32BE(18),
    depth: header.readUInt16BE(22),
    mode: header.readUInt16BE(24),
    colourTable,
    resources,
    layers,
    composite: layers.offset + layers.length,
  }
}

/** A section behind its length, which takes 4 bytes or, for some in .psb files, 8. */
function readSection(source: ByteSource, at: number, lengthBytes: 4 | 8): Section | undefined {
  const field = readExactly(source, at, lengthBytes)
  if (field === undefined) return undefined
  const length = lengthBytes === 4 ? field.readUInt32BE(0) : Number(field.readBigUInt64BE(0))
  const offset = at + lengthBytes
  return offset + length <= source.sizeBytes ? { offset, length } : undefined
}

/** Where the image resources with these ids lie. */
export function findPsdResources(
  source: ByteSource,
  psd: PsdFile,
  ids: readonly number[],
): Map<number, Section> {
  const found = new Map<number, Section>()
  const end = psd.resources.offset + psd.resources.length
  let at = psd.resources.offset
  for (let count = 0; count < MAX_RESOURCES && found.size < ids.length; count++) {
    const head = readExactly(source, at, Math.min(RESOURCE_HEAD_BYTES, end - at))
    if (head === undefined || head.length < 12) break
    const lengthAt = 6 + evenUp(1 + (head[6] as number))
    if (lengthAt + 4 > head.length) break
    const length = head.readUInt32BE(lengthAt)
    const offset = at + lengthAt + 4
    if (offset + length > end) break
    const id = head.readUInt16BE(4)
    if (ids.includes(id) && !found.has(id)) found.set(id, { offset, length })
    at = offset + evenUp(length)
  }
  return found
}

function evenUp(value: number): number {
  return value + (value % 2)
}
