/** How a project stands to its studio, as far as this computer knows. */
import type { Context } from '../context.js'
import { countUnsent } from '../store/change-rows.js'
import { openConflicts } from '../store/conflict-rows.js'
import { countIncoming } from '../store/incoming-rows.js'
import { getStudioRow } from '../store/studio-rows.js'

export type SyncStateName = 'local' | 'up-to-date' | 'to-send' | 'to-receive' | 'conflict'

export interface SyncState {
  /** `local`: it belongs to no studio. What is first in this list wins: conflict, to-receive, to-send, up-to-date. */
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

export function syncState({ store }: Context): SyncState {
  const { url, projectId, syncedAt } = getStudioRow(store)
  const unsent = countUnsent(store)
  const conflicts = openConflicts(store).length
  const waiting = countIncoming(store)
  return { state: name(), studioUrl: url, studioProjectId: projectId, unsent, waiting, conflicts, syncedAt }

  function name(): SyncStateName {
    if (url === null) return 'local'
    if (conflicts > 0) return 'conflict'
    if (waiting > 0) return 'to-receive'
    return unsent > 0 ? 'to-send' : 'up-to-date'
  }
}
