/** Unfinished files, and unfinished folders of exported sequences, that a killed process left. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { TEMPORARY_PREFIX } from './write-version.js'

/** What nobody has touched for this long has no process any more that would finish it. */
const ABANDONED_US = 24 * 3600 * 1_000_000

/** An hour is enough for somebody who asks for it: what is being written is written to all the time. */
const IDLE_US = 3600 * 1_000_000

const LEFTOVER = /^\.clst-(new|try|clock)-[0-9a-f]{12}(-journal|-wal|-shm)?$/

/** Removes it when it is one that nobody has written to for an hour; answers whether it did. */
export function removeLeftover(context: Context, path: string): boolean {
  return LEFTOVER.test(nodePath.basename(path)) && removeIdle(context, path, IDLE_US)
}

/** Removes what was left in a folder more than a day ago. */
export function removeLeftovers(context: Context, folder: string): void {
  for (const { name } of context.fs.list(folder)) {
    if (name.startsWith(TEMPORARY_PREFIX)) removeIdle(context, nodePath.join(folder, name), ABANDONED_US)
  }
}

function removeIdle({ fs, diskClock }: Context, path: string, idleUs: number): boolean {
  try {
    const limit = diskClock.nowUs() - idleUs
    const isIdle = (one: string) => (fs.stat(one)?.modifiedUs ?? limit) < limit
    const kind = fs.stat(path)?.kind
    if (kind === 'file' && isIdle(path)) {
      fs.remove(path)
      return true
    }
    if (kind !== 'folder') return false
    const files = fs.list(path).map(({ name }) => nodePath.join(path, name))
    if (!isIdle(path) || !files.every((file) => fs.stat(file)?.kind === 'file' && isIdle(file))) return false
    for (const file of files) fs.remove(file)
    fs.removeFolder(path)
    return true
  } catch (error) {
    if (isClstError(error)) return false
    throw error
  }
}
