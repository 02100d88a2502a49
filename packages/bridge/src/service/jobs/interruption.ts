import { BridgeFailure } from '../bridge-failure.js'
import type { JobOperationId } from '../generated/operation-types.js'
import type { JobRecord } from './job.js'

/**
 * Whether doing it twice ends where doing it once ends. What is not is about something that is gone afterwards or is
 * there (a file that was moved, a template that was added), or takes one more step each time (an undo).
 */
const IS_REPEATABLE: Readonly<Record<JobOperationId, boolean>> = {
  acceptRenames: true,
  addTemplate: false,
  applyScaffold: false,
  applyVocabulary: true,
  backup: true,
  checkpoint: true,
  clean: true,
  clone: false,
  compact: true,
  copy: false,
  declareDependencies: true,
  delete: false,
  deleteCheckpoint: false,
  exportMoment: true,
  exportTemplate: true,
  exportVersion: true,
  fetchVersion: true,
  free: true,
  importVersions: false,
  move: false,
  newAsset: false,
  openVersion: true,
  previewSync: true,
  prune: true,
  publish: true,
  purgeTrash: false,
  rebuild: true,
  rename: false,
  repair: true,
  replaceTemplate: false,
  restoreTrash: false,
  revert: true,
  revertAll: true,
  saveVocabulary: true,
  scanStatus: true,
  set: true,
  sync: true,
  undo: false,
  update: true,
  verify: true,
}

/** What is said of a job that the end of the bridge met. `retryable`: the same request with the same key begins it anew. */
export function interruption({ operationId, startedAt }: JobRecord): BridgeFailure {
  if (startedAt === undefined) {
    return new BridgeFailure(
      'job-interrupted',
      'The bridge ended before the work began. Nothing was changed.',
    )
  }
  const isDone = 'The bridge ended before the work was done. The files are as before, or wholly done.'
  // Of an operation of a later bridge nothing is known.
  const retryable = IS_REPEATABLE[operationId as JobOperationId] === true
  const advice = retryable ? '' : ' Look which it is before you ask for it anew.'
  return new BridgeFailure('job-interrupted', isDone + advice, { retryable })
}

/**
 * The same request with the same key begins the work of such a job again: it failed, changed nothing or nothing that
 * matters to doing it again, and says itself that it may be tried again.
 */
export function canBeginAgain({ error }: Pick<JobRecord, 'error'>): boolean {
  return error?.retryable === true
}
