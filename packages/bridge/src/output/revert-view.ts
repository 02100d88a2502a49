import type { RevertResult } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatSize } from './sizes.js'
import type { Paint } from './terminal.js'
import { formatVersion } from './versions.js'

/**
 * What the working file is now, where its former content went, and the way back. Only from the result: asking the
 * project for more would read the file again that was just written.
 */
export function renderRevert(result: RevertResult, names: PathNames, paint: Paint): string[] {
  const version = paint.green(formatVersion(result.number, result.isSafety))
  const verb = result.unchanged ? 'was already' : 'is now'
  const isNewest = !result.isSafety && result.number === result.headNumber
  const newest = isNewest ? ', the newest version' : ''
  const lines = [`${names.show(result.path)} ${verb} ${version}${newest} · ${formatSize(result.sizeBytes)}`]
  if (result.safety) {
    const safety = formatVersion(result.safety.number, true)
    lines.push(
      `What it was before is in no checkpoint, so it is kept as safety copy ${paint.yellow(safety)}. To get it back:`,
      `  ${paint.bold(names.command('revert', [result.path], '--to', safety))}`,
    )
  }
  if (!isNewest) {
    lines.push('Go on working from here, or return to the newest version:')
    lines.push(`  ${paint.bold(names.command('revert', [result.path]))}`)
  }
  return lines
}
