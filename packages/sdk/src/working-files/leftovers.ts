import nodePath from 'node:path'
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { TEMPORARY_PREFIX } from './write-version.js'

/** An unfinished file that nobody has touched for this long has no process any more that would finish it. */
const ABANDONED_US = 24 * 3600 * 1_000_000

/** An hour is enough for somebody who asks for it: what is being written is written to all the time. */
const IDLE_US = 3600 * 1_000_000

const LEFTOVER = /^\.clst-(new|try|clock)-[0-9a-f]{12}(-journal|-wal|-shm)?$/

/** Whether this is an unfinished file that nobody has written to for an hour. */
export function isLeftover(context: Context, path: string): boolean {
  if (!LEFTOVER.test(nodePath.basename(path))) return false
  try {
    const stat = context.fs.stat(path)
    return stat?.kind === 'file' && stat.modifiedUs < context.diskClock.nowUs() - IDLE_US
  } catch (error) {
    if (isClstError(error)) return false
    throw error
  }
}

/** Removes unfinished files that a killed process left in a folder. */
export function removeLeftovers(context: Context, folder: string): void {
  for (const entry of context.fs.list(folder)) {
    if (!entry.name.startsWith(TEMPORARY_PREFIX)) continue
    const path = nodePath.join(folder, entry.name)
    try {
      const stat = context.fs.stat(path)
      if (stat !== undefined && stat.modifiedUs < context.diskClock.nowUs() - ABANDONED_US)
        context.fs.remove(path)
    } catch (error) {
      if (!isClstError(error)) throw error
    }
  }
}
