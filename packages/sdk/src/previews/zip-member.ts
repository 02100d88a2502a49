import { crc32, inflateRawSync } from 'node:zlib'
import { type ByteSource, readExactly } from './byte-source.js'

/** What a thumbnail may take, packed and unpacked. */
const MAX_MEMBER_BYTES = 4 * 1024 * 1024
/** About 100,000 members: more than any layered picture has. */
const MAX_DIRECTORY_BYTES = 16 * 1024 * 1024

const END_BYTES = 22
const MAX_COMMENT_BYTES = 0xffff
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
const IN_ZIP64_FIELD = 0xffffffff

/** Where one member lies, from its entry in the central directory. */
interface ZipEntry {
  method: number
  crc: number
  packedBytes: number
  bytes: number
  offset: number
}

/**
 * The bytes of one member of a zip file, or undefined when it is missing, damaged, encrypted, larger than a thumbnail or
 * packed otherwise than stored or deflated. Reads the central directory and that member only. Source of the format:
 * PKWARE APPNOTE 6.3.10, sections 4.3 and 4.5.3 (zip64, for layered pictures over 4 GiB).
 */
export function readZipMember(source: ByteSource, name: string): Buffer | undefined {
  const directory = readDirectory(source)
  const entry = directory === undefined ? undefined : findEntry(directory, name)
  if (entry === undefined || entry.packedBytes > MAX_MEMBER_BYTES || entry.bytes > MAX_MEMBER_BYTES)
    return undefined
  const local = readExactly(source, entry.offset, LOCAL_BYTES)
  if (local?.readUInt32LE(0) !== 0x04034b50) return undefined
  const start = entry.offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28)
  const packed = readExactly(source, start, entry.packedBytes)
  if (packed === undefined) return undefined
  const bytes = unpack(packed, entry)
  return bytes?.length === entry.bytes && crc32(bytes) === entry.crc ? bytes : undefined
}

function unpack(packed: Buffer, entry: ZipEntry): Buffer | undefined {
  if (entry.method === 0) return packed
  if (entry.method !== 8 || entry.bytes === 0) return undefined
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.bytes })
  } catch {
    return undefined
  }
}

function readDirectory(source: ByteSource): Buffer | undefined {
  const tailBytes = Math.min(source.sizeBytes, END_BYTES + MAX_COMMENT_BYTES)
  const tail = readExactly(source, source.sizeBytes - tailBytes, tailBytes)
  if (tail === undefined) return undefined
  for (let at = tailBytes - END_BYTES; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== 0x06054b50 || at + END_BYTES + tail.readUInt16LE(at + 20) !== tailBytes)
      continue
    const small = { bytes: tail.readUInt32LE(at + 12), offset: tail.readUInt32LE(at + 16) }
    const place = readZip64End(source, source.sizeBytes - tailBytes + at - 20) ?? small
    return place.bytes > MAX_DIRECTORY_BYTES ? undefined : readExactly(source, place.offset, place.bytes)
  }
  return undefined
}

/** Size and offset of the directory from the zip64 end record, when a locator stands before the ordinary one. */
function readZip64End(source: ByteSource, locatorAt: number): { bytes: number; offset: number } | undefined {
  const locator = readExactly(source, locatorAt, 20)
  if (locator?.readUInt32LE(0) !== 0x07064b50) return undefined
  const end = readExactly(source, Number(locator.readBigUInt64LE(8)), 56)
  if (end?.readUInt32LE(0) !== 0x06064b50) return undefined
  return { bytes: Number(end.readBigUInt64LE(40)), offset: Number(end.readBigUInt64LE(48)) }
}

function findEntry(directory: Buffer, name: string): ZipEntry | undefined {
  for (let at = 0; at + ENTRY_BYTES <= directory.length; ) {
    if (directory.readUInt32LE(at) !== 0x02014b50) return undefined
    const nameEnd = at + ENTRY_BYTES + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    if (extraEnd <= directory.length && directory.toString('utf8', at + ENTRY_BYTES, nameEnd) === name) {
      const encrypted = (directory.readUInt16LE(at + 8) & 1) !== 0
      return encrypted ? undefined : readEntry(directory, at, directory.subarray(nameEnd, extraEnd))
    }
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return undefined
}

/** A member near the end of a file over 4 GiB keeps its offset in the extra field 0x0001, behind the sizes that do. */
function readEntry(directory: Buffer, at: number, extra: Buffer): ZipEntry | undefined {
  const bytes = directory.readUInt32LE(at + 24)
  const packedBytes = directory.readUInt32LE(at + 20)
  let offset = directory.readUInt32LE(at + 42)
  if (bytes === IN_ZIP64_FIELD || packedBytes === IN_ZIP64_FIELD) return undefined
  for (let field = 0; offset === IN_ZIP64_FIELD && field + 12 <= extra.length; ) {
    if (extra.readUInt16LE(field) === 0x0001) offset = Number(extra.readBigUInt64LE(field + 4))
    field += 4 + extra.readUInt16LE(field + 2)
  }
  return {
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packedBytes,
    bytes,
    offset,
  }
}
