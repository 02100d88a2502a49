import { ClstError, isClstError } from '../errors.js'
import type { Store } from '../store/store.js'

/** How it looks when the records or the bytes of a version disappear while it is read. */
const SIGNS: ReadonlySet<string> = new Set(['store-corrupt', 'chunk-missing'])

/**
 * Another process may drop a version while it is being written to a file: an old safety copy that prune takes, or one that
 * is purged. That is no damage. Runs `work`, and throws `checkpoint-not-found` when the version went meanwhile.
 */
export async function whileItIsThere<T>(
  store: Store,
  checkpointId: string,
  path: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isClstError(error) || !SIGNS.has(error.code) || isThere(store, checkpointId)) throw error
    const message = `This version of "${path}" was removed by another program just now.`
    throw new ClstError('checkpoint-not-found', message, { details: { path }, cause: error })
  }
}

/** Where not even that can be read, what was found is damage. */
function isThere(store: Store, checkpointId: string): boolean {
  try {
    return store.get('SELECT 1 FROM checkpoint WHERE id = ?', checkpointId) !== undefined
  } catch (error) {
    if (isClstError(error)) return true
    throw error
  }
}
