import type { CopyResult } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCountOf, formatSize } from './sizes.js'
import type { Paint } from './terminal.js'

/** What was copied to where, and what it took. */
export function renderCopy(result: CopyResult, names: PathNames, paint: Paint): string[] {
  const slash = result.kind === 'collection' ? '/' : ''
  const bytes = result.copied.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  const stored = result.copied.reduce((sum, { storedBytes }) => sum + storedBytes, 0)
  const count = result.kind === 'collection' ? `${formatCountOf(result.copied.length, 'file')}, ` : ''
  const added = stored === 0 ? 'nothing new to store' : `+${formatSize(stored)} stored`
  return [
    `${names.show(result.from)}${slash} → ${paint.green(names.show(result.to) + slash)}`,
    paint.dim(`${count}${formatSize(bytes)}, ${added}. ${names.command('undo', [])} takes it back.`),
  ]
}
