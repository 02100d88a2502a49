import type { SetResult } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCount, formatCountOf } from './sizes.js'
import type { Paint } from './terminal.js'
import { visible } from './visible.js'

export interface ChangedView {
  readonly names: PathNames
  readonly paint: Paint
  /** Items that are listed before the rest becomes a number. */
  readonly maxListed: number
}

/** What was changed, what was made on the way, and the way back. */
export function renderSet(result: SetResult, view: ChangedView): string[] {
  const { paint } = view
  return [
    ...renderChanged(result, view),
    ...result.newTags.map((tag) => paint.dim(`"${visible(tag)}" is a new tag.`)),
    ...result.newPeople.map((name) => paint.dim(`"${visible(name)}" is new in this project.`)),
  ]
}

/** The items that were changed; that all were so already; nothing when all failed. */
export function renderChanged(
  result: { readonly changed: readonly string[]; readonly unchanged: readonly string[] },
  { names, paint, maxListed }: ChangedView,
): string[] {
  const { changed, unchanged } = result
  const rest = changed.length - maxListed
  const same = formatCountOf(unchanged.length, 'item')
  return [
    ...changed.slice(0, maxListed).map((path) => `${paint.green('changed')} ${names.show(path)}`),
    ...(rest > 0 ? [paint.dim(`and ${formatCount(rest)} more`)] : []),
    ...(unchanged.length > 0
      ? [paint.dim(`${same} ${unchanged.length === 1 ? 'was' : 'were'} like this already.`)]
      : []),
  ]
}
