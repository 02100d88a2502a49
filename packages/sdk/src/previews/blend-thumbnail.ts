import { throwIfAborted } from '../errors.js'
import { type BlendLayout, readBlendBlock, readBlendHeader } from './blend-header.js'
import { type ByteSource, readExactly } from './byte-source.js'
import { readGzipPrefix, readZstdPrefix } from './decoded-prefix.js'
import { type ForwardReader, readPlain } from './forward-reader.js'
import type { Pixels } from './png.js'

/** Blender writes 128 or 256 pixels; this leaves room and keeps the block within 4 MiB. */
const MAX_EDGE_PX = 1024

/** One REND block a scene stands before the thumbnail. */
const MAX_SCENES = 4096

/** The first version that writes thumbnails (2.50). */
const FIRST_VERSION = 250

/**
 * The thumbnail that Blender keeps in a .blend file, or undefined. It is the block `TEST`: width and height as int32,
 * then rows of RGBA, the bottom row first. It stands behind the `REND` blocks and before everything else, so that only
 * the front of the file is read. Files are plain, or whole in zstd frames (Blender 3.0 and later) or gzip (before).
 * Source: Blender, source/blender/blendthumb/src/blendthumb_extract.cc.
 */
export async function readBlendThumbnail(
  source: ByteSource,
  signal?: AbortSignal,
): Promise<Pixels | undefined> {
  const reader = openBlend(source)
  if (reader === undefined) return undefined
  try {
    const layout = await readBlendHeader(reader)
    if (layout === undefined || layout.version < FIRST_VERSION) return undefined
    for (let scenes = 0; scenes <= MAX_SCENES; scenes++) {
      throwIfAborted(signal)
      const block = await readBlendBlock(reader, layout)
      if (block?.code === 'TEST') return await readPixels(reader, layout, block.length)
      if (block?.code !== 'REND' || !(await reader.skip(block.length))) return undefined
    }
    return undefined
  } finally {
    await reader.close()
  }
}

function openBlend(source: ByteSource): ForwardReader | undefined {
  const magic = readExactly(source, 0, 4)?.toString('hex') ?? ''
  if (magic === '28b52ffd') return readZstdPrefix(source)
  if (magic.startsWith('1f8b')) return readGzipPrefix(source)
  return magic === '424c454e' ? readPlain(source) : undefined
}

async function readPixels(
  reader: ForwardReader,
  layout: BlendLayout,
  length: number,
): Promise<Pixels | undefined> {
  const size = await reader.take(8)
  if (size === undefined) return undefined
  const width = layout.bigEndian ? size.readInt32BE(0) : size.readInt32LE(0)
  const height = layout.bigEndian ? size.readInt32BE(4) : size.readInt32LE(4)
  if (width < 1 || height < 1 || width > MAX_EDGE_PX || height > MAX_EDGE_PX) return undefined
  if (length !== 8 + width * height * 4) return undefined
  const data = await reader.take(width * height * 4)
  return data === undefined ? undefined : upright(data, width, height)
}

/** Turns the rows over and drops an alpha channel that says nothing. A picture without one visible pixel is none. */
function upright(bottomUp: Buffer, width: number, height: number): Pixels | undefined {
  let opaque = true
  let visible = false
  for (let i = 3; i < bottomUp.length; i += 4) {
    if (bottomUp[i] !== 0xff) opaque = false
    if (bottomUp[i] !== 0) visible = true
  }
  if (!visible) return undefined
  const channels = opaque ? 3 : 4
  const data = new Uint8Array(width * height * channels)
  let to = 0
  for (let y = height - 1; y >= 0; y--) {
    for (let from = y * width * 4; from < (y + 1) * width * 4; from += 4) {
      for (let channel = 0; channel < channels; channel++) data[to++] = bottomUp[from + channel] as number
    }
  }
  return { width, height, channels, data }
}
