/** Whether a file is not offered because it belongs to a rendered sequence that nobody asked for. */

import type { Context } from '../context.js'
import { joinPath, splitFolder, toAbsolute } from '../paths.js'
import { findAssetByPath } from '../store/asset-rows.js'
import { findRuns, isRendered, runName } from './find-runs.js'
import { sequenceAt } from './list-frames.js'
import { parseFrameName, parseSequencePattern } from './sequence-name.js'
import { TrackRules } from './track-rules.js'

/**
 * The project path of the sequence (`renders/shot.####.exr`) with which the status leaves out this file, or this
 * sequence; undefined where it does not. `isIgnored` tells of other files of the folder whether a rule ignores them.
 */
export function leftOutSequence(
  context: Context,
  path: string,
  isIgnored: (path: string) => boolean,
): string | undefined {
  const { folder, fileName } = splitFolder(path)
  const own = parseSequencePattern(fileName) ?? parseFrameName(fileName)
  const place = toAbsolute(context.root, folder)
  if (own === undefined || context.fs.stat(place)?.kind !== 'folder') return undefined
  // Only files that share these parts can be frames of one sequence with it.
  const isAlike = (name: string) => {
    const frame = parseFrameName(name)
    return frame !== undefined && frame.prefix === own.prefix && frame.suffix === own.suffix
  }
  const isFree = (name: string) => {
    const other = joinPath(folder, name)
    if (isIgnored(other) || findAssetByPath(context.store, other) !== undefined) return false
    return sequenceAt(context, other) === undefined
  }
  const names = context.fs
    .list(place)
    .filter(({ kind, name }) => kind === 'file' && isAlike(name))
    .map(({ name }) => name)
  const run = findRuns(names.filter(isFree)).find((each) => {
    return each.frames.includes(fileName) || runName(each) === fileName
  })
  if (run === undefined || !isRendered(run)) return undefined
  const found = joinPath(folder, runName(run))
  return new TrackRules(context).tracks(found) ? undefined : found
}
