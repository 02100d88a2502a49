import type { Place } from '../projects/place.js'
import type { Services } from '../services.js'
import type { ThreadKind } from '../threads/threads.js'

/** After something was exchanged with the studio, or was to be: its state is another one, and conflicts can be open. */
export function tellSyncChanged(
  { events }: Pick<Services, 'events'>,
  { key: projectKey }: Pick<Place, 'key'>,
  kind: ThreadKind,
  isChange: boolean,
): void {
  if (kind === 'studio' && isChange) events.emit('sync-changed', { projectKey })
}
