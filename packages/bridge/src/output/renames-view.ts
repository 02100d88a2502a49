import type { FoundRename, StatusItem } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCount, formatCountOf } from './sizes.js'
import type { Paint } from './terminal.js'

const MOST = 10

/** What was renamed outside of clst, and the command that makes its history come along. Empty when nothing was. */
export function renderRenames(renames: readonly FoundRename[], names: PathNames, paint: Paint): string[] {
  const [first] = renames
  if (first === undefined) return []
  const lines = renames.slice(0, MOST).map(({ kind, from, to, files }) => {
    const slash = kind === 'collection' ? '/' : ''
    const count = kind === 'collection' ? ` (${formatCountOf(files, 'file')})` : ''
    return `Looks like ${names.show(from)}${slash} was renamed to ${names.show(to)}${slash}${count}`
  })
  const more = renames.length - MOST
  if (more > 0) lines.push(`and ${formatCount(more)} more`)
  // The paths behind the option say what is accepted; without one it is everything.
  const command = names.command('move --accept', renames.length === 1 ? [first.to] : [])
  return ['', ...lines, 'Keep the history under the new name:', `  ${paint.bold(command)}`]
}

/** Files for which the offer is not what has to be done next. */
export function withoutRenamed(items: readonly StatusItem[]): readonly StatusItem[] {
  const missing = new Set(items.flatMap(({ renamedFrom }) => renamedFrom ?? []))
  if (missing.size === 0) return items
  return items.filter(({ path, renamedFrom, state }) => {
    return renamedFrom === undefined && !(state === 'rebuild' && missing.has(path))
  })
}
