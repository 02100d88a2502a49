import { Compressor } from 'zstd-napi'
import binding from 'zstd-napi/binding.js'
import { ClstError } from '../errors.js'
import { CODEC_RAW, CODEC_ZSTD, type CodedChunk } from './codec.js'

/** Above level 3 nothing is gained on mesh and image data (docs/decisions/0005). */
export const ZSTD_LEVEL = 3

/** Compression has to save at least this share of a chunk to be worth decoding it on every read. */
const WORTHWHILE_SHARE = 1 / 32

let compressor: Compressor | undefined
let decompressor: binding.DCtx | undefined

/** Compresses a chunk, or leaves it as it is when that does not pay. Raw bytes are returned without a copy. */
export function encodeChunk(bytes: Uint8Array): CodedChunk {
  if (compressor === undefined) {
    compressor = new Compressor()
    compressor.setParameters({ compressionLevel: ZSTD_LEVEL })
  }
  const packed = compressor.compress(bytes)
  if (packed.length > bytes.length * (1 - WORTHWHILE_SHARE)) return { codec: CODEC_RAW, bytes }
  return { codec: CODEC_ZSTD, bytes: packed }
}

/**
 * Writes the bytes of a chunk into `target`, which must have exactly their length, so that nothing a damaged or hostile
 * file claims can make more memory be used. Throws `chunk-damaged` when they cannot be had and `codec-unknown` for a
 * codec of a later version.
 */
export function decodeChunkInto(target: Uint8Array, codec: number, coded: Uint8Array): void {
  if (codec === CODEC_RAW) {
    if (coded.length !== target.length) throw damaged()
    target.set(coded)
    return
  }
  if (codec !== CODEC_ZSTD) throw new ClstError('codec-unknown', `Chunks of kind ${codec} need a newer clst.`)
  decompressor ??= new binding.DCtx()
  let length: number
  try {
    length = decompressor.decompress(target, coded)
  } catch (cause) {
    throw damaged(cause)
  }
  if (length !== target.length) throw damaged()
}

function damaged(cause?: unknown): ClstError {
  return new ClstError('chunk-damaged', 'A stored chunk cannot be decoded.', { cause })
}
