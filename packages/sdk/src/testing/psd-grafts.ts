/** Where the image resources of a .psd file begin and how long they are; the length stands before them. */
function locateResources(psd: Buffer): { offset: number; length: number } {
  const lengthAt = 26 + 4 + psd.readUInt32BE(26)
  return { offset: lengthAt + 4, length: psd.readUInt32BE(lengthAt) }
}

/** The file with one more image resource, before the others. */
export function addResource(psd: Buffer, id: number, data: Uint8Array): Buffer {
  const { offset, length } = locateResources(psd)
  const resource = Buffer.concat([
    Buffer.from('8BIM', 'latin1'),
    uint(id, 2),
    // A name of one letter, padded to even.
    Buffer.from('\x01n', 'latin1'),
    uint(data.length, 4),
    data,
    Buffer.alloc(data.length % 2),
  ])
  return Buffer.concat([
    psd.subarray(0, offset - 4),
    uint(length + resource.length, 4),
    resource,
    psd.subarray(offset),
  ])
}

/** A thumbnail resource as Photoshop writes it: format 1, width, height, row bytes, sizes, 24 bits, 1 plane, a JPEG. */
export function buildThumbnailResource(jpeg: Uint8Array, width: number, height: number): Buffer {
  const rowBytes = Math.ceil((width * 3) / 4) * 4
  const head = [1, width, height, rowBytes, rowBytes * height, jpeg.length].map((value) => uint(value, 4))
  return Buffer.concat([...head, uint(24, 2), uint(1, 2), jpeg])
}

/** The file without its layers as a .psb file: version 2, an 8-byte layer length, 4-byte row lengths. */
export function convertToPsb(psd: Buffer): Buffer {
  const resources = locateResources(psd)
  const layersAt = resources.offset + resources.length
  const compositeAt = layersAt + 4 + psd.readUInt32BE(layersAt)
  const rows = psd.readUInt16BE(12) * psd.readUInt32BE(14)
  const lengths = Array.from({ length: rows }, (_, row) =>
    uint(psd.readUInt16BE(compositeAt + 2 + 2 * row), 4),
  )
  const front = Buffer.from(psd.subarray(0, layersAt))
  front.writeUInt16BE(2, 4)
  const composite = psd.subarray(compositeAt, compositeAt + 2)
  return Buffer.concat([
    front,
    Buffer.alloc(8),
    composite,
    ...lengths,
    psd.subarray(compositeAt + 2 + 2 * rows),
  ])
}

/** A flattened picture of one kind. */
export interface FlatPicture {
  mode: number
  depth: number
  width: number
  height: number
  /** The samples of every channel, as they are stored. */
  planes: readonly Uint8Array[]
  colourTable?: Uint8Array
  /** Negative: the last channel is transparency. */
  layerCount?: number
}

/** A .psd file of nothing but a flattened picture, not compressed. */
export function buildPsd(picture: FlatPicture): Buffer {
  const { mode, depth, width, height, planes, colourTable = new Uint8Array(0), layerCount = 0 } = picture
  const layerCountField = Buffer.alloc(2)
  layerCountField.writeInt16BE(layerCount)
  return Buffer.concat([
    Buffer.from('8BPS\0\x01\0\0\0\0\0\0', 'latin1'),
    uint(planes.length, 2),
    uint(height, 4),
    uint(width, 4),
    uint(depth, 2),
    uint(mode, 2),
    uint(colourTable.length, 4),
    colourTable,
    uint(0, 4),
    uint(6, 4),
    uint(2, 4),
    layerCountField,
    uint(0, 2),
    ...planes,
  ])
}

function uint(value: number, bytes: 2 | 4): Buffer {
  const field = Buffer.alloc(bytes)
  field.writeUIntBE(value, 0, bytes)
  return field
}
