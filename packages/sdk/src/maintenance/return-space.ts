import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../context.js'
import { throwIfAborted } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import type { ProgressMeter } from '../progress.js'
import type { Store } from '../store/store.js'

/** Pages between two looks at the clock. */
const STRIDE = 128
/** Bytes that one transaction may give back: as many again can be in its journal. */
const SLICE_BYTES = 16 << 20
/** Work of one transaction; what the disk takes to commit it comes on top. */
const SLICE_MS = 100
const PAUSE_MS = 12

/** Bytes of pages that are free in the file. */
export function freeBytes(store: Store): number {
  return (store.pragma('freelist_count') as number) * pageBytes(store)
}

/**
 * Gives free pages back to the disk, a few at a time: pages from the end of the file move into the gaps, then the file is
 * cut off. Answers by how many bytes the file became smaller. Throws `cancelled` between two transactions.
 */
export async function returnFreeSpace(
  context: Context,
  signal: AbortSignal | undefined,
  meter: ProgressMeter,
): Promise<number> {
  const { store } = context
  const size = pageBytes(store)
  let free = store.pragma('freelist_count') as number
  let returned = 0
  meter.begin('returning', 0, free * size)
  while (free > 0) {
    throwIfAborted(signal)
    const pages = await store.write(() => returnSlice(store, size), signal)
    returned += pages
    // Each page that goes can have moved another one, and changed those that name it.
    await store.boundLog(pages * size * 2)
    failpoint('compact:slice-returned')
    const left = store.pragma('freelist_count') as number
    // A file that was not made by clst may not be able to give anything back.
    if (pages === 0) break
    meter.addBytes(Math.max(0, free - left) * size)
    free = left
    await sleep(PAUSE_MS)
  }
  store.settle()
  return returned * size
}

/** Answers by how many pages the file became smaller. */
function returnSlice(store: Store, size: number): number {
  const before = pageCount(store)
  const end = performance.now() + SLICE_MS
  for (let now = before; performance.now() < end; ) {
    store.returnFreePages(STRIDE)
    const after = pageCount(store)
    if (after === now || (before - after) * size >= SLICE_BYTES) break
    now = after
  }
  return before - pageCount(store)
}

function pageCount(store: Store): number {
  return store.pragma('page_count') as number
}

function pageBytes(store: Store): number {
  return store.pragma('page_size') as number
}
