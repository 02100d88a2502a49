import type { Context } from '../context.js'
import { failpoint } from '../ports/failpoint.js'
import type { EntityKind } from '../protocol/kinds.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { receivedRevision } from '../store/incoming-rows.js'
import { setStudio } from '../store/studio-rows.js'
import { applyIncoming } from './apply.js'
import { receive } from './receive.js'
import { recordCreates } from './record-creates.js'
import { sync } from './sync.js'
import type { SyncOptions, SyncResult } from './types.js'

export interface StudioPlace {
  /** Address of the studio. */
  url: string
  /** Id of the project there. */
  projectId: string
}

/**
 * A project of this computer becomes one of the studio: everything in it is sent. Who it is there is learned first, so that
 * people are not made twice. What was cut off is continued by the next sync.
 */
export async function publish(
  context: Context,
  link: StudioLink,
  place: StudioPlace,
  options: SyncOptions = {},
): Promise<SyncResult> {
  const { store } = context
  await receive(context, link, options)
  await applyIncoming(context, options.signal)
  const isNew = ({ kind, id }: { kind: EntityKind; id: string }) =>
    receivedRevision(store, kind, id) === undefined
  await recordCreates(context, isNew, options.signal)
  // Last: a project that was not recorded as a whole belongs to no studio, and is published again.
  await store.write(() => setStudio(store, place.url, place.projectId), options.signal)
  failpoint('publish:recorded')
  return sync(context, link, options)
}
