/**
 * Manifest → bytes: chunks are fetched in file order into the slots of the ring, decoded and checked on the worker
 * threads, handed to the caller, and hashed as a whole. Nothing reaches the caller unchecked.
 */
import { isKnownCodec } from '../codec/codec.js'
import { ClstError, throwIfAborted } from '../errors.js'
import type { Manifest } from '../store/manifest-rows.js'
import { type ChunkRow, listChunks, readChunkData } from '../store/chunk-rows.js'
import type { Store } from '../store/store.js'
import type { ChunkEngine } from './chunk-engine.js'
import { groupCount, HASH_LANE, nextStream, type OnBytes, weigh, WEIGHT } from './content-io.js'
import { giveWay } from './give-way.js'
import type { DecodeTask } from './task.js'

/** Fetches bytes that are expected to be those of a chunk from elsewhere than the project file; 0 when it cannot. */
export type ReuseChunk = (chunkId: number, target: Uint8Array) => boolean

export interface RebuildInput {
  store: Store
  engine: ChunkEngine
  manifest: Manifest
  /** Called in any order, once for every part of the file. */
  write: (bytes: Uint8Array, position: number) => void
  reuse?: ReuseChunk | undefined
  signal?: AbortSignal | undefined
  onBytes?: OnBytes | undefined
}

interface PlacedChunk extends ChunkRow {
  start: number
  isReused: boolean
}

/**
 * Throws `chunk-missing` when a part is not on this computer, `chunk-damaged` or `content-damaged` when the stored bytes
 * are not those of the version, and what `write` throws.
 */
export async function rebuildContent(input: RebuildInput): Promise<void> {
  const { engine, manifest } = input
  const stream = nextStream()
  const slots: Promise<void>[] = []
  let failure: unknown
  let position = 0
  let hashing: Promise<unknown> = Promise.resolve()
  const stop = (error: unknown) => {
    failure ??= error
  }
  try {
    for (const group of slotGroups(input)) {
      throwIfAborted(input.signal)
      await giveWay()
      const slot = await engine.ring.acquire()
      if (failure !== undefined) {
        engine.ring.release(slot)
        break
      }
      const start = engine.ring.dataStart(slot)
      const length = group.reduce((sum, chunk) => sum + chunk.rawBytes, 0)
      const at = position
      const ready = decodeSlot(input, group, start)
      const written = ready.then(() => {
        input.write(engine.ring.bytes.subarray(start, start + length), at)
        input.onBytes?.(length)
      })
      // The content hash needs the slots in order; its task may only be given when the bytes are there.
      const previous = hashing
      hashing = ready.then(async () => {
        await previous
        const end = start + length
        await engine.run({ kind: 'hash', stream, start, end, isLast: false }, weigh(WEIGHT.hash, length), HASH_LANE)
      })
      slots.push(Promise.all([written, hashing]).then(() => {}, stop).finally(() => engine.ring.release(slot)))
      position += length
    }
    await Promise.all(slots)
    if (failure !== undefined) throw failure
    throwIfAborted(input.signal)
    const digest = await engine.run({ kind: 'hash', stream, start: 0, end: 0, isLast: true }, 1, HASH_LANE)
    if (position !== manifest.sizeBytes || Buffer.compare(digest as Uint8Array, manifest.contentHash) !== 0) {
      throw new ClstError('content-damaged', 'The stored version is damaged: its content is not what was checkpointed.')
    }
  } finally {
    await Promise.allSettled(slots)
    await engine.run({ kind: 'drop', stream }, 0, HASH_LANE)
  }
}

/** The chunks of a manifest in file order, in portions that fill a slot. Rows are fetched as they are needed. */
function* slotGroups(input: RebuildInput): Generator<ChunkRow[]> {
  const { slotBytes } = input.engine.ring.shape
  const window = Math.max(1, Math.floor(slotBytes / (32 << 10)))
  let group: ChunkRow[] = []
  let bytes = 0
  for (const run of input.manifest.runs) {
    const end = run.first + run.count
    for (let first = run.first; first < end; first += window) {
      const last = Math.min(first + window, end) - 1
      const rows = listChunks(input.store, first, last)
      if (rows.length !== last - first + 1) throw missing()
      for (const row of rows) {
        if (row.rawBytes > slotBytes) throw new ClstError('chunk-damaged', 'A stored chunk has an impossible size.')
        if (bytes + row.rawBytes > slotBytes) {
          yield group
          group = []
          bytes = 0
        }
        group.push(row)
        bytes += row.rawBytes
      }
    }
  }
  if (group.length > 0) yield group
}

async function decodeSlot(input: RebuildInput, group: readonly ChunkRow[], start: number): Promise<void> {
  let offset = start
  const placed = group.map((row): PlacedChunk => {
    const chunk = { ...row, start: offset, isReused: false }
    offset += row.rawBytes
    chunk.isReused = input.reuse?.(row.id, input.engine.ring.bytes.subarray(chunk.start, offset)) === true
    return chunk
  })
  const size = Math.ceil(placed.length / groupCount(input.engine, offset - start))
  const parts: Promise<void>[] = []
  for (let i = 0; i < placed.length; i += size) parts.push(decodePart(input, placed.slice(i, i + size)))
  // Every part must have ended before the slot may be given back.
  const results = await Promise.allSettled(parts)
  for (const result of results) if (result.status === 'rejected') throw result.reason
}

async function decodePart(input: RebuildInput, chunks: PlacedChunk[]): Promise<void> {
  const damaged = await runDecode(input, chunks)
  // Bytes of the working file that are not what they were taken for are fetched from the project file after all.
  const again = damaged.map((index) => chunks[index] as PlacedChunk)
  if (again.some((chunk) => !chunk.isReused)) throw damagedChunk(again)
  if (again.length === 0) return
  const stored = again.map((chunk) => ({ ...chunk, isReused: false }))
  if ((await runDecode(input, stored)).length > 0) throw damagedChunk(again)
}

function runDecode(input: RebuildInput, chunks: readonly PlacedChunk[]): Promise<number[]> {
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.rawBytes, 0)
  const task: DecodeTask = {
    kind: 'decode',
    chunks: chunks.map(({ id, codec, hash, start, rawBytes, isReused }) => {
      const place = { codec, hash, start, end: start + rawBytes }
      if (isReused) return place
      const coded = readChunkData(input.store, id)
      if (coded === undefined) throw missing()
      return { ...place, coded }
    }),
  }
  return input.engine.run(task, weigh(WEIGHT.decode, bytes))
}

function missing(): ClstError {
  return new ClstError('chunk-missing', 'Part of this version is not on this computer.')
}

function damagedChunk(chunks: readonly PlacedChunk[]): ClstError {
  const chunk = chunks.find(({ isReused }) => !isReused) ?? chunks[0]
  if (chunk !== undefined && !isKnownCodec(chunk.codec)) {
    return new ClstError('codec-unknown', 'This version was stored by a newer clst. Update clst.')
  }
  return new ClstError('chunk-damaged', 'Part of the stored version is damaged. Run "clst verify" to see what else is.', {
    details: { chunkId: chunk?.id ?? 0 },
  })
}
