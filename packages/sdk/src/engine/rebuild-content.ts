/**
 * Manifest → bytes: chunks are fetched in file order into the slots of the ring, decoded, handed to the caller, and
 * hashed as a whole on a worker thread. The content hash covers every byte, so the chunks are hashed one by one only
 * when it does not agree, to name the damaged one.
 */
import { isKnownCodec } from '../codec/codec.js'
import { ClstError, throwIfAborted } from '../errors.js'
import type { ChunkRun } from '../manifest/chunk-runs.js'
import { type ChunkRow, listChunks, readChunkData } from '../store/chunk-rows.js'
import type { Manifest } from '../store/manifest-rows.js'
import type { Store } from '../store/store.js'
import type { ChunkEngine } from './chunk-engine.js'
import { groupCount, HASH_LANE, nextStream, type OnBytes, WEIGHT, weigh } from './content-io.js'
import { giveWay } from './give-way.js'
import type { DecodeTask } from './task.js'

/** A place other than the project file where bytes of chunks can be had without decoding. */
export interface ReusableBytes {
  /** Where the chunk is believed to begin. */
  offsetOf(chunkId: number): number | undefined
  /** Fills `target`; false when that cannot be done. */
  read(offset: number, target: Uint8Array): boolean
}

export interface RebuildInput {
  store: Store
  engine: ChunkEngine
  manifest: Manifest
  /** Called for every part of the file, in any order; again for all of it when the first try went wrong. */
  write: (bytes: Uint8Array, position: number) => void
  reuse?: ReusableBytes | undefined
  signal?: AbortSignal | undefined
  onBytes?: OnBytes | undefined
}

/**
 * Resolves only when all bytes that were written last are those of the version. Throws `chunk-missing` when a part is
 * not on this computer, `chunk-damaged` or `content-damaged` when the stored bytes are not those of the version, and
 * what `write` throws.
 */
export async function rebuildContent(input: RebuildInput): Promise<void> {
  if (await rebuildOnce(input, false)) return
  // Bytes that were believed to be reusable may not be what they were taken for; the project file decides.
  if (input.reuse !== undefined && (await rebuildOnce({ ...input, reuse: undefined }, false))) return
  await rebuildOnce({ ...input, reuse: undefined, write: () => {} }, true)
  throw new ClstError(
    'content-damaged',
    'The stored version is damaged: its content is not what was checkpointed.',
  )
}

/** Whether the content hash agrees. `checksChunks`: throws `chunk-damaged` at the first chunk that is not sound. */
async function rebuildOnce(input: RebuildInput, checksChunks: boolean): Promise<boolean> {
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
      const ready = decodeSlot(input, group, start, checksChunks)
      // The content hash needs the slots in order, and a task may only be given when the bytes are there.
      const previous = hashing
      hashing = ready.then(async () => {
        await previous
        const end = start + length
        await engine.run(
          { kind: 'hash', stream, start, end, isLast: false },
          weigh(WEIGHT.hash, length),
          HASH_LANE,
        )
      })
      const written = ready.then(() => {
        input.write(engine.ring.bytes.subarray(start, start + length), at)
        input.onBytes?.(length)
      })
      slots.push(
        Promise.all([written, hashing])
          .then(() => {}, stop)
          .finally(() => engine.ring.release(slot)),
      )
      position += length
    }
    await Promise.all(slots)
    if (failure !== undefined) throw failure
    throwIfAborted(input.signal)
    const digest = await engine.run({ kind: 'hash', stream, start: 0, end: 0, isLast: true }, 1, HASH_LANE)
    return position === manifest.sizeBytes && Buffer.compare(digest as Uint8Array, manifest.contentHash) === 0
  } finally {
    await Promise.allSettled(slots)
    await engine.run({ kind: 'drop', stream }, 0, HASH_LANE)
  }
}

