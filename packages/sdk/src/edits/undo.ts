/** Takes the last operation back. */
import { type Context, makeId } from '../context.js'
import { ClstError } from '../errors.js'
import { type Fields, getEntity } from '../store/entity-rows.js'
import { type Edit, edit } from './edit.js'
import { markUndone, newestUndoEntries, type UndoEntry, type UndoStep } from './undo-entries.js'

export interface UndoResult {
  /** What was taken back: "moved a.blend to b.blend". */
  description: string
  /** Rows and files that are as they were before. */
  steps: number
}

/**
 * Takes back the newest operation on metadata, places or the trash that was not taken back yet. Working files go back to
 * their places with it. Checkpoints are never taken back. Throws `nothing-to-undo`, and `edited-since` when something
 * that it touched has been edited after it: nothing is changed then.
 */
export async function undo(context: Context, options: { signal?: AbortSignal } = {}): Promise<UndoResult> {
  const entries = newestUndoEntries(context.store)
  const [first] = entries
  if (first === undefined) throw new ClstError('nothing-to-undo', 'There is nothing to undo.')
  const description = first.description
  let steps = 0
  const group = makeId(context)
  for (const entry of entries) {
    await edit(context, { description, group, isUndoable: false, signal: options.signal }, (current) => {
      for (const step of [...entry.steps].reverse()) takeBack(current, step, entry)
      markUndone(context, entry)
    })
    steps += entry.steps.length
  }
  return { description, steps }
}

function takeBack(current: Edit, step: UndoStep, entry: UndoEntry): void {
  if (step.did !== 'row')
    throw new ClstError('internal', `An operation of the kind ${step.did} cannot be undone.`)
  const { kind, id, before, after } = step
  const row = getEntity(current.context.store, kind, id)
  if (!isAsLeft(row, after)) {
    const message = `It cannot be undone any more: something was edited after ${entry.description}.`
    throw new ClstError('edited-since', message, { details: { kind, id } })
  }
  if (before === null) current.remove(kind, id)
  else if (after === null) current.insert(kind, before)
  else current.update(kind, id, before)
}

/** Whether the columns that the operation changed still hold what it wrote. */
function isAsLeft(row: Fields | undefined, after: Fields | null): boolean {
  if (after === null) return row === undefined
  return row !== undefined && Object.entries(after).every(([column, value]) => isSame(row[column], value))
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array
    ? Buffer.compare(a, b) === 0
    : (a ?? null) === (b ?? null)
}
