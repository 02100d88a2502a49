import type { HistoryItem, RevertResult } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatSize } from './sizes.js'
import type { Paint } from './terminal.js'
import { formatVersion } from './versions.js'
import { visibleOneLine } from './visible.js'

/**
 * What the working file is now, where its former content went, and the way back.
 *
 * @param checkpoints history of the file with its safety copies, newest first
 */
export function renderRevert(
  result: RevertResult,
  checkpoints: readonly HistoryItem[],
  names: PathNames,
  paint: Paint,
): string[] {
  const chosen = checkpoints.find((checkpoint) => checkpoint.id === result.checkpointId)
  const newest = checkpoints.find((checkpoint) => !checkpoint.isSafety)
  const version = paint.green(formatVersion(result.number, chosen?.isSafety))
  const comment = chosen && chosen.comment !== '' ? ` · ${visibleOneLine(chosen.comment)}` : ''
  const verb = result.unchanged ? 'was already' : 'is now'
  const lines = [`${names.show(result.path)} ${verb} ${version} · ${formatSize(result.sizeBytes)}${comment}`]
  if (result.safety) {
    const safety = formatVersion(result.safety.number, true)
    lines.push(
      `What it was before is in no checkpoint, so it is kept as safety copy ${paint.yellow(safety)}:`,
      `  ${paint.bold(names.command('revert', [result.path], '--to', safety))}`,
    )
  }
  if (newest && newest.id !== result.checkpointId) {
    lines.push(
      `The newest version is ${formatVersion(newest.number)}. Go on working from here, or return to it:`,
      `  ${paint.bold(names.command('revert', [result.path]))}`,
    )
  }
  return lines
}
