import type { StatusItem, StatusResult } from '@clst/sdk'
import { renderLeftOut } from './left-out-view.js'
import type { PathNames } from './paths.js'
import { renderRenames, withoutRenamed } from './renames-view.js'
import { formatCount, formatCountOf, formatSize } from './sizes.js'
import { STATE_PAINTS, STATES_BY_URGENCY } from './states.js'
import { renderStatusAdvice } from './status-advice.js'
import { type Cell, type Column, renderTable } from './table.js'
import type { Paint } from './terminal.js'
import { formatVersion } from './versions.js'
import { visible } from './visible.js'

export interface StatusView {
  readonly projectName: string
  readonly names: PathNames
  readonly paint: Paint
  readonly width: number
  /** Files of a state that are listed before the rest becomes a number. */
  readonly maxListed: number
  /** The same for files where nothing is to do. */
  readonly maxNormal: number
  /** Only files that fit a filter are here, so nothing can be said about the others. */
  readonly isFiltered?: boolean
  /** The project is one of a studio. */
  readonly isShared?: boolean
}

const COLUMNS: readonly Column[] = [{}, { cut: 'start' }, { align: 'right', drop: 2 }, { drop: 1 }]
const INDENT = '  '

/** The files by state, the most pressing first; then the counts and what to do. */
export function renderStatus(result: StatusResult, view: StatusView): string[] {
  const { paint } = view
  if (result.items.length === 0) {
    if (view.isFiltered === true) return ['No file fits.']
    if (result.leftOut !== undefined) return renderLeftOut(result.leftOut, view.names, paint).slice(1)
    return [
      `${paint.bold(visible(view.projectName))}: no files here yet. Save one into this folder, then:`,
      '',
      `${INDENT}${view.names.command('checkpoint', [], '--all', '-m', '"First version"')}`,
    ]
  }
  const rows: Cell[][] = []
  const rest: string[] = []
  for (const state of STATES_BY_URGENCY) {
    const items = inNaturalOrder(result.items.filter((item) => item.state === state))
    const most = state === 'normal' ? view.maxNormal : view.maxListed
    for (const item of items.slice(0, most)) rows.push(toRow(item, view))
    const more = items.length - most
    if (more > 0) rest.push(`${INDENT}${paint.dim(`and ${formatCount(more)} more ${state}`)}`)
  }
  if (rest.length > 0)
    rest.push(`${INDENT}${paint.dim(`${view.names.command('status', [], '--all')} lists every file`)}`)
  const table = renderTable(COLUMNS, rows, view.width - INDENT.length).map((line) => INDENT + line)
  return [
    `${paint.bold(visible(view.projectName))} · ${renderCounts(result, paint)}`,
    '',
    ...table,
    ...rest,
    ...renderRenames(result.renames, view.names, paint),
    ...adviseOnRest(result, view),
    ...(result.leftOut === undefined || view.isFiltered === true
      ? []
      : renderLeftOut(result.leftOut, view.names, paint)),
  ]
}

/** Sorting this way is slow, and nobody reads a longer list from its beginning to its end. */
const MAX_NATURAL_ORDER = 2000

/** As a file browser sorts: `tile_2` before `tile_10`. */
function inNaturalOrder(items: readonly StatusItem[]): readonly StatusItem[] {
  if (items.length > MAX_NATURAL_ORDER) return items
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  return [...items].sort((a, b) => compare(a.path, b.path))
}

function renderCounts(result: StatusResult, paint: Paint): string {
  const total = formatCountOf(result.items.length, 'file')
  const parts = STATES_BY_URGENCY.filter((state) => result.counts[state] > 0).map((state) =>
    STATE_PAINTS[state](paint)(`${formatCount(result.counts[state])} ${state}`),
  )
  return `${total}: ${parts.join(', ')}`
}

function toRow(item: StatusItem, view: StatusView): Cell[] {
  const paint = STATE_PAINTS[item.state](view.paint)
  return [
    { text: item.state, paint },
    { text: view.names.show(item.path) },
    { text: item.sizeBytes === undefined ? '' : formatSize(item.sizeBytes), paint: view.paint.dim },
    { text: describeVersions(item), paint: view.paint.dim },
  ]
}

/** Which versions are involved, where that tells more than the state alone. */
function describeVersions({ state, ...item }: StatusItem): string {
  const base =
    item.baseSafetyNumber !== undefined
      ? formatVersion(item.baseSafetyNumber, true)
      : item.baseNumber === undefined
        ? undefined
        : formatVersion(item.baseNumber)
  const head = item.headNumber === undefined ? undefined : formatVersion(item.headNumber)
  const count =
    item.fileCount === undefined || item.fileCount === 0 ? '' : formatCountOf(item.fileCount, 'file')
  if (state === 'untracked') return count
  if (state === 'rebuild') return head ?? ''
  if (base === undefined || base === head) return head ?? base ?? ''
  return head === undefined ? base : `${base}, newest is ${head}`
}

/**
 * A file that was renamed needs its history first; what else is to do comes after it. A checkpoint of everything would
 * take the renamed file for a new one.
 */
function adviseOnRest({ items, renames }: StatusResult, { names, paint, ...view }: StatusView): string[] {
  const rest = withoutRenamed(items)
  const isDone = renames.length > 0 && rest.every(({ state }) => state === 'normal')
  const isPart = view.isFiltered === true || renames.length > 0
  return isDone ? [] : renderStatusAdvice(rest, names, paint, { isPart, isShared: view.isShared === true })
}
