/** A studio that was put back from a backup: what it lost of ours is offered again. */
import type { Context } from '../context.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { MAX_ENTITIES, type WireEntity } from '../protocol/wire.js'
import { putIncoming } from '../store/incoming-rows.js'
import { setRevision } from '../store/studio-rows.js'
import { recordCreates } from './record-creates.js'
import type { SyncOptions } from './types.js'

/**
 * Reads everything that the studio has now; what this project had of it and is there no more becomes a change again. In one
 * transaction with the new epoch, so that it happens once.
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
  for (;;) {
    const page = await link.pull(revision, MAX_ENTITIES, signal)
    for (const entity of page.entities) there.push(entity)
    revision = page.isLast ? page.revision : (there[there.length - 1]?.revision ?? page.revision)
    if (page.isLast) break
  }
  await store.write(() => {
    store.run('DELETE FROM entity_revision')
    store.run('DELETE FROM preview_location')
    store.run('UPDATE manifest_location SET is_at_studio = 0')
    const known = new Set(there.map(({ kind, id }) => `${kind} ${id}`))
    recordCreates(context, ({ kind, id }) => !known.has(`${kind} ${id}`))
    for (const entity of there) putIncoming(store, entity)
    setRevision(store, epoch, revision)
  }, signal)
}
