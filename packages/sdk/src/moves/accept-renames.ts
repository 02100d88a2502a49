import type { Context } from '../context.js'
import { edit } from '../edits/edit.js'
import { ClstError } from '../errors.js'
import type { FileFailure, FoundRename, OperationOptions } from '../types.js'
import { status } from '../working-files/status.js'
import { describeMoves, type MovedItem, type MoveResult } from './move.js'
import { findSource, isInside } from './move-source.js'
import { noticesAbout } from './plan-move.js'
import { type RecordedMove, recordMoves } from './record-moves.js'

export interface AcceptResult extends MoveResult {
  /** Paths that were named and do not look renamed. */
  failed: FileFailure[]
}

/**
 * Files and folders that were renamed outside of clst keep their history under the new name: all that `status` offers,
 * or those that lie, or lay, at or below one of the paths. Only the records change. Throws `name-clash`.
 */
export async function acceptRenames(
  context: Context,
  paths: readonly string[] = [],
  options: OperationOptions = {},
): Promise<AcceptResult> {
  const { renames } = await status(context, [], options)
  const isMeant = ({ from, to }: FoundRename, path: string) =>
    [from, to].some((place) => isInside(place, path) || isInside(path, place))
  const chosen = renames.filter((each) => paths.length === 0 || paths.some((path) => isMeant(each, path)))
  const failed = paths
    .filter((path) => !chosen.some((each) => isMeant(each, path)))
    .map((path): FileFailure => {
      const message = `"${path}" does not look like a file that was renamed.`
      return { path, ...new ClstError('asset-not-found', message, { details: { path } }).toJSON() }
    })
  const collections = toMoves(context, chosen, 'collection')
  const assets = toMoves(context, chosen, 'asset')
  const moves = [...collections, ...assets]
  if (moves.length > 0) {
    const description = describeMoves('accepted the rename of', moves)
    await edit(context, { description, signal: options.signal }, (current) => {
      recordMoves(current, collections)
      // What was also renamed in a folder that was renamed is to be found there now.
      recordMoves(
        current,
        assets.map((asset) => ({ ...asset, path: pathAfter(asset.path, collections) })),
      )
    })
  }
  const moved = moves.map(({ kind, path, to }): MovedItem => ({ kind, from: path, to, isOnDisk: true }))
  return { moved, failed, notices: noticesAbout(moves) }
}

function toMoves(
  context: Context,
  renames: readonly FoundRename[],
  kind: FoundRename['kind'],
): RecordedMove[] {
  return renames
    .filter((each) => each.kind === kind)
    .map(({ from, to }) => {
      const { id, path } = findSource(context, from)
      return { kind, id, path, to }
    })
}

function pathAfter(path: string, collections: readonly RecordedMove[]): string {
  const moved = collections.find((each) => isInside(path, each.path))
  return moved === undefined ? path : moved.to + path.slice(moved.path.length)
}
