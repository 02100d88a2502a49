import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { decodeZstdPieces } from '../codec/zstd-pieces.js'
import type { ByteSource } from './byte-source.js'
import { type ForwardReader, readPieces } from './forward-reader.js'

/** A thumbnail lies at the front of its file; what it takes to find that out is bounded on both sides of the decoder. */
const MAX_CODED_BYTES = 8 * 1024 * 1024
const MAX_DECODED_BYTES = 8 * 1024 * 1024
const PIECE_BYTES = 64 * 1024

/** Reads the front of a zstd stream of any number of frames. Damaged data make a read fail by throwing. */
export function readZstdPrefix(source: ByteSource): ForwardReader {
  return readPieces(decodeZstdPieces(codedPieces(source)), MAX_DECODED_BYTES)
}

/** Reads the front of a gzip stream. Damaged data make a read fail by throwing. */
export function readGzipPrefix(source: ByteSource): ForwardReader {
  return readPieces(unpackGzip(source), MAX_DECODED_BYTES)
}

async function* unpackGzip(source: ByteSource): AsyncGenerator<Uint8Array> {
  // An error of either stream ends the other and is thrown by the loop that reads; the callback has nothing to add.
  yield* pipeline(Readable.from(codedPieces(source)), createGunzip({ chunkSize: PIECE_BYTES }), () => {})
}

function* codedPieces(source: ByteSource): Generator<Uint8Array> {
  const end = Math.min(source.sizeBytes, MAX_CODED_BYTES)
  for (let offset = 0; offset < end; offset += PIECE_BYTES) {
    const piece = source.read(offset, Math.min(PIECE_BYTES, end - offset))
    if (piece.length === 0) return
    yield piece
  }
}
