/**
 * The note that a move leaves in the project before it touches a file, and takes away in the transaction that records
 * what it did. Whoever finds one that nobody will finish renames the files back.
 */
import { type Context, makeId } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { splitFolder, toAbsolute } from '../paths.js'
import { isProcessAlive, ownProcessId } from '../ports/processes.js'
import { deleteLease, insertLease, type LeaseRow, listLeases } from '../store/lease-rows.js'
import { type FileMove, type IntendedMove, missingFolders, removeFolders, takeBackOne } from './file-move.js'
import { keepCache } from './keep-cache.js'

const KIND = 'move'
/** The renames themselves take milliseconds; before them a transaction may have to wait for its turn. */
const VALID_MS = 60_000

export interface MoveIntent {
  leaseId: string
  moves: IntendedMove[]
  /** Folders that have to be made for it, the highest first. */
  folders: string[]
}

/** Looks at the files and records what is going to be done to them. Throws `file-not-found`. */
export async function recordIntent(
  context: Context,
  fileMoves: readonly FileMove[],
  signal: AbortSignal | undefined,
): Promise<MoveIntent> {
  const { store, fs, root, clock, hostName } = context
  const leaseId = makeId(context)
  const moves = fileMoves.map((move, index) => ({
    ...move,
    seen: look(context, move),
    via: via(move, leaseId, index),
  }))
  const folders = new Set(moves.flatMap(({ to }) => missingFolders(fs, root, splitFolder(to).folder)))
  const intent = { leaseId, moves, folders: [...folders].sort((a, b) => a.length - b.length) }
  const startedAt = clock.now()
  await store.write(() => {
    const { moves, folders } = intent
    const details = JSON.stringify({ moves, folders })
    const expiresAt = startedAt + VALID_MS
    insertLease(store, {
      id: leaseId,
      kind: KIND,
      hostName,
      processId: ownProcessId(),
      startedAt,
      expiresAt,
      details,
    })
  }, signal)
  return intent
}

function look({ fs, root }: Context, { from }: FileMove): IntendedMove['seen'] {
  const stat = fs.stat(toAbsolute(root, from))
  if (stat === undefined) {
    throw new ClstError('file-not-found', `There is no file "${from}" any more.`, { details: { path: from } })
  }
  const { kind, sizeBytes, modifiedUs, changedUs, inode } = stat
  return { kind, sizeBytes, modifiedUs, changedUs, inode }
}

function via({ from }: FileMove, leaseId: string, index: number): string {
  const { folder } = splitFolder(from)
  return `${folder}${folder === '' ? '' : '/'}.clst-move-${leaseId.slice(-12)}-${index}`
}

/** Call in the transaction that records the move. Throws `store-busy` when the note was taken for one left behind. */
export function closeIntent(context: Context, { leaseId }: MoveIntent): void {
  if (deleteLease(context.store, leaseId)) return
  throw new ClstError('store-busy', 'Another program was writing to the project for too long. Try again.')
}

/** Renames the files back; false when one of them could not be, and the note has to stay. */
export function takeBack(
  context: Context,
  { moves, folders }: Pick<MoveIntent, 'moves' | 'folders'>,
): boolean {
  const isDone = [...moves].reverse().map((move) => takeBackOne(context, move))
  removeFolders(context, folders)
  return isDone.every(Boolean)
}

/** After a move that failed and was taken back. Best effort: a note that stays is void soon. */
export async function forgetIntent(context: Context, intent: MoveIntent): Promise<void> {
  await context.store
    .write(() => {
      keepCaches(context, intent.moves)
      deleteLease(context.store, intent.leaseId)
    })
    .catch((error) => {
      if (!isClstError(error)) throw error
    })
}

/** Takes back every move that a process left half done. What cannot be done now is tried again the next time. */
export async function recoverMoves(context: Context): Promise<void> {
  const { store } = context
  if (store.isReadOnly || !listLeases(store, KIND).some((lease) => isVoid(context, lease))) return
  try {
    // Files are renamed under the lock of the project only, so nobody is in the middle of it now.
    await store.write(() => {
      for (const lease of listLeases(store, KIND)) {
        if (!isVoid(context, lease)) continue
        const intent = parse(lease.details)
        if (!takeBack(context, intent)) continue
        keepCaches(context, intent.moves)
        deleteLease(store, lease.id)
      }
    })
  } catch (error) {
    if (!isClstError(error)) throw error
  }
}

function keepCaches(context: Context, moves: readonly IntendedMove[]): void {
  for (const { assetId, seen, from } of moves) {
    const now = context.fs.stat(toAbsolute(context.root, from))
    if (assetId !== undefined && now !== undefined) keepCache(context.store, assetId, seen, now)
  }
}

/** Whether nobody will finish what it stands for. Of another computer only the time tells. */
function isVoid(context: Context, lease: LeaseRow): boolean {
  if (lease.expiresAt <= context.clock.now()) return true
  return lease.hostName === context.hostName && !isProcessAlive(lease.processId)
}

/** In a damaged file there can be anything: then there is nothing to take back. */
function parse(details: string): Pick<MoveIntent, 'moves' | 'folders'> {
  try {
    const { moves, folders } = JSON.parse(details) as Partial<MoveIntent>
    return { moves: moves?.filter(isMove) ?? [], folders: folders?.filter(isProjectPath) ?? [] }
  } catch {
    return { moves: [], folders: [] }
  }
}

function isMove(move: IntendedMove): boolean {
  return [move.from, move.to, move.via].every(isProjectPath) && typeof move.seen?.inode === 'number'
}

/** Nothing outside of the project is touched, whatever the file says. */
function isProjectPath(path: unknown): boolean {
  return (
    typeof path === 'string' && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  )
}
