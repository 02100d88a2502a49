/** A studio that was put back from a backup: what it lost of ours is offered again. */
import type { Context } from '../context.js'
import { failpoint } from '../ports/failpoint.js'
import type { StudioLink } from '../protocol/studio-link.js'
import type { WireEntity } from '../protocol/wire.js'
import { dropIncoming, putIncoming } from '../store/incoming-rows.js'
import { setRevision } from '../store/studio-rows.js'
import { inPortions } from './portions.js'
import { pullPages, reachedBy } from './pull-pages.js'
import { recordCreates } from './record-creates.js'
import type { SyncOptions } from './types.js'

/**
 * Reads everything that the studio has now; what this project had of it and is there no more becomes a change again. The new
 * epoch is noted last: what is cut off before is done again from the start, with the same end.
 */
export async function newEpoch(
  context: Context,
  link: StudioLink,
  epoch: string,
  { signal }: SyncOptions,
): Promise<void> {
  const { store } = context
  const there: WireEntity[] = []
  let revision = 0
  for await (const page of pullPages(link, 0, signal)) {
    for (const entity of page.entities) there.push(entity)
    revision = reachedBy(page)
  }
  const known = new Set(there.map(({ kind, id }) => `${kind} ${id}`))
  await recordCreates(context, ({ kind, id }) => !known.has(`${kind} ${id}`), signal)
  const named = store.rows<[Uint8Array]>('SELECT wire_id FROM manifest_location WHERE is_at_studio = 1')
  const gone = 'UPDATE manifest_location SET is_at_studio = 0 WHERE wire_id = ?'
  await each(named, ([wireId]) => store.run(gone, wireId))
  await each(there, (entity) => {
    // Revisions of two epochs cannot be compared.
    dropIncoming(store, entity.kind, entity.id)
    putIncoming(store, entity)
  })
  failpoint('epoch:received')
  await store.write(() => {
    store.run('DELETE FROM entity_revision')
    store.run('DELETE FROM preview_location')
    setRevision(store, epoch, revision)
  }, signal)

  function each<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
    return inPortions(items, (take) => store.write(() => take(work), signal), signal)
  }
}
