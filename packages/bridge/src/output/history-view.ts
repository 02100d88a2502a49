import type { HistoryItem } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatSize } from './sizes.js'
import { type Cell, type Column, fitsTable, renderTable } from './table.js'
import type { Paint } from './terminal.js'
import { truncateEnd, wrap } from './text-width.js'
import { formatAgo } from './times.js'
import { formatVersion } from './versions.js'
import { visible, visibleOneLine } from './visible.js'

export interface HistoryView {
  readonly names: PathNames
  readonly paint: Paint
  readonly width: number
  readonly now: number
  /** The history of the whole project: each line says which file it is about. */
  readonly showsPath: boolean
  /** Short forms of the names of statuses. */
  readonly statusNames: ReadonlyMap<string, string>
  /** There are older versions than the ones given. */
  readonly hasMore: boolean
}

/** On disk, version, file, when, author, status, size, stored, preview. */
const FACTS: readonly Column[] = [
  {},
  { header: 'VERSION' },
  { header: 'FILE', cut: 'start', min: 20 },
  { header: 'WHEN' },
  { header: 'AUTHOR', drop: 1 },
  { header: 'STATUS' },
  { header: 'SIZE', align: 'right' },
  { header: 'STORED', align: 'right', drop: 3 },
  { drop: 2 },
]
const WITH_COMMENT: readonly Column[] = [...FACTS, { header: 'COMMENT', cut: 'end', min: 30 }]

/** Where a readable piece of the comment does not fit beside the facts, it gets lines of its own; then more can go. */
const NARROW_FACTS: readonly Column[] = FACTS.map(({ header, ...column }) => {
  if (header === 'FILE') return { ...column, min: 12 }
  return header === 'SIZE'
    ? { ...column, drop: 0.5 }
    : header === 'STATUS'
      ? { ...column, drop: 0.6 }
      : column
})
const COMMENT_INDENT = '    '
const MAX_COMMENT_LINES = 2

/** One line a checkpoint, newest first; the safety copies after the others. */
export function renderHistory(items: readonly HistoryItem[], view: HistoryView): string[] {
  const { paint } = view
  const ordinary = items.filter((item) => !item.isSafety)
  const safety = items.filter((item) => item.isSafety)
  if (items.length === 0) {
    const command = view.names.command('checkpoint', [], '--all', '-m', '"First version"')
    return ['No checkpoints yet. Make the first ones:', `  ${paint.bold(command)}`]
  }
  const isWide = fitsTable(
    WITH_COMMENT,
    items.map((item) => toRow(item, view)),
    view.width,
  )
  const render = isWide ? renderWide : renderNarrow
  const lines = render(ordinary, view)
  if (view.hasMore) lines.push(paint.dim('There are older versions: --limit N shows more.'))
  if (safety.length > 0) {
    lines.push('', 'Safety copies, made by revert:', ...render(safety, view))
  }
  return [...lines, ...renderLegend(items, paint)]
}

function renderWide(items: readonly HistoryItem[], view: HistoryView): string[] {
  return renderTable(
    WITH_COMMENT,
    items.map((item) => toRow(item, view)),
    view.width,
    view.paint.dim,
  )
}

function renderNarrow(items: readonly HistoryItem[], view: HistoryView): string[] {
  const rows = items.map((item) => toRow(item, view))
  return renderTable(NARROW_FACTS, rows, view.width).flatMap((line, index) => {
    const item = items[index]
    return item ? [line, ...renderComment(describe(item), view.width)] : [line]
  })
}

function toRow(item: HistoryItem, { names, paint, now, showsPath, statusNames }: HistoryView): Cell[] {
  const status = item.status === null ? '' : (statusNames.get(item.status) ?? item.status)
  return [
    { text: item.isOnDisk ? '*' : ' ', paint: paint.green },
    { text: formatVersion(item.number, item.isSafety), paint: item.isSafety ? paint.yellow : paint.green },
    { text: showsPath ? names.show(item.path) : '' },
    { text: formatAgo(item.createdAt, now) },
    { text: visible(item.author) },
    { text: visible(status) },
    { text: formatSize(item.sizeBytes) },
    { text: `+${formatSize(item.storedBytes)}`, paint: paint.dim },
    { text: item.hasPreview ? 'preview' : '', paint: paint.dim },
    { text: describe(item) },
  ]
}

/** The comment, with the labels before it: they are names that the version was given. */
function describe(item: HistoryItem): string {
  const labels = item.labels.map((label) => `[${visible(label)}]`)
  return [...labels, visibleOneLine(item.comment)].join(' ')
}

function renderComment(comment: string, width: number): string[] {
  if (comment === '') return []
  const room = Math.max(1, width - COMMENT_INDENT.length)
  const lines = wrap(comment, room)
  const shown = lines.slice(0, MAX_COMMENT_LINES)
  if (lines.length > MAX_COMMENT_LINES) {
    shown[MAX_COMMENT_LINES - 1] = truncateEnd(lines.slice(MAX_COMMENT_LINES - 1).join(' '), room)
  }
  return shown.map((line) => COMMENT_INDENT + line)
}

function renderLegend(items: readonly HistoryItem[], paint: Paint): string[] {
  return items.some((item) => item.isOnDisk) ? ['', paint.dim('* is on disk')] : []
}
