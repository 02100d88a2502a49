/** Takes the last operation back. */
import { type Context, makeId } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { moveFiles } from '../moves/move-files.js'
import { isCollectionInUse } from '../store/collection-rows.js'
import { getEntity } from '../store/entity-rows.js'
import type { OperationOptions } from '../types.js'
import type { Edit } from './edit.js'
import { findEditedSince, isAsLeft } from './find-edited-since.js'
import { markUndone, newestUndoEntries, type UndoEntry, type UndoStep } from './undo-entries.js'
import { prepareFiles } from './undo-files.js'
import { canGoBack } from './undo-names.js'

export interface UndoResult {
  /** What was taken back: "moved a.blend to b.blend". */
  description: string
  /** Rows and files that are as they were before. */
  steps: number
}

/**
 * Takes back the newest operation on metadata, places or the trash that was not taken back yet. Working files go back to
 * their places with it. Checkpoints are never taken back. Throws `nothing-to-undo`, `edited-since` when something that it
 * touched has been edited after it, and `file-exists` when another file lies in the place that a file would go back to:
 * nothing is changed then.
 */
export async function undo(context: Context, options: OperationOptions = {}): Promise<UndoResult> {
  const entries = newestUndoEntries(context.store)
  const [first] = entries
  if (first === undefined) throw new ClstError('nothing-to-undo', 'There is nothing to undo.')
  const description = first.description
  const edited = entries.length > 1 ? findEditedSince(context.store, entries) : undefined
  if (edited !== undefined) throw editedSince(edited.entry, { kind: edited.kind, id: edited.id })
  let steps = 0
  const group = makeId(context)
  for (const entry of entries) {
    const files = await prepareFiles(context, entry, options)
    const order = { description, group, isUndoable: false, signal: options.signal }
    await moveFiles(context, order, files.moves, (current) => {
      for (const step of [...entry.steps].reverse()) {
        if (step.did === 'row') takeBack(current, step, entry)
      }
      for (const part of files.parts) part.inTransaction?.(current)
      markUndone(context, entry)
    })
    for (const part of files.parts) await part.afterwards?.()
    steps += entry.steps.length
  }
  return { description, steps }
}

function takeBack(current: Edit, step: UndoStep & { did: 'row' }, entry: UndoEntry): void {
  const { kind, id, before, after } = step
  const { store } = current.context
  const isInUse = kind === 'collection' && before === null && isCollectionInUse(store, id)
  const row = getEntity(store, kind, id)
  if (isInUse || !isAsLeft(row, after)) throw editedSince(entry, { kind, id })
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

function editedSince(entry: UndoEntry, details: { kind: string; id: string }): ClstError {
  const message = `It cannot be undone any more: something was edited after ${entry.description}.`
  return new ClstError('edited-since', message, { details })
}
