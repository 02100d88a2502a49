/** Removes what nobody will come back for. */
import nodePath from 'node:path'
import type { Context } from '../context.js'
import { isClstError, throwIfAborted } from '../errors.js'
import { joinPath, toAbsolute } from '../paths.js'
import type { FolderEntry } from '../ports/file-system.js'
import { deleteLease } from '../store/lease-rows.js'
import { getProjectRow } from '../store/project-rows.js'
import type { OperationOptions } from '../types.js'
import { removeLeftover } from '../working-files/leftovers.js'
import { removeOpenedVersions } from '../working-files/opened-versions.js'
import { voidChunkLeases } from './leases.js'

export interface CleanOptions extends OperationOptions {
  /** Opened versions whatever their age. */
  all?: boolean
}

export interface CleanResult {
  /** Project paths of opened versions that were removed. */
  openedVersions: string[]
  /** Project paths of unfinished files of killed processes that were removed. */
  leftovers: string[]
  /** Records of operations that ended without saying so. */
  leases: number
  /** Operations that cannot be taken back any more. */
  undoEntries: number
}

const DAY_MS = 24 * 3600 * 1000

/**
 * Removes opened versions older than a week, unfinished files that nobody has written to for an hour, leases of processes
 * that are gone, and undo entries that were used or are older than `project.safety_keep_days`. An opened version that
 * somebody made writable, or that is not what was written any more, is theirs and stays. Throws `read-only`, `store-busy`, `cancelled`.
 */
export async function clean(context: Context, options: CleanOptions = {}): Promise<CleanResult> {
  const { store, clock } = context
  const openedVersions = await removeOpenedVersions(context, {
    all: options.all === true,
    signal: options.signal,
  })
  const leftovers = await removeAllLeftovers(context, options.signal)
  const limit = clock.now() - getProjectRow(store).safetyKeepDays * DAY_MS
  const [leases, undoEntries] = await store.write(() => {
    const gone = voidChunkLeases(context)
    for (const { id } of gone) deleteLease(store, id)
    const sql = 'DELETE FROM undo_entry WHERE undone_at IS NOT NULL OR created_at < ?'
    return [gone.length, store.run(sql, limit).changes]
  }, options.signal)
  store.settle()
  return { openedVersions, leftovers, leases, undoEntries }
}

/** In the project folder and all folders in it, but for those that are projects of their own. */
async function removeAllLeftovers(context: Context, signal: AbortSignal | undefined): Promise<string[]> {
  const removed: string[] = []
  const queue = ['']
  for (let folder = queue.pop(); folder !== undefined; folder = queue.pop()) {
    throwIfAborted(signal)
    const absolute = toAbsolute(context.root, folder)
    const entries = list(context, absolute)
    if (folder !== '' && entries.some(({ name, kind }) => kind === 'file' && name.endsWith('.clst'))) continue
    for (const { name, kind } of entries) {
      if (removeLeftover(context, nodePath.join(absolute, name))) removed.push(joinPath(folder, name))
      else if (kind === 'folder') queue.push(joinPath(folder, name))
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  return removed.sort()
}

function list(context: Context, folder: string): FolderEntry[] {
  try {
    return context.fs.list(folder)
  } catch (error) {
    if (isClstError(error)) return []
    throw error
  }
}
