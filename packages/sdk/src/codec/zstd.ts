import { createRequire } from 'node:module'
import { ClstError } from '../errors.js'
import { CODEC_RAW, CODEC_ZSTD } from './codec.js'

/** Level 6 makes scenes and pictures less than 3 % smaller and takes 2.5 to 4.5 times as long (docs/decisions/0005). */
export const ZSTD_LEVEL = 3

/** Compression has to save at least this share of a chunk to be worth decoding it on every read. */
const WORTHWHILE_SHARE = 1 / 32

type Binding = typeof import('zstd-napi/binding.js')

let binding: Binding | undefined
let compressor: InstanceType<Binding['CCtx']> | undefined
let decompressor: InstanceType<Binding['DCtx']> | undefined

/** Loaded when it is first needed: a thread that only hashes does without it, and starts sooner. */
function zstd(): Binding {
  binding ??= createRequire(import.meta.url)('zstd-napi/binding.js') as Binding
  return binding
}

function makeCompressor(): InstanceType<Binding['CCtx']> {
  const context = new (zstd().CCtx)()
  context.setParameter(zstd().CParameter.compressionLevel, ZSTD_LEVEL)
  return context
}

/** Room that `encodeChunkInto` needs for a chunk of this size. */
export function encodedBound(rawBytes: number): number {
  return zstd().compressBound(rawBytes)
}

/**
 * Compresses a chunk to the beginning of `target`, which must have `encodedBound` bytes, and answers its coded size; 0
 * when compression does not pay and the chunk should be kept raw.
 */
export function encodeChunkInto(target: Uint8Array, bytes: Uint8Array): number {
  compressor ??= makeCompressor()
  const length = compressor.compress2(target, bytes)
  return length > bytes.length * (1 - WORTHWHILE_SHARE) ? 0 : length
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
  decompressor ??= new (zstd().DCtx)()
  let length: number
  try {
    length = decompressor.decompress(target, coded)
  } catch (cause) {
    throw damaged(cause)
  }
  if (length !== target.length) throw damaged()
}

/** Room for the bytes of one chunk, used again and again: new memory for each costs more than decoding it. */
let room = new Uint8Array(0)

/**
 * The bytes of a chunk, valid until the next call: a view of `coded` or of memory that is used again. Throws like
 * `decodeChunkInto`.
 */
export function decodeChunk(codec: number, rawBytes: number, coded: Uint8Array): Uint8Array {
  if (codec === CODEC_RAW) {
    if (coded.length !== rawBytes) throw damaged()
    return coded
  }
  if (room.length < rawBytes) room = new Uint8Array(rawBytes)
  const target = room.subarray(0, rawBytes)
  decodeChunkInto(target, codec, coded)
  return target
}

function damaged(cause?: unknown): ClstError {
  return new ClstError('chunk-damaged', 'A stored chunk cannot be decoded.', { cause })
}
