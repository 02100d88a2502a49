/**
 * The note that an operation leaves in the project before it touches files, and takes away in the transaction that records
 * what it did. Whoever finds one that nobody will finish takes back what was done to the files: recover-moves.ts.
 */
import { type Context, makeId } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { splitFolder, toAbsolute } from '../paths.js'
import { ownProcessId } from '../ports/processes.js'
import { deleteLease, insertLease } from '../store/lease-rows.js'
import { type FileMove, type IntendedMove, missingFolders, removeFolders, takeBackOne } from './file-move.js'
import { keepCache } from './keep-cache.js'
import type { MadeFile } from './made-files.js'

export const MOVE_LEASE = 'move'
/** The renames themselves take milliseconds; before them a transaction may have to wait for its turn. */
export const RENAMING_MS = 60_000

/** What an operation that was cut off leaves on the disk; project paths as the disk spells them. */
export interface LeftBehind {
  /** Files that were given another place. */
  moves: IntendedMove[]
  /** Folders that were made, the highest first. */
  folders: string[]
  /** Unfinished files of clst's own names. */
  temporaries: string[]
  /** Files that were put in their places and that no record knows. */
  made: MadeFile[]
}

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
  const { store, fs, root } = context
  const leaseId = makeId(context)
  const moves = fileMoves.map((move, index) => ({
    ...move,
    seen: look(context, move),
    via: via(move, leaseId, index),
  }))
  const folders = new Set(moves.flatMap(({ to }) => missingFolders(fs, root, splitFolder(to).folder)))
  const intent = { leaseId, moves, folders: [...folders].sort((a, b) => a.length - b.length) }
  await store.write(() => insertNote(context, leaseId, intent, RENAMING_MS), signal)
  return intent
}

/** Inside a transaction. Nobody acts on it while its process lives, for `validMs` at most. */
export function insertNote(
  { store, clock, hostName }: Context,
  id: string,
  left: Partial<LeftBehind>,
  validMs: number,
): void {
  const { moves = [], folders = [], temporaries = [], made = [] } = left
  const details = JSON.stringify({ moves, folders, temporaries, made })
  const startedAt = clock.now()
  const expiresAt = startedAt + validMs
  insertLease(store, {
    id,
    kind: MOVE_LEASE,
    hostName,
    processId: ownProcessId(),
    startedAt,
    expiresAt,
    details,
  })
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
export function closeIntent(context: Context, { leaseId }: Pick<MoveIntent, 'leaseId'>): void {
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

/** A rename and the way back leave what was known of the bytes known. Inside a transaction. */
export function keepCaches(context: Context, moves: readonly IntendedMove[]): void {
  for (const { assetId, seen, from } of moves) {
    const now = context.fs.stat(toAbsolute(context.root, from))
    if (assetId !== undefined && now !== undefined) keepCache(context.store, assetId, seen, now)
  }
}
