import { createHash } from 'node:crypto'
import { decodeChunk, isKnownCodec } from '@clst/sdk/codec'
import { ClstError, throwIfAborted } from '@clst/sdk/errors'
import { readFrames } from '@clst/sdk/protocol'
import { nextTurn } from '../next-turn.js'
import { sha256, toHex } from './hex.js'

/** Work is done in pieces of about this long: a chunk of at most 1 MiB takes a few milliseconds. */
const SLICE_MS = 8
const HASHED_AT_ONCE = 1 << 20

/** Of a full pack: 2 KiB each. A usual one has some hundreds. */
const MAX_CHUNKS = 1 << 14

/** A chunk of a pack that was checked. */
export interface PackedChunk {
  hash: Uint8Array
  codec: number
  rawBytes: number
  dataBytes: number
  dataOffset: number
}

/**
 * Decodes and hashes every chunk of a pack, in short pieces, so that nobody waits for it; it takes no memory but the pack
 * and one chunk. Throws `chunk-damaged` with the `pack`, `codec-unknown`, `invalid-argument`, `cancelled`.
 */
export async function checkPack(
  hash: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<PackedChunk[]> {
  const digest = createHash('sha256')
  for (let at = 0; at < bytes.length; at += HASHED_AT_ONCE) {
    digest.update(bytes.subarray(at, at + HASHED_AT_ONCE))
    if (at % (HASHED_AT_ONCE * 8) === 0) await nextTurn()
  }
  if (digest.digest('hex') !== hash) throw damaged(hash, 'A pack arrived damaged.')
  const chunks: PackedChunk[] = []
  let end = performance.now() + SLICE_MS
  for (const { hash: claimed, codec, rawBytes, data, offset } of framesOf(hash, bytes)) {
    if (performance.now() >= end) {
      throwIfAborted(signal)
      await nextTurn()
      end = performance.now() + SLICE_MS
    }
    if (chunks.length >= MAX_CHUNKS) throw new ClstError('invalid-argument', 'A pack has too many chunks.')
    if (!isKnownCodec(codec))
      throw new ClstError('codec-unknown', `Chunks of kind ${codec} need a newer studio.`)
    if (sha256(decoded(hash, codec, rawBytes, data)) !== toHex(claimed)) {
      throw damaged(hash, 'A chunk is not what its name says.')
    }
    chunks.push({ hash: claimed.slice(), codec, rawBytes, dataBytes: data.length, dataOffset: offset })
  }
  return chunks
}

function* framesOf(pack: string, bytes: Uint8Array): ReturnType<typeof readFrames> {
  try {
    yield* readFrames(bytes)
  } catch (error) {
    throw error instanceof ClstError && error.code === 'chunk-damaged' ? damaged(pack, error.message) : error
  }
}

function decoded(pack: string, codec: number, rawBytes: number, data: Uint8Array): Uint8Array {
  try {
    return decodeChunk(codec, rawBytes, data)
  } catch {
    throw damaged(pack, 'A chunk cannot be decoded.')
  }
}

function damaged(pack: string, message: string): ClstError {
  return new ClstError('chunk-damaged', message, { details: { pack } })
}
