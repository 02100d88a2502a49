import type { ErrorCode, PathInfo } from '@clst/sdk'
import type { Schemas } from '../generated/operation-types.js'
import { SENTENCES } from '../generated/state-words.js'
import { type ActionName, LABELS, STATES, type StateWords, say } from './state-table.js'

export type Action = Schemas['PanelAction']

export interface No {
  reason: string
  code?: ErrorCode
}

export const READ_ONLY: No = { reason: SENTENCES.readOnly, code: 'read-only' }
export const NOT_TRACKED: No = { reason: SENTENCES.notTracked, code: 'asset-not-found' }
const MISSING: No = { reason: STATES.rebuild.reason ?? '', code: 'file-not-found' }

/** What can be done with a file, and why not where it cannot. */
export function panelActions(info: PathInfo, isReadOnly: boolean, words: StateWords): Action[] {
  const { kind, status } = info
  if (kind === 'collection' || kind === 'folder') {
    return [action('checkpoint', LABELS.checkpoint, isReadOnly ? READ_ONLY : undefined)]
  }
  if (info.openedFrom !== undefined) return []
  const isTracked = kind === 'asset'
  const state = status?.state ?? (info.isOnDisk ? 'untracked' : 'rebuild')
  const { label } = STATES[isTracked ? state : 'untracked']
  const changing = isReadOnly ? READ_ONLY : isTracked ? undefined : NOT_TRACKED
  const revertLabel = state === 'outdated' || state === 'pinned' ? label : LABELS.revert
  return [
    action('checkpoint', isTracked ? LABELS.checkpoint : label, whyNoCheckpoint(info, isReadOnly, words)),
    action('revert', revertLabel, changing),
    action(
      'rebuild',
      LABELS.rebuild,
      changing ?? (state === 'rebuild' ? undefined : { reason: SENTENCES.onDisk }),
    ),
    action('openVersion', LABELS.openVersion, isReadOnly ? READ_ONLY : isTracked ? undefined : NOT_TRACKED),
    action('set', LABELS.set, changing),
  ]
}

function whyNoCheckpoint(
  { status, isOnDisk, kind }: PathInfo,
  isReadOnly: boolean,
  words: StateWords,
): No | undefined {
  if (isReadOnly) return READ_ONLY
  if (!isOnDisk) return MISSING
  if (kind !== 'asset' || status === undefined) return undefined
  const { reason } = STATES[status.state]
  return reason === undefined ? undefined : { reason: say(reason, words) }
}

export function action(name: ActionName, label: string, no: No | undefined): Action {
  return { name, label, isAllowed: no === undefined, ...no }
}
