const END_BYTES = 22
const FILLED = 0xffffffff

/** Where the end record, the directory and the entry of one member stand in a zip file without a comment. */
export function locateInZip(zip: Buffer, member: string): { end: number; directory: number; entry: number } {
  const end = zip.length - END_BYTES
  const directory = zip.readUInt32LE(end + 16)
  const name = zip.indexOf(member, directory, 'latin1')
  return { end, directory, entry: name - 46 }
}

/**
 * The same file with every offset of the directory and of one member moved into zip64 records, as a writer does whose
 * file passed 4 GiB (APPNOTE 6.3.10, sections 4.3.14, 4.3.15 and 4.5.3).
 */
export function convertToZip64(zip: Buffer, member: string): Buffer {
  const { end, directory, entry } = locateInZip(zip, member)
  const nameEnd = entry + 46 + zip.readUInt16LE(entry + 28)
  const offset = zip.readUInt32LE(entry + 42)
  const extra = Buffer.alloc(12)
  extra.writeUInt16LE(0x0001, 0)
  extra.writeUInt16LE(8, 2)
  extra.writeBigUInt64LE(BigInt(offset), 4)
  const head = Buffer.from(zip.subarray(0, nameEnd))
  head.writeUInt32LE(FILLED, entry + 42)
  const oldExtraBytes = head.readUInt16LE(entry + 30)
  head.writeUInt16LE(oldExtraBytes + extra.length, entry + 30)
  const front = Buffer.concat([head, extra, zip.subarray(nameEnd, end)])

  const end64 = Buffer.alloc(56)
  end64.writeUInt32LE(0x06064b50, 0)
  end64.writeBigUInt64LE(44n, 4)
  end64.writeBigUInt64LE(BigInt(front.length - directory), 40)
  end64.writeBigUInt64LE(BigInt(directory), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(front.length), 8)
  locator.writeUInt32LE(1, 16)
  const oldEnd = Buffer.from(zip.subarray(end))
  oldEnd.writeUInt32LE(FILLED, 12)
  oldEnd.writeUInt32LE(FILLED, 16)
  return Buffer.concat([front, end64, locator, oldEnd])
}

/** A zip file of one deflated member that claims this size and checksum. */
export function buildZip(name: string, packed: Uint8Array, bytes: number, crc = 0): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(bytes, 18)
  fields.writeUInt16LE(name.length, 22)
  const label = Buffer.from(name, 'latin1')
  const member = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, label, packed])
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, Buffer.alloc(14), label])
  const end = Buffer.alloc(END_BYTES)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(entry.length, 12)
  end.writeUInt32LE(member.length, 16)
  return Buffer.concat([member, entry, end])
}
