/** Files and records that change together: both as before, or both as wanted, whatever happens in between. */
import type { Context } from '../context.js'
import { type Edit, type EditOptions, edit } from '../edits/edit.js'
import { splitFolder, toAbsolute } from '../paths.js'
import { failpoint } from '../ports/failpoint.js'
import { moveOpened } from '../working-files/opened-versions.js'
import { type FileMove, makeFolders, moveOne } from './file-move.js'
import { keepCache } from './keep-cache.js'
import { closeIntent, forgetIntent, type MoveIntent, recordIntent, takeBack } from './move-lease.js'
import { recoverMoves } from './recover-moves.js'

/**
 * Runs `work` in one write transaction and gives files their new places in it. The files are renamed after `work` has
 * changed the records, in the order of `moves`; missing folders are made. When anything fails, also the end of the
 * process, all of it is taken back: at once, or when the project is next opened for writing.
 *
 * Throws what `work` throws, `file-exists`, `file-not-found`, `permission-denied`, `working-file-busy`, and what
 * `Store.write` throws.
 */
export async function moveFiles<T>(
  context: Context,
  options: EditOptions,
  moves: readonly FileMove[],
  work: (edit: Edit) => T,
): Promise<T> {
  await recoverMoves(context)
  if (moves.length === 0) return edit(context, options, work)
  const intent = await recordIntent(context, moves, options.signal)
  failpoint('move:intended')
  let answer: T
  try {
    answer = await edit(context, options, (current) => {
      // First: a note that was found void and removed must not be acted on.
      closeIntent(context, intent)
      const result = work(current)
      rename(current, intent)
      failpoint('move:renamed')
      return result
    })
  } catch (error) {
    if (takeBack(context, intent)) await forgetIntent(context, intent)
    throw error
  }
  failpoint('move:committed')
  return answer
}

function rename(current: Edit, { moves, folders }: MoveIntent): void {
  const { context } = current
  const { fs, store, root } = context
  for (const { to } of moves) makeFolders(context, splitFolder(to).folder)
  for (const path of folders) current.note({ did: 'make-folder', path })
  let isFirst = true
  for (const move of moves) {
    moveOne(context, move)
    const { from, to, assetId, seen } = move
    const now = fs.stat(toAbsolute(root, to))
    if (assetId !== undefined && now !== undefined) keepCache(store, assetId, seen, now)
    moveOpened(store, from, to)
    current.note({ did: 'move', from, to, ...(assetId === undefined ? {} : { assetId }) })
    if (isFirst) failpoint('move:half-renamed')
    isFirst = false
  }
  // On the disk before the records are, so that a power cut finds either the note or the whole.
  const touched = new Set(moves.flatMap(({ from, to }) => [splitFolder(from).folder, splitFolder(to).folder]))
  for (const folder of touched) fs.syncFolder(toAbsolute(root, folder))
}
