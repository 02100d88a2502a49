import { readlinkSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { basename } from 'node:path'

/** Of the processor: a tenth of what others get while there is not enough for all, everything while there is. */
const NICE = 10

/**
 * Lets everything else go first: the answers of the bridge, and the program that the artist works in. Linux gives each
 * thread a nice value of its own, which threads that it starts inherit (sched(7)); elsewhere it belongs to the whole
 * process, so nothing is done. Call it in the thread itself.
 */
export function yieldToOthers(): void {
  if (process.platform !== 'linux') return
  try {
    // Such as 4711/task/4723.
    const thread = Number(basename(readlinkSync('/proc/thread-self')))
    if (getPriority(thread) < NICE) setPriority(thread, NICE)
  } catch {
    // Without /proc, or where it is forbidden, all are alike.
  }
}
