import { BridgeFailure } from '../bridge-failure.js'
import type { Services } from '../services.js'
import type { Place } from './place.js'

/** So often at most the time of the last use is written down. */
const TOUCH_MS = 60_000

/** The project that a request names. Throws `project-not-found`. */
export function knownPlace({ places }: Services, path: object): Place {
  const { projectKey = '' } = path as { projectKey?: string }
  const place = places.get(projectKey)
  if (place === undefined) {
    throw new BridgeFailure('project-not-found', 'The bridge knows no such project. Open it first.')
  }
  const now = Date.now()
  if (now - place.lastUsedAt < TOUCH_MS) return place
  const used = { ...place, lastUsedAt: now }
  places.put(used)
  return used
}
