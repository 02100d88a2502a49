import type { Context } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { joinPath, splitFolder } from '../paths.js'
import type { Notice, OperationOptions } from '../types.js'
import { moveFiles } from './move-files.js'
import { assertStillMissing, findSource, type MoveSource } from './move-source.js'
import { assertSeparate, chooseTargets, noticesAbout, type PlannedMove, planMoves } from './plan-move.js'
import { recordMoves } from './record-moves.js'

export interface MoveOptions extends OperationOptions {
  /** The destination is a collection to move into, made when it is missing; also for a single source. */
  into?: boolean
}

export interface MovedItem {
  /** `file` and `folder`: not tracked, moved on the disk only. */
  kind: 'asset' | 'collection' | 'file' | 'folder'
  from: string
  to: string
  /** False where nothing lay on the disk: the record alone has moved. */
  isOnDisk: boolean
}

export interface MoveResult {
  /** Without what was in its place already. */
  moved: MovedItem[]
  notices: Notice[]
}

/**
 * Moves tracked files and collections, on the disk and in the records, all or nothing; a collection with everything in
 * its folder. Into a folder or collection that there is, and so with several sources; else the destination is the new
 * path of the only one. Missing collections are made. History, labels and everything else stay with the file.
 *
 * Throws `file-not-found`, `file-exists`, `name-clash`, `invalid-argument` for a collection that would go into itself,
 * `working-file-busy`, `permission-denied`, `path-reserved`, `not-a-regular-file`: nothing is changed then.
 */
export async function move(
  context: Context,
  paths: readonly string[],
  destination: string,
  options: MoveOptions = {},
): Promise<MoveResult> {
  if (paths.length === 0) throw new ClstError('invalid-argument', 'Say what to move.')
  const sources = assertSeparate(paths.map((path) => findSource(context, path)))
  const isInto = options.into === true || paths.length > 1
  const targets = chooseTargets(context, sources, destination, isInto)
  const plan = () => {
    const now = sources.map(({ path }) => findSource(context, path))
    return planMoves(context, now, targets)
  }
  return carryOut(context, plan, 'moved', options)
}

/**
 * Gives a file or a collection another name in its place. Throws what `move` throws, and `invalid-argument` for what is
 * not one name.
 */
export async function rename(
  context: Context,
  path: string,
  newName: string,
  options: OperationOptions = {},
): Promise<MoveResult> {
  if (newName === '' || /[/\\]/.test(newName)) {
    const message = `"${newName}" is not a name. To put it into another folder, move it.`
    throw new ClstError('invalid-argument', message, { details: { name: newName } })
  }
  const source = findSource(context, path)
  const to = joinPath(splitFolder(source.path).folder, newName)
  const plan = () => planMoves(context, [findSource(context, path)], [to])
  return carryOut(context, plan, 'renamed', options)
}

const ATTEMPTS = 3

/** Planned again when a file that was missing has come back meanwhile. */
async function carryOut(
  context: Context,
  plan: () => PlannedMove[],
  verb: string,
  options: OperationOptions,
): Promise<MoveResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await tryMove(context, plan(), verb, options)
    } catch (error) {
      const isBack = isClstError(error) && error.code === 'working-file-changing'
      if (!isBack || attempt === ATTEMPTS) throw error
    }
  }
}

async function tryMove(
  context: Context,
  moves: readonly PlannedMove[],
  verb: string,
  { signal }: OperationOptions,
): Promise<MoveResult> {
  if (moves.length > 0) {
    const files = moves.flatMap((each) => each.files)
    const description = describeMoves(verb, moves)
    await moveFiles(context, { description, signal }, files, (edit) => {
      for (const move of moves) assertStillMissing(context, move)
      recordMoves(edit, moves)
    })
  }
  const moved = moves.map(({ kind, path, to, place }) => ({
    kind,
    from: path,
    to,
    isOnDisk: place !== undefined,
  }))
  return { moved, notices: noticesAbout(moves) }
}

/** "moved a.blend to b.blend", "moved a.blend and 2 more to shots". */
export function describeMoves(
  verb: string,
  moves: readonly (Pick<MoveSource, 'path'> & { to: string })[],
): string {
  const [first] = moves
  if (first === undefined) return `${verb} nothing`
  if (moves.length === 1) return `${verb} ${first.path} to ${first.to}`
  const folder = splitFolder(first.to).folder
  const isOneFolder = moves.every(({ to }) => splitFolder(to).folder === folder)
  const where = isOneFolder ? ` to ${folder === '' ? 'the project folder' : folder}` : ''
  return `${verb} ${first.path} and ${moves.length - 1} more${where}`
}
