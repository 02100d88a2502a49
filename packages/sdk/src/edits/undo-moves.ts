/** Undo of what moves did to the disk. */
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { assertFree, type FileMove, removeFolders } from '../moves/file-move.js'
import { assertProjectPath, toAbsolute } from '../paths.js'
import type { FilePart } from './file-part.js'
import type { UndoEntry, UndoStep } from './undo-entries.js'

/**
 * The renames that bring files back, the last one first. A file that is not where it was moved to stays what it is:
 * missing; so does one where a link took the place of its folder. Throws `file-exists` where another one lies in its old
 * place, and `path-outside-project` where a link leads there.
 */
export function movesUndone(context: Context, entry: UndoEntry): FileMove[] {
  const steps = [...entry.steps]
    .reverse()
    .filter((step): step is UndoStep & { did: 'move' } => step.did === 'move')
  const moves = steps
    .map(({ did, from, to, ...rest }) => ({ ...rest, from: to, to: from }))
    .filter((move) => isThere(context, move))
  for (const move of moves) {
    assertProjectPath(context.fs, context.root, move.to)
    assertFree(context, move)
  }
  return moves
}

/** What took the place of a working file, such as a folder of its name, was never moved. */
function isThere({ fs, root }: Context, { from, assetId }: FileMove): boolean {
  try {
    assertProjectPath(fs, root, from)
    const kind = fs.stat(toAbsolute(root, from))?.kind
    return assetId === undefined ? kind !== undefined : kind === 'file'
  } catch (error) {
    if (isClstError(error) && error.code === 'path-outside-project') return false
    throw error
  }
}

/** Folders that were made for it go when nothing is in them any more. */
export function foldersUndone(context: Context, entry: UndoEntry): FilePart {
  const folders = entry.steps.flatMap((step) => (step.did === 'make-folder' ? [step.path] : []))
  return { afterwards: () => removeFolders(context, folders) }
}
