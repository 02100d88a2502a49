import type { AssetItem, AssetListResult, StatusEntry } from '@clst/sdk'
import type { CommandContext } from '../context.js'
import { renderNotices } from './notices-view.js'
import type { PathNames } from './paths.js'
import { formatSize } from './sizes.js'
import { STATE_PAINTS } from './states.js'
import { type Cell, type Column, renderTable } from './table.js'
import type { Paint } from './terminal.js'
import { formatAgo } from './times.js'
import { formatVersion } from './versions.js'
import { visible, visibleOneLine } from './visible.js'

export interface AssetsView {
  readonly names: PathNames
  readonly statuses: readonly StatusEntry[]
  readonly columns?: readonly ColumnName[] | undefined
  /** What to say when there is nothing. */
  readonly none: string
}

interface Surroundings {
  readonly names: PathNames
  readonly paint: Paint
  readonly now: number
  readonly shortNames: ReadonlyMap<string, string>
}

interface ColumnKind {
  readonly column: Column
  cell(item: AssetItem, view: Surroundings): Cell
}

/** Columns by the name that `--columns` takes. */
const KINDS = {
  path: {
    column: { header: 'FILE', cut: 'start', min: 20 },
    cell: (item, { names }) => ({ text: names.show(item.path) }),
  },
  state: {
    column: { header: 'STATE' },
    cell: ({ state }, { paint }) => ({
      text: state ?? '',
      ...(state === undefined ? {} : { paint: STATE_PAINTS[state](paint) }),
    }),
  },
  version: {
    column: { header: 'VERSION' },
    cell: ({ headNumber }, { paint }) => ({
      text: headNumber === undefined ? '' : formatVersion(headNumber),
      paint: paint.green,
    }),
  },
  status: {
    column: { header: 'STATUS' },
    cell: ({ status }, { shortNames }) => ({
      text: visible(status === null ? '' : (shortNames.get(status) ?? status)),
    }),
  },
  type: { column: { header: 'TYPE', drop: 3 }, cell: ({ type }) => ({ text: visible(type ?? '') }) },
  assignee: {
    column: { header: 'ASSIGNEE', drop: 1 },
    cell: ({ assignee }) => ({ text: visible(assignee ?? '') }),
  },
  size: {
    column: { header: 'SIZE', align: 'right', drop: 4 },
    cell: ({ sizeBytes }, { paint }) => ({
      text: sizeBytes === undefined ? '' : formatSize(sizeBytes),
      paint: paint.dim,
    }),
  },
  when: {
    column: { header: 'WHEN', drop: 2 },
    cell: ({ createdAt }, { now, paint }) => ({
      text: createdAt === undefined ? '' : formatAgo(createdAt, now),
      paint: paint.dim,
    }),
  },
  author: { column: { header: 'AUTHOR', drop: 5 }, cell: ({ author }) => ({ text: visible(author ?? '') }) },
  tags: {
    column: { header: 'TAGS', cut: 'end', min: 10, drop: 2.5 },
    cell: ({ tags }, { paint }) => ({ text: tags.map(visible).join(', '), paint: paint.cyan }),
  },
  comment: {
    column: { header: 'COMMENT', cut: 'end', min: 20 },
    cell: ({ comment }) => ({ text: visibleOneLine(comment ?? '') }),
  },
  description: {
    column: { header: 'DESCRIPTION', cut: 'end', min: 20 },
    cell: ({ description }) => ({ text: visibleOneLine(description ?? '') }),
  },
  keys: {
    column: { header: 'KEYS', cut: 'end', min: 10 },
    cell: ({ values }) => ({
      text: Object.entries(values)
        .map(([key, value]) => `${visible(key)}=${visibleOneLine(value)}`)
        .join(', '),
    }),
  },
  match: {
    column: { header: 'FOUND IN', cut: 'end', min: 16, drop: 0.5 },
    cell: ({ match }) => ({
      text: match === undefined ? '' : `${formatVersion(match.number)} ${visibleOneLine(match.comment)}`,
    }),
  },
} as const satisfies Record<string, ColumnKind>

export type ColumnName = keyof typeof KINDS

const USUAL: readonly ColumnName[] = [
  'path',
  'state',
  'version',
  'status',
  'type',
  'assignee',
  'size',
  'when',
  'tags',
  'match',
]

/** Columns as they were asked for, or the sentence that says why not. */
export function parseColumns(text: string): readonly ColumnName[] | string {
  const names = text.split(',').map((name) => name.trim().toLowerCase())
  const unknown = names.find((name) => !Object.hasOwn(KINDS, name))
  if (unknown === undefined) return names as ColumnName[]
  return `There is no column "${unknown}". Known are: ${Object.keys(KINDS).join(', ')}.`
}

/** A table, and a line when there is more than fits on a page. */
export function printAssets(context: CommandContext, result: AssetListResult, view: AssetsView): void {
  const { out, err } = context
  const lines = result.items.length === 0 ? [view.none] : renderAssets(context, result, view)
  out.print(...lines)
  err.print(...renderNotices(result.notices, view.names, err.paint))
}

function renderAssets(context: CommandContext, result: AssetListResult, view: AssetsView): string[] {
  const { paint, columns: width } = context.out
  const shortNames = new Map(view.statuses.map(({ name, shortName }) => [name, shortName]))
  const surroundings: Surroundings = { names: view.names, paint, now: context.now(), shortNames }
  const kinds: ColumnKind[] = (view.columns ?? USUAL).map((name) => KINDS[name])
  const rows = result.items.map((item) => kinds.map((kind) => kind.cell(item, surroundings)))
  const columns = kinds.map(({ column }) => column)
  const table = renderTable(columns, rows, width, paint.dim)
  return result.nextCursor === undefined
    ? table
    : [...table, paint.dim('There are more: --limit N shows them.')]
}
