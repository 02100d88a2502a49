/** What taking an operation back does to working files: one file for each kind of step. */
import type { Context } from '../context.js'
import type { FileMove } from '../moves/file-move.js'
import type { OperationOptions } from '../types.js'
import type { FilePart } from './file-part.js'
import { copiesUndone } from './undo-copies.js'
import type { UndoEntry } from './undo-entries.js'
import { foldersUndone, movesUndone } from './undo-moves.js'
import { trashUndone } from './undo-trash.js'

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
