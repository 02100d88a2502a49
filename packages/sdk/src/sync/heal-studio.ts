/** Contents of which the studio has lost bytes are offered again by whoever has them. */
import type { Context } from '../context.js'
import { isClstError, throwIfAborted } from '../errors.js'
import type { StudioLink } from '../protocol/studio-link.js'
import type { Store } from '../store/store.js'
import { offerContents } from './offer.js'
import type { SyncOptions } from './types.js'

/** `names`: of manifests, as the studio asked for them. Answers how many bytes went up. Throws what the link throws. */
export async function healStudio(
  context: Context,
  link: StudioLink,
  names: readonly string[],
  options: SyncOptions,
): Promise<number> {
  const { store } = context
  let bytes = 0
  for (const name of names) {
    throwIfAborted(options.signal)
    const id = contentsHere(store, name)
    if (id === undefined) continue
    const gone = 'UPDATE manifest_location SET is_at_studio = 0 WHERE manifest_id = ?'
    await store.write(() => store.run(gone, id), options.signal)
    try {
      bytes += await offerContents(context, link, [id], options)
    } catch (error) {
      if (!isClstError(error) || !NOT_MINE.has(error.code)) throw error
    }
  }
  return bytes
}

/** Somebody else has to do it: the bytes are not here either, or this person may not send them. */
const NOT_MINE: ReadonlySet<string> = new Set(['chunk-missing', 'not-visible', 'not-permitted'])

function contentsHere(store: Store, name: string): number | undefined {
  const sql = `SELECT m.id FROM manifest_location l JOIN manifest m ON m.id = l.manifest_id
    WHERE l.wire_id = ? AND m.runs IS NOT NULL`
  return store.get<{ id: number }>(sql, Buffer.from(name, 'hex'))?.id
}
