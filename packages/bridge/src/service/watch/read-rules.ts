import type { WatchRules } from '@clst/sdk/watching'
import type { Place } from '../projects/place.js'
import type { Threads } from '../threads/threads.js'

/** Has the thread of a project read which of its files matter; undefined when that is still what is known. */
export async function readRules(
  threads: Threads,
  place: Place,
  known: string | undefined,
): Promise<WatchRules | undefined> {
  const input = known === undefined ? {} : { known }
  const done = await threads.of(place, 'reader').call('watchRules', input, { kind: 'object' })
  return done.kind === 'object' ? (done.value as { rules?: WatchRules }).rules : undefined
}
