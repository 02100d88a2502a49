import type { RevertAllResult, RevertResult } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatCount, formatCountOf, formatSize } from './sizes.js'
import type { Paint } from './terminal.js'
import { formatExact } from './times.js'
import { formatVersion } from './versions.js'

export interface RevertAllView {
  readonly names: PathNames
  readonly paint: Paint
  /** Lines before the rest becomes a number. */
  readonly maxListed: number
}

/** What became what, where unsaved work went, what was left alone, and the way back. */
export function renderRevertAll(result: RevertAllResult, view: RevertAllView): string[] {
  const { names, paint } = view
  const { reverted, unchanged, younger } = result
  const when = result.at === undefined ? 'the newest versions' : formatExact(result.at)
  const lines = limited(reverted, view, (item) => {
    const version = paint.green(formatVersion(item.number, item.isSafety))
    return `${version} ${names.show(item.path)} · ${formatSize(item.sizeBytes)}`
  })
  lines.push(
    `${formatCountOf(reverted.length, 'file')} put to ${when}; ${formatCount(unchanged)} were so already.`,
  )
  if (younger.length > 0) {
    lines.push(`${formatCountOf(younger.length, 'file')} had no version yet then and stay as they are:`)
    lines.push(...limited(younger, view, (path) => `  ${names.show(path)}`))
  }
  if (result.deletedSince > 0) {
    const count = formatCountOf(result.deletedSince, 'file')
    lines.push(
      `${count} deleted since then stay in the trash: ${paint.bold(names.command('trash list', []))}`,
    )
  }
  const safe = reverted.filter(({ safety }) => safety !== undefined)
  if (safe.length > 0) lines.push(...renderSafety(safe, view))
  if (result.at !== undefined && reverted.length > 0) {
    lines.push(`Back to the newest versions:  ${paint.bold(names.command('revert', [], '--all'))}`)
  }
  return lines
}

function renderSafety(items: readonly RevertResult[], view: RevertAllView): string[] {
  const { names, paint } = view
  const what = items.length === 1 ? 'One file' : formatCountOf(items.length, 'file')
  return [
    `${what} held work that was in no checkpoint. It is kept; to get it back:`,
    ...limited(items, view, ({ path, safety }) => {
      const version = formatVersion(safety?.number ?? 0, true)
      return `  ${paint.bold(names.command('revert', [path], '--to', version))}`
    }),
  ]
}

function limited<Item>(
  items: readonly Item[],
  { paint, maxListed }: RevertAllView,
  render: (item: Item) => string,
): string[] {
  const lines = items.slice(0, maxListed).map(render)
  if (items.length > maxListed) lines.push(paint.dim(`and ${formatCount(items.length - maxListed)} more`))
  return lines
}
