/** What others did comes here: laid down as it is, to be applied afterwards. */
import type { Context } from '../context.js'
import { throwIfAborted } from '../errors.js'
import { failpoint } from '../ports/failpoint.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { MAX_ENTITIES } from '../protocol/wire.js'
import { isReceived, putIncoming } from '../store/incoming-rows.js'
import { getStudioRow, setRevision } from '../store/studio-rows.js'
import { newEpoch } from './new-epoch.js'
import { reachedBy } from './pull-pages.js'
import type { SyncOptions } from './types.js'

/**
 * Each page is kept with the revision that it reaches, so nothing is asked for twice. Answers the names of manifests of which
 * the studio has lost bytes.
 */
export async function receive(
  context: Context,
  link: StudioLink,
  options: SyncOptions,
): Promise<readonly string[]> {
  const { store } = context
  let received = 0
  for (;;) {
    throwIfAborted(options.signal)
    const { epoch, revision } = getStudioRow(store)
    const page = await link.pull(revision, MAX_ENTITIES, options.signal)
    if (epoch !== null && page.epoch !== epoch) {
      await newEpoch(context, link, page.epoch, options)
      continue
    }
    await store.write(() => {
      for (const entity of page.entities) {
        if (isReceived(store, entity)) continue
        putIncoming(store, entity)
        received++
      }
      setRevision(store, page.epoch, reachedBy(page))
      failpoint('pull:before-commit')
    })
    failpoint('pull:received')
    options.onProgress?.({ phase: 'pulling', doneChanges: received, doneBytes: 0, totalBytes: 0 })
    if (page.isLast) return page.damaged ?? []
  }
}
