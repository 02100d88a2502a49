/** Random access to the bytes of a working file. Supplied by the caller, who opens and closes the file. */
export interface ByteSource {
  readonly sizeBytes: number
  /** The bytes at an offset; fewer than asked for only at the end of the file. */
  read(offset: number, length: number): Uint8Array
}

/** Exactly `length` bytes at `offset`, or undefined when the source ends before. Never asks beyond the end. */
export function readExactly(source: ByteSource, offset: number, length: number): Buffer | undefined {
  if (!Number.isSafeInteger(offset) || offset < 0 || length < 0 || offset + length > source.sizeBytes)
    return undefined
  const bytes = source.read(offset, length)
  if (bytes.length !== length) return undefined
  return Buffer.from(bytes.buffer, bytes.byteOffset, length)
}
