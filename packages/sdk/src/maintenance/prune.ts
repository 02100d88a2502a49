/** Drops what nothing needs any more, and gives its space back to the disk. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { ProgressMeter } from '../progress.js'
import { TABLES } from '../store/schema/schema.js'
import type { OperationOptions } from '../types.js'
import { damagedRows } from './check-rows.js'
import { LiveChunks } from './live-chunks.js'
import { countDeadChunks, deadPreviews, dropChunks, dropPreviews } from './prune-bytes.js'
import {
  dropManifests,
  dropSafetyCopies,
  expiredSafetyCopies,
  manifestsOfOnly,
  unnamedManifests,
} from './prune-versions.js'
import { returnFreeSpace } from './return-space.js'
import { inParts } from './slices.js'

export interface PruneOptions extends OperationOptions {
  /** Only count what would go. */
  dryRun?: boolean
}

/** What went, or would go. */
export interface PruneResult {
  isDryRun: boolean
  /** Safety copies older than the project keeps them. */
  safetyCopies: number
  chunks: number
  previews: number
  /** Coded bytes of those chunks and previews. */
  droppedBytes: number
  /** Chunks that were left alone because something that runs now may need them. */
  heldChunks: number
  /** Bytes by which the file became smaller; 0 in a dry run. */
  returnedBytes: number
  /** Size of the project file now. */
  fileBytes: number
}

/**
 * Drops safety copies that are older than `project.safety_keep_days` and that no working file rests on, then manifests,
 * chunks and previews that nothing names; what is in the trash is needed until it is purged. Works in transactions of
 * about a tenth of a second; chunks that a running checkpoint stores are left alone. When it is cancelled or killed, what
 * was dropped until then stays dropped and the project is sound.
 *
 * Throws `store-corrupt` when damage makes it impossible to tell what is needed (nothing is dropped then), `cancelled`,
 * `store-busy`, `storage-full`, `read-only`, `schema-too-new`.
 */
export async function prune(context: Context, options: PruneOptions = {}): Promise<PruneResult> {
  await assertSound(context, options.signal)
  return options.dryRun === true ? countOnly(context, options) : inParts(() => pruneNow(context, options))
}

async function pruneNow(context: Context, options: PruneOptions): Promise<PruneResult> {
  const { store } = context
  const { signal } = options
  const meter = new ProgressMeter(context.clock, options, 'pruning')
  const slices = { signal }
  const safetyCopies = await dropSafetyCopies(context, expiredSafetyCopies(context), slices)
  await dropManifests(context, unnamedManifests(store), slices)
  const live = new LiveChunks(store)
  await live.markAll(new Set(), signal)
  const expected = countDeadChunks(context, live)
  meter.begin('pruning', 0, expected.bytes)
  let reported = 0
  const dropped = await dropChunks(context, live, {
    signal,
    onSlice: (bytes) => {
      meter.addBytes(bytes - reported)
      reported = bytes
    },
  })
  const previews = await dropPreviews(context, deadPreviews(store), slices)
  const pageBytes = store.pragma('page_size') as number
  const returnedBytes = dropped.returnedPages * pageBytes + (await returnFreeSpace(context, signal, meter))
  return {
    isDryRun: false,
    safetyCopies,
    chunks: dropped.count,
    previews: previews.count,
    droppedBytes: dropped.bytes + previews.bytes,
    heldChunks: dropped.held,
    returnedBytes,
    fileBytes: fileBytes(context),
  }
}

async function countOnly(context: Context, options: PruneOptions): Promise<PruneResult> {
  const { store } = context
  const copies = expiredSafetyCopies(context)
  const gone = new Set([...unnamedManifests(store), ...manifestsOfOnly(store, copies)])
  const live = new LiveChunks(store)
  await live.markAll(gone, options.signal)
  const chunks = countDeadChunks(context, live)
  const previews = deadPreviews(store)
  return {
    isDryRun: true,
    safetyCopies: copies.length,
    chunks: chunks.count,
    previews: previews.length,
    droppedBytes: previews.reduce((sum, [, bytes]) => sum + bytes, chunks.bytes),
    heldChunks: chunks.held,
    returnedBytes: 0,
    fileBytes: fileBytes(context),
  }
}

/** The records that say what is needed. */
const DECISIVE = new Set(['manifest', 'checkpoint', 'checkpoint_member', 'template'])

/** A flipped bit in one of them could make needed bytes look as if nobody needed them. */
async function assertSound(context: Context, signal: AbortSignal | undefined): Promise<void> {
  for (const table of TABLES.filter(({ name }) => DECISIVE.has(name))) {
    for await (const { rowId } of damagedRows(context.store, table, signal)) {
      const message =
        'A record that says what is needed is damaged. Nothing is pruned until it has been repaired.'
      throw new ClstError('store-corrupt', message, { details: { table: table.name, row: rowId } })
    }
  }
}

function fileBytes({ fs, store }: Context): number {
  return fs.stat(store.path)?.sizeBytes ?? 0
}
