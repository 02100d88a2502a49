/**
 * Read → cut → hash → drop known → code → insert, as a pipeline: while one slot is read, others are hashed, cut and
 * coded on the worker threads. One read of the file, memory bounded by the ring.
 */
import type { ChunkParams } from '../chunking/chunk-params.js'
import { ClstError, throwIfAborted } from '../errors.js'
import type { ChunkRun } from '../manifest/chunk-runs.js'
import { failpoint } from '../ports/failpoint.js'
import type { OpenFile } from '../ports/file-system.js'
import type { KnownVersion } from '../store/chunk-rows.js'
import { ChunkCollector } from './chunk-collector.js'
import type { ChunkEngine } from './chunk-engine.js'
import type { ChunkInserter } from './chunk-inserter.js'
import { CUT_LANE, HASH_LANE, nextStream, type OnBytes, WEIGHT, weigh } from './content-io.js'
import { giveWay } from './give-way.js'

/** What is known of a file once it was read; the chunk list is complete when the inserter has been flushed. */
export interface StoredContent {
  contentHash: Uint8Array
  sizeBytes: number
  runs(): ChunkRun[]
  /** Coded bytes that were added to the project file. */
  storedBytes(): number
}

export interface StoreContentInput {
  inserter: ChunkInserter
  engine: ChunkEngine
  file: OpenFile
  sizeBytes: number
  params: ChunkParams
  /** Key of the project's chunk MACs. */
  macKey: Uint8Array
  /** The version this one probably resembles, cut with the same parameters. */
  known?: KnownVersion | undefined
  signal?: AbortSignal | undefined
  onBytes?: OnBytes | undefined
}

/**
 * Stores the bytes of a file. Its chunks are durable once the inserter has been flushed, but nothing names them yet: if
 * the caller stops here, a later checkpoint finds and uses them. Throws `working-file-changing` when the file ends early,
 * `cancelled`, and whatever the disk or the database report.
 */
export async function storeContent(input: StoreContentInput): Promise<StoredContent> {
  const { engine, known, params } = input
  const stream = nextStream()
  const collector = new ChunkCollector(input.inserter, engine, known)
  const begin = { params, known, macKey: input.macKey }
  const slots: Promise<void>[] = []
  let failure: unknown
  let digest: Promise<Uint8Array | undefined> = Promise.resolve(undefined)
  let position = 0
  try {
    for (let isLast = false; !isLast; ) {
      await giveWay()
      const slot = await engine.ring.acquire()
      if (failure !== undefined || input.signal?.aborted) {
        engine.ring.release(slot)
        break
      }
      const start = engine.ring.dataStart(slot)
      const length = fillSlot(input, slot, position)
      failpoint('checkpoint:read')
      const end = start + length
      isLast = position + length >= input.sizeBytes
      digest = engine.run({ kind: 'hash', stream, start, end, isLast }, weigh(WEIGHT.hash, length), HASH_LANE)
      const cut = engine.run(
        position === 0
          ? { kind: 'cut', stream, start, end, isLast, begin }
          : { kind: 'cut', stream, start, end, isLast },
        weigh(WEIGHT.cut, length),
        CUT_LANE,
      )
      const used = Promise.all([digest, cut.then((answer) => collector.add(answer))])
      slots.push(
        used
          .then(
            () => input.onBytes?.(length),
            (error: unknown) => {
              failure ??= error
            },
          )
          .finally(() => engine.ring.release(slot)),
      )
      position += length
    }
    await Promise.all(slots)
    if (failure !== undefined) throw failure
    throwIfAborted(input.signal)
    await collector.finish()
    const contentHash = (await digest) as Uint8Array
    const runs = () => collector.runs()
    return { contentHash, sizeBytes: position, runs, storedBytes: () => collector.storedBytes() }
  } finally {
    await Promise.allSettled(slots)
    for (const lane of [HASH_LANE, CUT_LANE] as const) await engine.run({ kind: 'drop', stream }, 0, lane)
  }
}

/** Reads the next piece into a slot and gives the slot back when that fails. */
function fillSlot(input: StoreContentInput, slot: number, position: number): number {
  const { ring } = input.engine
  try {
    const start = ring.dataStart(slot)
    const wanted = Math.min(ring.shape.slotBytes, input.sizeBytes - position)
    const length = input.file.read(ring.bytes.subarray(start, start + wanted), position)
    if (length === wanted) return length
    throw new ClstError('working-file-changing', 'The file became shorter while it was read.')
  } catch (error) {
    ring.release(slot)
    throw error
  }
}
