import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../context.js'
import { throwIfAborted } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import type { ProgressMeter } from '../progress.js'
import type { Store } from '../store/store.js'

const FIRST_PAGES = 512
const MAX_PAGES = 32_768
/** A transaction that took longer makes the next one smaller, one that took less than half of it larger. */
const SLICE_MS = 120
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
  for (let pages = FIRST_PAGES; free > 0; ) {
    throwIfAborted(signal)
    const startedAt = performance.now()
    returned += await store.write(() => {
      const before = pageCount(store)
      store.returnFreePages(pages)
      return before - pageCount(store)
    }, signal)
    // Each page that goes can have moved another one, and changed those that name it.
    await store.boundLog(pages * size * 2)
    failpoint('compact:slice-returned')
    const left = store.pragma('freelist_count') as number
    // A file that was not made by clst may not be able to give anything back.
    if (left >= free) break
    meter.addBytes((free - left) * size)
    free = left
    const tookMs = performance.now() - startedAt
    if (tookMs > SLICE_MS) pages = Math.max(64, Math.floor(pages / 2))
    else if (tookMs < SLICE_MS / 2) pages = Math.min(MAX_PAGES, pages * 2)
    await sleep(PAUSE_MS)
  }
  store.settle()
  return returned * size
}

function pageCount(store: Store): number {
  return store.pragma('page_count') as number
}

function pageBytes(store: Store): number {
  return store.pragma('page_size') as number
}
