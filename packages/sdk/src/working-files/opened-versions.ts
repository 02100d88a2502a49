import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { assertProjectPath, toAbsolute } from '../paths.js'
import type { Store } from '../store/store.js'

/** Copies of older versions that nobody wrote to are removed after a week. */
const KEEP_MS = 7 * 24 * 3600 * 1000

/** Project paths of the read-only copies beside the working files. */
export function openedPaths(store: Store): Set<string> {
  return new Set(store.rows<[string]>('SELECT path FROM opened_version').map(([path]) => path))
}

export async function recordOpened(context: Context, path: string, checkpointId: string): Promise<void> {
  const sql = `INSERT INTO opened_version (path, checkpoint_id, opened_at) VALUES (?, ?, ?)
    ON CONFLICT (path) DO UPDATE SET checkpoint_id = excluded.checkpoint_id, opened_at = excluded.opened_at`
  await context.store.write(() => context.store.run(sql, path, checkpointId, context.clock.now()))
}

/** Removes copies that are older than a week and still read-only: one that an artist made writable is theirs. */
export async function cleanOpenedVersions(context: Context): Promise<void> {
  await removeOpenedVersions(context, false)
}

/** The same, `all` also of younger ones. Answers the project paths of what was removed. */
export async function removeOpenedVersions(context: Context, all: boolean): Promise<string[]> {
  const limit = all ? Number.MAX_SAFE_INTEGER : context.clock.now() - KEEP_MS
  const old = context.store.rows<[string]>('SELECT path FROM opened_version WHERE opened_at < ?', limit)
  const removed: string[] = []
  for (const [path] of old) {
    const absolute = toAbsolute(context.root, path)
    try {
      assertProjectPath(context.fs, context.root, path)
      const stat = context.fs.stat(absolute)
      if (stat?.kind === 'file' && (stat.mode & 0o222) === 0) {
        context.fs.remove(absolute)
        removed.push(path)
      }
    } catch (error) {
      if (!isClstError(error)) throw error
      continue
    }
    await context.store.write(() => context.store.run('DELETE FROM opened_version WHERE path = ?', path))
  }
  return removed.sort()
}

/** The copies of older versions in a folder that was moved, or one that was moved itself. Inside a transaction. */
export function moveOpened(store: Store, from: string, to: string): void {
  const sql = `UPDATE OR REPLACE opened_version SET path = ? || substr(path, length(?) + 1)
    WHERE path = ? OR substr(path, 1, length(?) + 1) = ? || '/'`
  store.run(sql, to, from, from, from, from)
}
