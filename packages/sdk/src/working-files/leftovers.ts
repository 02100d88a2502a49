import nodePath from 'node:path'
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { TEMPORARY_PREFIX } from './write-version.js'

/** An unfinished file that nobody has touched for this long has no process any more that would finish it. */
const ABANDONED_US = 24 * 3600 * 1_000_000

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
