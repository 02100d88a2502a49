import type { FileState, ItemSync } from '@clst/sdk'
import { SENTENCES } from '../generated/state-words.js'
import type { SyncState } from '../studio/sync-state.js'
import { type Action, action, NOT_TRACKED, type No, READ_ONLY } from './panel-actions.js'
import { LABELS } from './state-table.js'

export interface Shared extends ItemSync {
  readonly sync: SyncState
  readonly isAsset: boolean
  readonly state: FileState | undefined
}

/** What can be done with a file together with others; nothing in a project of no studio. */
export function studioActions(shared: Shared, isReadOnly: boolean): Action[] {
  const { sync, conflict } = shared
  if (sync.studio === null) return []
  const no: No | undefined = isReadOnly
    ? READ_ONLY
    : sync.isSignedIn
      ? undefined
      : { reason: SENTENCES.signedOut, code: 'signed-out' }
  return [
    action('take', LABELS.take, no ?? whyNotTake(shared)),
    action('sync', LABELS.sync, no),
    action('update', LABELS.update, no ?? whyNoUpdate(shared)),
    action(
      'resolve',
      LABELS.resolve,
      no ?? (conflict === null ? { reason: SENTENCES.noConflict } : undefined),
    ),
  ]
}

/** Of a file that somebody else has the studio decides: some roles may take it. */
function whyNotTake({ owner, isAsset }: Shared): No | undefined {
  if (!isAsset) return NOT_TRACKED
  return owner?.isMe === true && owner.isConfirmed ? { reason: SENTENCES.mine } : undefined
}

/** Of a folder and of the whole project nobody looks at all files here. */
function whyNoUpdate({ isAsset, state, sync }: Shared): No | undefined {
  if (!isAsset || state === 'outdated' || sync.toReceive > 0) return undefined
  return { reason: SENTENCES.nothingNew }
}
