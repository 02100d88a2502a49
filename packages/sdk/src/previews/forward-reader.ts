import { type ByteSource, readExactly } from './byte-source.js'

/** Reads a stream of bytes once, from front to back. */
export interface ForwardReader {
  /** The next `length` bytes, or undefined when the stream ends or reaches its limit before. */
  take(length: number): Promise<Buffer | undefined>
  /** Passes over bytes; false when the stream ends or reaches its limit before. */
  skip(length: number): Promise<boolean>
  close(): Promise<void>
}

/** Reads a source as it is. Passing over bytes costs nothing. */
export function readPlain(source: ByteSource): ForwardReader {
  let position = 0
  return {
    async take(length) {
      const bytes = readExactly(source, position, length)
      position += length
      return bytes
    },
    async skip(length) {
      position += length
      return position <= source.sizeBytes
    },
    async close() {},
  }
}

/** Reads the pieces of a decoder, at most `maxBytes` of them in all, and never holds more than was asked for plus a piece. */
export function readPieces(pieces: AsyncIterable<Uint8Array>, maxBytes: number): ForwardReader {
  const iterator = pieces[Symbol.asyncIterator]()
  let current: Uint8Array = new Uint8Array(0)
  let budget = maxBytes

  async function nextPart(atMost: number): Promise<Uint8Array | undefined> {
    while (current.length === 0) {
      const next = await iterator.next()
      if (next.done === true) return undefined
      current = next.value
    }
    const part = current.subarray(0, atMost)
    current = current.subarray(part.length)
    return part
  }

  async function pass(length: number, target?: Uint8Array): Promise<boolean> {
    if (length > budget) return false
    budget -= length
    for (let done = 0; done < length; ) {
      const part = await nextPart(length - done)
      if (part === undefined) return false
      target?.set(part, done)
      done += part.length
    }
    return true
  }

  return {
    async take(length) {
      if (length > budget) return undefined
      const bytes = Buffer.alloc(length)
      return (await pass(length, bytes)) ? bytes : undefined
    },
    skip: (length) => pass(length),
    async close() {
      await iterator.return?.()
    },
  }
}
