/** Versions whose bytes are not here come when they are wanted: the one place that repeats an operation after it. */
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { fetchContents } from './fetch-contents.js'
import type { SyncOptions } from './types.js'

/** Different contents that one operation may need. */
const MOST_FETCHES = 10_000

/**
 * Runs `work`; where it stops because the bytes of a version are not on this computer, they are fetched and it runs again.
 * Throws what `work` throws for another reason, and what the link throws.
 */
export async function withContents<T>(
  context: Context,
  link: StudioLink,
  work: () => Promise<T>,
  options: SyncOptions = {},
): Promise<T> {
  const fetched = new Set<number>()
  for (;;) {
    try {
      return await work()
    } catch (error) {
      const id = isClstError(error) && error.code === 'chunk-missing' ? error.details.manifestId : undefined
      if (typeof id !== 'number' || fetched.has(id) || fetched.size > MOST_FETCHES) throw error
      fetched.add(id)
      await fetchContents(context, link, [id], options)
    }
  }
}

/** All contents of versions: of sequences each file. Answers how many bytes came down. */
export async function fetchVersions(
  context: Context,
  link: StudioLink,
  checkpointIds: readonly string[],
  options: SyncOptions = {},
): Promise<number> {
  const ids = new Set<number>()
  const sql = `SELECT manifest_id FROM checkpoint WHERE id = ? UNION
    SELECT manifest_id FROM checkpoint_member WHERE checkpoint_id = ?`
  for (const id of checkpointIds) {
    for (const [manifestId] of context.store.rows<[number]>(sql, id, id)) ids.add(manifestId)
  }
  return fetchContents(context, link, [...ids], options)
}
