import type { CheckpointResult, CreatedCheckpoint } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCount, formatCountOf, formatSize, savedPercent } from './sizes.js'
import type { Paint } from './terminal.js'
import { formatVersion } from './versions.js'

/** Unchanged files that are named; more become a number. */
const MAX_UNCHANGED = 10

/** What was saved, what it took, and what that spared compared to full copies. */
export function renderCheckpoints(result: CheckpointResult, names: PathNames, paint: Paint): string[] {
  const { checkpoints, unchanged } = result
  const lines = checkpoints.flatMap((checkpoint) => renderOne(checkpoint, names, paint))
  if (checkpoints.length > 1) lines.push('', renderSum(checkpoints))
  lines.push(...renderUnchanged(unchanged, names, paint))
  if (lines.length === 0 && result.failed.length === 0)
    lines.push('Nothing changed, so there is nothing to save.')
  const first = checkpoints.find((checkpoint) => checkpoint.isFirst)
  if (first) {
    const version = formatVersion(first.number)
    lines.push('', `See the versions:     ${paint.bold(names.command('history', [first.path]))}`)
    lines.push(`Return to this one:   ${paint.bold(names.command('revert', [first.path], '--to', version))}`)
  }
  return lines
}

function renderOne(checkpoint: CreatedCheckpoint, names: PathNames, paint: Paint): string[] {
  const version = paint.green(formatVersion(checkpoint.number))
  const size = formatSize(checkpoint.sizeBytes)
  const stored = formatSize(checkpoint.storedBytes)
  const line = `${version} ${names.show(checkpoint.path)} · ${size}, stored ${stored}${renderSaved(checkpoint, paint)}`
  if (checkpoint.divergedFromNumber === undefined) return [line]
  const base = formatVersion(checkpoint.divergedFromNumber)
  return [line, `     It continues ${base}, which was not the newest version. The ones between are kept.`]
}

function renderSaved(checkpoint: CreatedCheckpoint, paint: Paint): string {
  const percent = savedPercent(checkpoint.sizeBytes, checkpoint.storedBytes)
  return percent === 0 ? '' : paint.dim(` (${percent}% less than a full copy)`)
}

function renderSum(checkpoints: readonly CreatedCheckpoint[]): string {
  const size = checkpoints.reduce((sum, checkpoint) => sum + checkpoint.sizeBytes, 0)
  const stored = checkpoints.reduce((sum, checkpoint) => sum + checkpoint.storedBytes, 0)
  const saved = size > stored ? `: ${formatSize(size - stored)} less than full copies` : ''
  const count = formatCountOf(checkpoints.length, 'checkpoint')
  return `${count} · ${formatSize(size)}, stored ${formatSize(stored)}${saved}`
}

function renderUnchanged(unchanged: readonly string[], names: PathNames, paint: Paint): string[] {
  const lines = unchanged
    .slice(0, MAX_UNCHANGED)
    .map(
      (path) =>
        `${paint.dim('unchanged')} ${names.show(path)}: the newest checkpoint already has this content`,
    )
  const more = unchanged.length - MAX_UNCHANGED
  return more > 0 ? [...lines, `${paint.dim('unchanged')} and ${formatCount(more)} more`] : lines
}
