/** Takes the last operation back. */
import { type Context, makeId } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { moveFiles } from '../moves/move-files.js'
import { isCollectionInUse } from '../store/collection-rows.js'
import { getEntity } from '../store/entity-rows.js'
import type { Store } from '../store/store.js'
import { hasLiveContent } from '../store/trash-rows.js'
import type { OperationOptions } from '../types.js'
import type { Edit } from './edit.js'
import { editedSince, findEditedSince, hasGrown, isAsLeft } from './find-edited-since.js'
import {
  giveUp,
  isToUndo,
  markUndone,
  newestUndoEntries,
  type UndoEntry,
  type UndoStep,
} from './undo-entries.js'
import { type FilesOfUndo, prepareFiles } from './undo-files.js'
import { canGoBack } from './undo-names.js'
import { fitsTerms } from './undo-terms.js'

export interface UndoResult {
  /** What was taken back: "moved a.blend to b.blend". */
  description: string
  /** Rows and files that are as they were before. */
  steps: number
}

/**
 * Takes back the newest operation on metadata, places or the trash that was not taken back yet. Working files go back to
 * their places with it. Checkpoints are never taken back. Throws `nothing-to-undo`, `edited-since` when something that it
 * touched has been edited after it (it is given up then: the next undo is about what was done before it), and
 * `file-exists` when another file lies in the place that a file would go back to: nothing is changed then.
 */
export async function undo(context: Context, options: OperationOptions = {}): Promise<UndoResult> {
  const { store } = context
  const { entries, edited } = store.read(() => {
    const newest = newestUndoEntries(store)
    return { entries: newest, edited: newest.length > 1 ? findEditedSince(store, newest) : undefined }
  })
  const [first] = entries
  if (first === undefined) throw new ClstError('nothing-to-undo', 'There is nothing to undo.')
  const { description } = first
  try {
    if (edited !== undefined) throw editedSince(edited.entry, { kind: edited.kind, id: edited.id })
    const group = makeId(context)
    let steps = 0
    for (const entry of entries) {
      await takeBackEntry(context, entry, group, options)
      steps += entry.steps.length
    }
    return { description, steps }
  } catch (error) {
    if (isClstError(error) && error.code === 'edited-since') await giveUp(context, entries)
    throw error
  }
}

async function takeBackEntry(
  context: Context,
  entry: UndoEntry,
  group: string,
  options: OperationOptions,
): Promise<void> {
  const { store } = context
  let files: FilesOfUndo
  try {
    files = await prepareFiles(context, entry, options)
    const { description } = entry
    const order = { description, group, isUndoable: false, signal: options.signal }
    await moveFiles(context, order, files.moves, (current) => {
      if (!isToUndo(store, entry)) throw new ClstError('nothing-to-undo', 'It has been taken back by now.')
      for (const step of [...entry.steps].reverse()) {
        if (step.did === 'row') takeBack(current, step, entry)
      }
      for (const part of files.parts) part.inTransaction?.(current)
      markUndone(context, entry)
    })
  } catch (error) {
    // Another process took it back at the same time.
    if (isClstError(error) && !isToUndo(store, entry)) return
    throw error
  }
  for (const part of files.parts) await part.afterwards?.()
}

function takeBack(current: Edit, step: UndoStep & { did: 'row' }, entry: UndoEntry): void {
  const { kind, id, before, after } = step
  const { store } = current.context
  if (mustStay(store, step)) return
  const isInUse = kind === 'collection' && before === null && isCollectionInUse(store, id)
  const row = getEntity(store, kind, id)
  if (isInUse || !isAsLeft(row, after) || hasGrown(store, step, entry)) throw editedSince(entry, { kind, id })
  if (before !== null && !fitsTerms(store, kind, id, row ?? {}, before))
    throw editedSince(entry, { kind, id })
  if (before !== null && (kind === 'asset' || kind === 'collection')) {
    if (!canGoBack(store, kind, id, row ?? {}, before)) throw editedSince(entry, { kind, id })
  }
  try {
    if (before === null) current.remove(kind, id)
    else if (after === null) current.insert(kind, before)
    else current.update(kind, id, before)
  } catch (error) {
    // Something names the row since, or took its name: a checkpoint with the label that the operation made.
    if (isConstraint(error)) throw editedSince(entry, { kind, id })
    throw error
  }
}

function isConstraint(error: unknown): boolean {
  return isClstError(error) && String(error.details.sqlite).startsWith('SQLITE_CONSTRAINT')
}

/** A collection that was restored, and that something else is in by now, is not taken from it. */
function mustStay(store: Store, { kind, id, before, after }: UndoStep & { did: 'row' }): boolean {
  const goesToTrash = (before?.trashed_at ?? null) !== null && after?.trashed_at === null
  return kind === 'collection' && goesToTrash && hasLiveContent(store, id)
}
