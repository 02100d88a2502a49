import type { FileState, StatusItem } from '@clst/sdk'
import type { PathNames } from './paths.js'
import type { Paint } from './terminal.js'

/**
 * What to do about the files, one command that can be typed for each kind of situation. Empty when nothing is to do.
 * `isPart`: there are files beside these for which a checkpoint of everything would be wrong.
 */
export function renderStatusAdvice(
  items: readonly StatusItem[],
  names: PathNames,
  paint: Paint,
  { isPart = false, isShared = false }: { isPart?: boolean; isShared?: boolean } = {},
): string[] {
  const inState = (state: FileState) => items.filter((item) => item.state === state)
  const hints: [meaning: string, command: string][] = []
  const changed = [...inState('modified'), ...inState('untracked'), ...inState('diverged')]
  const [first] = changed
  if (first) {
    const isAllNew = changed.every((item) => item.state === 'untracked')
    const message = isAllNew ? '"First version"' : '"What you changed"'
    hints.push(['Save a version:', names.command('checkpoint', [first.path], '-m', message)])
    if (changed.length > 1 && !isPart) {
      hints.push([`All ${changed.length} at once:`, names.command('checkpoint', [], '--all', '-m', message)])
    }
  }
  const offer = (state: FileState, meaning: string, command = 'revert') => {
    const [example] = inState(state)
    if (example) hints.push([meaning, names.command(command, [example.path])])
  }
  offer('outdated', 'Get the newest version:', isShared ? 'update' : 'revert')
  offer('pinned', 'Back to the newest version:')
  offer('rebuild', 'Bring the file back:', 'rebuild')
  offer('diverged', 'Or take the newest version; yours is kept as a safety copy:')
  const lost = items.find((item) => item.state !== 'rebuild' && (item.missingFiles ?? 0) > 0)
  if (lost) hints.push(['Bring frames back that are missing:', names.command('revert', [lost.path])])
  if (hints.length === 0 && isPart) return []
  if (hints.length === 0) return ['', paint.green('Everything is in a checkpoint.')]
  return ['', ...hints.flatMap(([meaning, command]) => [meaning, `  ${paint.bold(command)}`])]
}
