import { setTimeout as sleep } from 'node:timers/promises'
import { ClstError, isClstError } from '../errors.js'
import type { Store } from '../store/store.js'

/** Work of one transaction; what the disk takes to commit it comes on top. */
const SLICE_MS = 100
/** Between two of them, so that whoever waits for a turn gets one. */
const PAUSE_MS = 12

export interface Slices {
  signal: AbortSignal | undefined
  /** Called after each transaction. */
  onSlice?: () => void
}

/** Answers what one slice wrote, and whether there is nothing left to do. */
export type SliceWork = (isOver: () => boolean) => { isDone: boolean; writtenBytes: number }

/**
 * Does a long clean-up in transactions so short that nobody waits for it: `work` stops when `isOver` says so and is
 * called again. References are not checked; it removes what hangs on what it removes. Throws `cancelled` between slices.
 */
export async function inSlices(store: Store, { signal, onSlice }: Slices, work: SliceWork): Promise<void> {
  for (;;) {
    const slice = await store.writeUnchecked(() => {
      const end = performance.now() + SLICE_MS
      return work(() => performance.now() >= end)
    }, signal)
    await store.boundLog(slice.writtenBytes)
    onSlice?.()
    if (slice.isDone) return
    await sleep(PAUSE_MS)
  }
}

/** Says of a cancelled clean-up that what was done until then stays done. */
export async function inParts<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isClstError(error) || error.code !== 'cancelled') throw error
    throw new ClstError('cancelled', 'Cancelled. What was done until then stays done; run it again to go on.')
  }
}