/** The chunks of a manifest in file order, in portions that fill a slot. Rows are fetched as they are needed. */
export function* slotGroups(
  input: Pick<RebuildInput, 'store' | 'engine'> & { manifest: { id?: number; runs: readonly ChunkRun[] } },
): Generator<ChunkRow[]> {
  const { slotBytes } = input.engine.ring.shape
  const window = Math.max(1, Math.floor(slotBytes / (32 << 10)))
  let group: ChunkRow[] = []
  let bytes = 0
  for (const run of input.manifest.runs) {
    const end = run.first + run.count
    for (let first = run.first; first < end; first += window) {
      const last = Math.min(first + window, end) - 1
      const rows = listChunks(input.store, first, last)
      if (rows.length !== last - first + 1) throw missing(input.manifest.id)
      for (const row of rows) {
        if (row.rawBytes > slotBytes)
          throw new ClstError('chunk-damaged', 'A stored chunk has an impossible size.')
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

type DecodeInput = Pick<RebuildInput, 'store' | 'engine' | 'reuse'> & { manifest?: { id?: number } }

interface PlacedChunk extends ChunkRow {
  start: number
}

/** Bytes of chunks into a slot. `checksChunks`: throws `chunk-damaged` at the first that is not sound. */
export async function decodeSlot(
  input: DecodeInput,
  group: readonly ChunkRow[],
  start: number,
  checksChunks: boolean,
): Promise<void> {
  const wanted = reuseSpans(input, group, start)
  const bytes = wanted.reduce((sum, chunk) => sum + chunk.rawBytes, 0)
  const size = Math.ceil(wanted.length / groupCount(input.engine, bytes))
  const parts: Promise<void>[] = []
  for (let i = 0; i < wanted.length; i += size) {
    parts.push(decodePart(input, wanted.slice(i, i + size), checksChunks))
  }
  // Every part must have ended before the slot may be given back.
  for (const result of await Promise.allSettled(parts)) if (result.status === 'rejected') throw result.reason
}

/** Takes what can be reused, neighbours in one read; answers the chunks that are left to be decoded. */
function reuseSpans(input: DecodeInput, group: readonly ChunkRow[], start: number): PlacedChunk[] {
  const { reuse } = input
  const ring = input.engine.ring.bytes
  const left: PlacedChunk[] = []
  let place = start
  let span: { from: number; chunks: PlacedChunk[]; end: number } | undefined
  const close = () => {
    if (span === undefined) return
    const first = span.chunks[0] as PlacedChunk
    const target = ring.subarray(first.start, first.start + span.end - span.from)
    if (reuse?.read(span.from, target) !== true) left.push(...span.chunks)
    span = undefined
  }
  for (const row of group) {
    const chunk = { ...row, start: place }
    const from = reuse?.offsetOf(row.id)
    if (span?.end !== from) close()
    if (from === undefined) left.push(chunk)
    else {
      span ??= { from, chunks: [], end: from }
      span.chunks.push(chunk)
      span.end += row.rawBytes
    }
    place += row.rawBytes
  }
  close()
  return left
}

async function decodePart(input: DecodeInput, chunks: PlacedChunk[], checksChunks: boolean): Promise<void> {
  const bytes = chunks.reduce((sum, chunk) => sum + chunk.rawBytes, 0)
  const task: DecodeTask = {
    kind: 'decode',
    chunks: chunks.map(({ id, codec, hash, start, rawBytes }) => {
      const coded = readChunkData(input.store, id)
      if (coded === undefined) throw missing(input.manifest?.id)
      return { codec, coded, start, end: start + rawBytes, ...(checksChunks ? { hash } : {}) }
    }),
  }
  const answer = await input.engine.run(task, weigh(WEIGHT.decode, bytes))
  const [damaged] = answer.damaged
  if (damaged !== undefined) throw damagedChunk(chunks[damaged] as PlacedChunk)
}

function missing(manifestId: number | undefined): ClstError {
  const details = manifestId === undefined ? {} : { manifestId }
  return new ClstError('chunk-missing', 'Part of this version is not on this computer.', { details })
}

function damagedChunk(chunk: ChunkRow): ClstError {
  if (!isKnownCodec(chunk.codec)) {
    return new ClstError('codec-unknown', 'This version was stored by a newer clst. Update clst.')
  }
  return new ClstError(
    'chunk-damaged',
    'Part of the stored version is damaged. "clst verify" shows what else is.',
    {
      details: { chunkId: chunk.id },
    },
  )
}
