import type { CheckpointResult, CreatedCheckpoint } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCount, formatCountOf, formatSize, savedPercent } from './sizes.js'
import type { Paint } from './terminal.js'
import { formatVersion } from './versions.js'

export interface CheckpointView {
  readonly names: PathNames
  readonly paint: Paint
  /** Files of a kind that are listed before the rest becomes a number. */
  readonly maxListed: number
}

/** What was saved, what it took, and what that spared compared to full copies. */
export function renderCheckpoints(result: CheckpointResult, view: CheckpointView): string[] {
  const { checkpoints, unchanged } = result
  const lines = [
    ...limit(checkpoints, view, 'more').flatMap((entry) =>
      typeof entry === 'string' ? [entry] : renderOne(entry, view),
    ),
    ...(checkpoints.length > 1 ? ['', renderSum(checkpoints, view)] : []),
    ...renderUnchanged(unchanged, view),
    ...(checkpoints.some((checkpoint) => checkpoint.isFirst) ? renderAdvice(checkpoints, view) : []),
  ]
  const isNothing = lines.length === 0 && result.failed.length === 0
  return isNothing ? ['Nothing changed, so there is nothing to save.'] : lines
}

function renderOne(checkpoint: CreatedCheckpoint, { names, paint }: CheckpointView): string[] {
  const version = paint.green(formatVersion(checkpoint.number))
  const amounts = describeAmounts(checkpoint.sizeBytes, checkpoint.storedBytes, paint)
  const line = `${version} ${names.show(checkpoint.path)} · ${amounts}`
  if (checkpoint.divergedFromNumber === undefined) return [line]
  const base = formatVersion(checkpoint.divergedFromNumber)
  return [line, `     It continues ${base}, which was not the newest version. The ones between are kept.`]
}

function renderSum(checkpoints: readonly CreatedCheckpoint[], { paint }: CheckpointView): string {
  const size = checkpoints.reduce((sum, checkpoint) => sum + checkpoint.sizeBytes, 0)
  const stored = checkpoints.reduce((sum, checkpoint) => sum + checkpoint.storedBytes, 0)
  return `${formatCountOf(checkpoints.length, 'checkpoint')} · ${describeAmounts(size, stored, paint)}`
}

function describeAmounts(sizeBytes: number, storedBytes: number, paint: Paint): string {
  const percent = savedPercent(sizeBytes, storedBytes)
  const saved = percent === 0 ? '' : paint.dim(` (${percent}% less than a full copy)`)
  return `${formatSize(sizeBytes)}, stored ${formatSize(storedBytes)}${saved}`
}

function renderUnchanged(unchanged: readonly string[], view: CheckpointView): string[] {
  const { names, paint } = view
  return limit(
    unchanged.map(
      (path) => `${paint.dim('unchanged')} ${names.show(path)}: this content is in a checkpoint already`,
    ),
    view,
    'more unchanged',
  )
}

/** For whoever has just begun: what can be done with a version now. */
function renderAdvice(checkpoints: readonly CreatedCheckpoint[], { names, paint }: CheckpointView): string[] {
  const [only, ...others] = checkpoints
  if (only === undefined || others.length > 0) {
    return ['', `See the versions:  ${paint.bold(names.command('history', []))}`]
  }
  const version = formatVersion(only.number)
  return [
    '',
    `See the versions:    ${paint.bold(names.command('history', [only.path]))}`,
    `Return to this one:  ${paint.bold(names.command('revert', [only.path], '--to', version))}`,
  ]
}

function limit<Entry>(entries: readonly Entry[], view: CheckpointView, more: string): (Entry | string)[] {
  const rest = entries.length - view.maxListed
  if (rest <= 0) return [...entries]
  return [...entries.slice(0, view.maxListed), view.paint.dim(`and ${formatCount(rest)} ${more}`)]
}
