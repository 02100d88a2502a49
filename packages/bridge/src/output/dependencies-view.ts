import type { DependenciesResult, DependencyConflict, DependencyItem } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { type Cell, type Column, renderTable } from './table.js'
import type { Paint } from './terminal.js'
import { formatVersion } from './versions.js'
import { visible } from './visible.js'

export interface DependenciesView {
  readonly names: PathNames
  readonly paint: Paint
  readonly width: number
  /** What needs the item is listed, instead of what it needs. */
  readonly isReverse: boolean
  /** Only outdated pins were asked for. */
  readonly isOutdated: boolean
}

const COLUMNS: readonly Column[] = [
  { header: 'FILE', cut: 'start' },
  { header: 'DEPENDS ON', cut: 'start' },
  { header: 'VERSION' },
  { header: 'TYPE', drop: 1 },
  { drop: 2 },
]

/** One dependency a line, the nearest first; then what needs one another in a cycle. */
export function renderDependencies(result: DependenciesResult, view: DependenciesView): string[] {
  const { names, paint } = view
  const path = names.show(result.path)
  if (result.dependencies.length === 0) {
    if (view.isOutdated) return [`No dependency of ${path} is pinned to an older version than the newest.`]
    // Of the whole project.
    if (result.path === '') return ['Nothing in this project depends on anything.']
    return [view.isReverse ? `Nothing depends on ${path}.` : `${path} depends on nothing.`]
  }
  const rows = result.dependencies.map((each): Cell[] => [
    { text: names.show(each.sourcePath) },
    { text: names.show(each.path) },
    { text: describeVersion(each), ...(each.isOutdated ? { paint: paint.yellow } : {}) },
    { text: visible(each.type ?? '') },
    { text: each.isOutdated ? `newest is ${formatVersion(each.headNumber ?? 0)}` : '', paint: paint.dim },
  ])
  return [
    ...renderTable(COLUMNS, rows, view.width, paint.dim),
    ...renderCycles(result.cycles, names, paint),
    ...renderConflicts(result.conflicts, names, paint),
  ]
}

/** Allowed, but nobody can be finished first. */
export function renderCycles(
  cycles: readonly (readonly string[])[],
  names: PathNames,
  paint: Paint,
): string[] {
  return cycles.map((cycle) => {
    const [first, second, ...more] = cycle.map((path) => names.show(path))
    const others = more.length === 0 ? '' : ` and ${more.length} more`
    return paint.yellow(`In a cycle: ${first}, ${second ?? first}${others} depend on one another.`)
  })
}

/** Only one version of a file can be on the disk. */
export function renderConflicts(
  conflicts: readonly DependencyConflict[],
  names: PathNames,
  paint: Paint,
): string[] {
  return conflicts.map(({ path, versions }) => {
    const [first = '', ...others] = versions.map((number) => formatVersion(number))
    const needed = `Needed in ${versions.length} versions: ${names.show(path)}`
    return paint.yellow(
      `${needed}. ${first} counts, since it is needed by the nearest; others need ${others.join(', ')}.`,
    )
  })
}

/** ` at v003`, ` at approved (v003)`; nothing for the newest. */
export function describePin(item: DependencyItem): string {
  return item.pin === undefined ? '' : ` at ${describeVersion(item)}`
}

function describeVersion({ pin }: DependencyItem): string {
  if (pin === undefined) return 'newest'
  const number = pin.number === undefined ? undefined : formatVersion(pin.number)
  if (pin.label === undefined) return number ?? 'newest'
  return number === undefined ? visible(pin.label) : `${visible(pin.label)} (${number})`
}
