/** Makes the checkpoints of one call visible, in as few transactions as are short. */
import type { Context } from '../context.js'
import { recordDependencies } from '../dependencies/record-dependencies.js'
import { Edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import { ensurePerson } from '../people/ensure-person.js'
import { failpoint } from '../ports/failpoint.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { findVersion, type Version } from '../store/checkpoint-rows.js'
import { findStatus } from '../store/project-rows.js'
import { putWorkingMembers } from '../store/sequence-rows.js'
import { putWorkingFile } from '../store/working-file-rows.js'
import type { CreatedCheckpoint } from '../types.js'
import { isEqual, workingFileRow } from '../working-files/tracked-file.js'
import { insertGroup } from './checkpoint-group.js'
import type { ChunkLease } from './chunk-lease.js'
import { type CheckpointItem, type CheckpointOrder, commitCheckpoint } from './commit-checkpoint.js'
import type { StoredFile } from './store-working-file.js'

/** What the checkpoints of one call are given. */
export interface CommitOptions {
  message: string
  status?: string
  label?: string
  cover?: boolean
  signal?: AbortSignal | undefined
}

/** What a call has made visible so far; more than one transaction for many files. */
export interface Made {
  groupId: string
  checkpoints: CreatedCheckpoint[]
  /** Paths whose newest version has the content by now. */
  unchanged: string[]
  /** Items that are in `checkpoints` or `unchanged`, from the first on. */
  done: number
}

/** Milliseconds after which a transaction takes no more checkpoints, and how many at most. */
const COMMIT_MS = 150
const COMMIT_MOST = 1000

/**
 * Throws `status-not-found`, `name-clash`, `chunk-missing`, `store-busy`, `cancelled`; what is in `made` stays then.
 * A file whose content another call has made the newest version since it was read gets no second one.
 */
export async function commitItems(
  context: Context,
  items: readonly CheckpointItem[],
  options: CommitOptions,
  lease: ChunkLease,
  made: Made,
): Promise<void> {
  const { store } = context
  for (let start = 0; start < items.length; ) {
    const slice = await store.write(() => {
      const edit = new Edit(context, ensurePerson(context))
      const order = orderOf(context, edit.personId, options, made.groupId)
      const end = performance.now() + COMMIT_MS
      const rows: CreatedCheckpoint[] = []
      const unchanged: string[] = []
      for (const item of items.slice(start, start + COMMIT_MOST)) {
        if (isNewestByNow(context, item)) unchanged.push(item.path)
        else {
          if (made.checkpoints.length + rows.length === 0) {
            insertGroup(context, edit.personId, options.message, made.groupId)
          }
          rows.push(commitCheckpoint(edit, order, item))
        }
        if (performance.now() >= end) break
      }
      recordDependencies(edit, rows)
      if (start + rows.length + unchanged.length >= items.length) lease.release()
      failpoint('checkpoint:before-commit')
      return { rows, unchanged }
    }, options.signal)
    made.checkpoints.push(...slice.rows)
    made.unchanged.push(...slice.unchanged)
    const count = slice.rows.length + slice.unchanged.length
    made.done += count
    start += count
  }
  failpoint('checkpoint:committed')
  store.settle()
}

function orderOf(
  context: Context,
  personId: string,
  options: CommitOptions,
  groupId: string,
): CheckpointOrder {
  const { message, status, label, cover } = options
  const statusId = assertStatus(context, status)
  return { groupId, personId, comment: message, statusId, label, isCover: cover === true }
}

/** The id of a status by name, short name or id. Throws `status-not-found`. */
export function assertStatus(context: Context, text: string | undefined): string | null {
  if (text === undefined) return null
  const found = findStatus(context.store, text)
  if (found !== undefined) return found.id
  throw new ClstError('status-not-found', `There is no status "${text}".`, { details: { status: text } })
}

/** Whether the newest version is this content; then the working file is known to continue from it. */
function isNewestByNow(context: Context, { path, stored }: CheckpointItem): boolean {
  const asset = findAssetByPath(context.store, path)
  const head = findVersion(context.store, asset?.headId ?? null)
  if (asset === undefined || head === undefined) return false
  if (!isEqual(head.contentHash, stored.contentHash)) return false
  putSeen(context, asset.id, stored, { base: head, isPinned: false })
  return true
}

/** Records what a working file was when it was read. Inside a transaction. */
export function putSeen(
  context: Context,
  assetId: string,
  stored: StoredFile,
  is: { base: Version | undefined; isPinned: boolean },
): void {
  putWorkingFile(context.store, workingFileRow(assetId, stored, stored.isRacy, is))
  if (stored.members !== undefined) putWorkingMembers(context.store, assetId, stored.members)
}
