import { CODEC_RAW, CODEC_ZSTD } from '../codec/codec.js'
import { encodeChunkInto, encodedBound } from '../codec/zstd.js'

/** A chunk as it would be kept. */
export function encodeChunk(bytes: Uint8Array): { codec: number; bytes: Uint8Array } {
  const target = new Uint8Array(encodedBound(bytes.length))
  const size = encodeChunkInto(target, bytes)
  return size === 0 ? { codec: CODEC_RAW, bytes } : { codec: CODEC_ZSTD, bytes: target.slice(0, size) }
}
