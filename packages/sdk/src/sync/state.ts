/** How a project stands to its studio, as far as this computer knows. */
import type { Context } from '../context.js'
import { countUnsent } from '../store/change-rows.js'
import { openConflicts } from '../store/conflict-rows.js'
import { countIncoming } from '../store/incoming-rows.js'
import { getFact } from '../store/studio-facts.js'
import { getStudioRow } from '../store/studio-rows.js'
import { isRunning } from './sync-lease.js'

export type SyncStateName =
  | 'local'
  | 'up-to-date'
  | 'to-send'
  | 'to-receive'
  | 'working'
  | 'conflict'
  | 'offline'

export interface SyncState {
  /**
   * `local`: it belongs to no studio. What is first in this list wins: working (a sync runs), conflict, offline (the studio
   * did not answer the last sync), to-receive, to-send, up-to-date.
   */
  state: SyncStateName
  studioUrl: string | null
  studioProjectId: string | null
  /** Changes that the studio has not answered. */
  unsent: number
  /** Things that arrived and are not applied. */
  waiting: number
  conflicts: number
  /** Milliseconds since 1970. */
  syncedAt: number | null
}

/** All that was ever edited waits for a studio; nobody wants to know how much that is. */
const LOCAL: SyncState = {
  state: 'local',
  studioUrl: null,
  studioProjectId: null,
  unsent: 0,
  waiting: 0,
  conflicts: 0,
  syncedAt: null,
}

export function syncState(context: Context): SyncState {
  const { store } = context
  const { url, projectId, syncedAt } = getStudioRow(store)
  if (url === null) return LOCAL
  const unsent = countUnsent(store)
  const conflicts = openConflicts(store).length
  const waiting = countIncoming(store)
  return { state: name(), studioUrl: url, studioProjectId: projectId, unsent, waiting, conflicts, syncedAt }

  function name(): SyncStateName {
    if (isRunning(context)) return 'working'
    if (conflicts > 0) return 'conflict'
    if (getFact(store, 'unreachable') !== undefined) return 'offline'
    if (waiting > 0) return 'to-receive'
    return unsent > 0 ? 'to-send' : 'up-to-date'
  }
}
