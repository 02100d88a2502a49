import type { Context } from '../context.js'
import { hashFile } from '../engine/hash-file.js'
import { isClstError } from '../errors.js'
import { assertProjectPath, toAbsolute } from '../paths.js'
import { removeOpenedFolder } from '../sequences/opened-folder.js'
import { getVersion } from '../store/checkpoint-rows.js'
import type { Store } from '../store/store.js'
import { isEqual } from './tracked-file.js'

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

/**
 * Removes copies that are older than a week, read-only, and still what was written: one that an artist made writable is
 * theirs, and so is another file in its place.
 */
export async function cleanOpenedVersions(context: Context, signal?: AbortSignal): Promise<void> {
  await removeOpenedVersions(context, { all: false, signal })
}

/** The same, `all` also of younger ones. Answers the project paths of what was removed. */
export async function removeOpenedVersions(
  context: Context,
  { all, signal }: { all: boolean; signal: AbortSignal | undefined },
): Promise<string[]> {
  const limit = all ? Number.MAX_SAFE_INTEGER : context.clock.now() - KEEP_MS
  const sql = 'SELECT path, checkpoint_id FROM opened_version WHERE opened_at < ?'
  const removed: string[] = []
  for (const [path, checkpointId] of context.store.rows<[string, string]>(sql, limit)) {
    try {
      assertProjectPath(context.fs, context.root, path)
      if (await removeUntouched(context, toAbsolute(context.root, path), checkpointId, signal)) {
        removed.push(path)
      }
    } catch (error) {
      if (!isClstError(error) || error.code === 'cancelled') throw error
      continue
    }
    await context.store.write(() => context.store.run('DELETE FROM opened_version WHERE path = ?', path))
  }
  return removed.sort()
}

/** Bytes that are in no checkpoint may have come under its name, and be protected against writing by their owner. */
async function removeUntouched(
  context: Context,
  absolute: string,
  checkpointId: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { fs, engineFor, store } = context
  const stat = fs.stat(absolute)
  if (stat?.kind === 'folder') return removeOpenedFolder(context, absolute, checkpointId, signal)
  if (stat?.kind !== 'file' || (stat.mode & 0o222) !== 0) return false
  const { sizeBytes, contentHash } = getVersion(store, checkpointId)
  if (stat.sizeBytes !== sizeBytes) return false
  const seen = await hashFile({ fs, engineFor, signal }, absolute)
  if (!isEqual(seen.contentHash, contentHash)) return false
  fs.remove(absolute)
  return true
}

/** The copies of older versions in a folder that was moved, or one that was moved itself. Inside a transaction. */
export function moveOpened(store: Store, from: string, to: string): void {
  const sql = `UPDATE OR REPLACE opened_version SET path = ? || substr(path, length(?) + 1)
    WHERE path = ? OR substr(path, 1, length(?) + 1) = ? || '/'`
  store.run(sql, to, from, from, from, from)
}
