/** Takes back what operations that were cut off have done to files, by the notes that they left: move-lease.ts. */
import { findCollectionAt } from '../collections/find-collection.js'
import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import { isProcessAlive } from '../ports/processes.js'
import { deleteLease, type LeaseRow, listLeases } from '../store/lease-rows.js'
import { type IntendedMove, removeFolders } from './file-move.js'
import { type MadeFile, type Proof, proveMade, removeProven, removeTemporaries } from './made-files.js'
import { keepCaches, type LeftBehind, MOVE_LEASE, takeBack } from './move-lease.js'

/**
 * Takes back every move that a process left half done, and removes the files that it made and did not record. What cannot
 * be done now is tried again the next time.
 */
export async function recoverMoves(context: Context): Promise<void> {
  const { store } = context
  const listVoid = () => listLeases(store, MOVE_LEASE).filter((lease) => isVoid(context, lease))
  if (store.isReadOnly) return
  const found = listVoid()
  if (found.length === 0) return
  try {
    const proofs = new Map<string, Proof>()
    for (const { id, details } of found) proofs.set(id, await proveMade(context, parse(details).made))
    // Files are renamed under the lock of the project only, so nobody is in the middle of it now.
    await store.write(() => {
      const done: LeftBehind[] = []
      for (const { id, details } of listVoid()) {
        const left = parse(details)
        const proof = proofs.get(id) ?? { proven: [], isComplete: left.made.length === 0 }
        const isDone = [
          takeBack(context, { moves: left.moves, folders: [] }),
          removeTemporaries(context, left.temporaries),
          removeProven(context, proof.proven) && proof.isComplete,
        ]
        if (!isDone.every(Boolean)) continue
        keepCaches(context, left.moves)
        deleteLease(store, id)
        done.push(left)
      }
      // One note tells of the folders, others of what lay in them.
      for (const { folders } of done) {
        removeFolders(
          context,
          folders.filter((path) => findCollectionAt(store, path) === undefined),
        )
      }
    })
  } catch (error) {
    if (!isClstError(error)) throw error
  }
}

/** Whether nobody will finish what it stands for. Of another computer only the time tells. */
function isVoid(context: Context, lease: LeaseRow): boolean {
  if (lease.expiresAt <= context.clock.now()) return true
  return lease.hostName === context.hostName && !isProcessAlive(lease.processId)
}

/** In a damaged file there can be anything: then there is nothing to take back. */
function parse(details: string): LeftBehind {
  try {
    const left = JSON.parse(details) as Partial<LeftBehind>
    return {
      moves: left.moves?.filter(isMove) ?? [],
      folders: left.folders?.filter(isProjectPath) ?? [],
      temporaries: left.temporaries?.filter(isProjectPath) ?? [],
      made: left.made?.filter(isMade) ?? [],
    }
  } catch {
    return { moves: [], folders: [], temporaries: [], made: [] }
  }
}

function isMove(move: IntendedMove): boolean {
  return [move.from, move.to, move.via].every(isProjectPath) && typeof move.seen?.inode === 'number'
}

function isMade({ to, contentHash, seen }: MadeFile): boolean {
  return isProjectPath(to) && typeof contentHash === 'string' && typeof seen?.inode === 'number'
}

/** Nothing outside of the project is touched, whatever the file says. */
function isProjectPath(path: unknown): boolean {
  return (
    typeof path === 'string' && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}
