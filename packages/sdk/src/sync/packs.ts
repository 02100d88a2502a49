/** Chunks go up in packs, coded as they lie in the project file. */

import type { Context } from '../context.js'
import { hashBytes } from '../engine/hash-bytes.js'
import { ClstError, throwIfAborted } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import { FRAME_HEADER_BYTES, type Frame, writeFrames } from '../protocol/frames.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { PACK_BYTES } from '../protocol/wire.js'
import type { Store } from '../store/store.js'
import type { SyncOptions } from './types.js'

/** Packs that are on their way at a time. */
const IN_FLIGHT = 3

/** Answers how many bytes went up. Throws `chunk-missing` for a chunk whose bytes are not here. */
export async function sendPacks(
  context: Context,
  link: StudioLink,
  chunkIds: readonly number[],
  options: SyncOptions,
): Promise<number> {
  const flying = new Set<Promise<void>>()
  let failure: unknown
  let sentBytes = 0
  const total = totalBytes(context.store, chunkIds)
  for (const pack of packsOf(context.store, chunkIds)) {
    throwIfAborted(options.signal)
    const hash = Buffer.from(hashBytes(pack)).toString('hex')
    const flight = link.putPack(hash, pack, options.signal).then(
      () => {
        sentBytes += pack.length
        options.onProgress?.({
          phase: 'uploading',
          doneChanges: 0,
          doneBytes: sentBytes,
          totalBytes: Math.max(total, sentBytes),
        })
      },
      (error) => {
        failure ??= error
      },
    )
    const tracked: Promise<void> = flight.finally(() => flying.delete(tracked))
    flying.add(tracked)
    if (flying.size >= IN_FLIGHT) await Promise.race(flying)
    if (failure !== undefined) break
    failpoint('push:pack-sent')
  }
  await Promise.all(flying)
  if (failure !== undefined) throw failure
  return sentBytes
}

function* packsOf(store: Store, chunkIds: readonly number[]): Generator<Uint8Array> {
  let frames: Frame[] = []
  let bytes = 0
  for (const id of chunkIds) {
    const frame = frameOf(store, id)
    if (bytes + frame.data.length > PACK_BYTES && frames.length > 0) {
      yield writeFrames(frames)
      frames = []
      bytes = 0
    }
    frames.push(frame)
    bytes += FRAME_HEADER_BYTES + frame.data.length
  }
  if (frames.length > 0) yield writeFrames(frames)
}

function frameOf(store: Store, id: number): Frame {
  const sql = `SELECT c.hash, c.raw_bytes AS rawBytes, c.codec, d.data FROM chunk c
    JOIN chunk_data d ON d.chunk_id = c.id WHERE c.id = ?`
  const frame = store.get<Frame>(sql, id)
  if (frame !== undefined) return frame
  throw new ClstError('chunk-missing', 'Part of a version is neither on this computer nor at the studio.')
}

function totalBytes(store: Store, chunkIds: readonly number[]): number {
  const sql = 'SELECT total(stored_bytes) AS bytes FROM chunk WHERE id IN (SELECT value FROM json_each(?))'
  return store.get<{ bytes: number }>(sql, JSON.stringify(chunkIds))?.bytes ?? 0
}
