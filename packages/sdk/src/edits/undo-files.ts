/** What taking an operation back does to working files: one file for each kind of step. */
import type { Context } from '../context.js'
import type { FileMove } from '../moves/file-move.js'
import type { OperationOptions } from '../types.js'
import type { Edit } from './edit.js'
import { copiesUndone } from './undo-copies.js'
import type { UndoEntry } from './undo-entries.js'
import { foldersUndone, movesUndone } from './undo-moves.js'
import { trashUndone } from './undo-trash.js'

/** What has to be done for some of the steps, beside their rows. Whatever is slow is done when it is made. */
export interface FilePart {
  /** In the transaction, when the rows are as they were before; an error here changes nothing. */
  inTransaction?(current: Edit): void
  /** When the operation is taken back, for what may be left out if the process ends. */
  afterwards?(): void | Promise<void>
}

export interface FilesOfUndo {
  /** Renames, in the transaction. */
  moves: FileMove[]
  parts: FilePart[]
}

/** Looks at the files and makes safe what will be replaced or removed. Throws what keeps the operation from being undone. */
export async function prepareFiles(
  context: Context,
  entry: UndoEntry,
  options: OperationOptions,
): Promise<FilesOfUndo> {
  const moves = movesUndone(context, entry)
  const parts = [
    await copiesUndone(context, entry, options),
    foldersUndone(context, entry),
    trashUndone(context, entry, options),
  ]
  return { moves, parts }
}
