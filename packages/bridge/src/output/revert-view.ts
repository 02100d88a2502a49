import type { RevertResult } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatSize } from './sizes.js'
import type { Paint } from './terminal.js'
import { formatVersion, isSafetyName } from './versions.js'

/**
 * What the working file is now, where its former content went, and the way back. Only from the result: asking the
 * project for more would read the file again that was just written.
 *
 * @param to the version as the user named it; undefined for the newest
 */
export function renderRevert(
  result: RevertResult,
  to: string | undefined,
  names: PathNames,
  paint: Paint,
): string[] {
  const version = paint.green(formatVersion(result.number, isSafetyName(to)))
  const verb = result.unchanged ? 'was already' : 'is now'
  const newest = to === undefined ? ', the newest version' : ''
  const lines = [`${names.show(result.path)} ${verb} ${version}${newest} · ${formatSize(result.sizeBytes)}`]
  if (result.safety) {
    const safety = formatVersion(result.safety.number, true)
    lines.push(
      `What it was before is in no checkpoint, so it is kept as safety copy ${paint.yellow(safety)}. To get it back:`,
      `  ${paint.bold(names.command('revert', [result.path], '--to', safety))}`,
    )
  }
  if (to !== undefined) {
    lines.push('Go on working from here, or return to the newest version:')
    lines.push(`  ${paint.bold(names.command('revert', [result.path]))}`)
  }
  return lines
}
