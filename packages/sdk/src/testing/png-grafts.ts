import { crc32 } from 'node:zlib'

/** A PNG of this size whose pixels are what the packed data hold, however little or much that is. */
export function buildPng(
  header: { width: number; height: number; bitDepth: number; colourType: number; interlaced?: boolean },
  packed: Uint8Array,
): Buffer {
  const fields = Buffer.alloc(13)
  fields.writeUInt32BE(header.width, 0)
  fields.writeUInt32BE(header.height, 4)
  fields.set([header.bitDepth, header.colourType, 0, 0, header.interlaced === true ? 1 : 0], 8)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([
    signature,
    chunk('IHDR', fields),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const checksum = Buffer.alloc(4)
  checksum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, checksum])
}
