import type { HistoryItem } from '@clst/sdk'
import type { PathNames } from './paths.js'
import { formatSize } from './sizes.js'
import { type Cell, type Column, layOutTable, renderTable } from './table.js'
import type { Paint } from './terminal.js'
import { displayWidth, truncateEnd, wrap } from './text-width.js'
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
  /** There are older versions than the ones given. */
  readonly hasMore: boolean
}

/** On disk, version, file, when, author, status, size, stored, labels, preview. The comment follows. */
const FACTS: readonly Column[] = [
  {},
  { header: 'VERSION' },
  { header: 'FILE', cut: 'start' },
  { header: 'WHEN' },
  { header: 'AUTHOR', drop: 4 },
  { header: 'STATUS', drop: 3 },
  { header: 'SIZE', align: 'right', drop: 2 },
  { header: 'STORED', align: 'right', drop: 5 },
  { header: 'LABELS', drop: 1 },
  { drop: 6 },
]

/** Narrower than this a comment is not readable beside the facts, and gets lines of its own. */
const MIN_COMMENT_WIDTH = 30
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
  const lines = renderItems(ordinary, view)
  if (view.hasMore) lines.push(paint.dim('There are older versions: --limit N shows more.'))
  if (safety.length > 0) {
    lines.push(
      '',
      'Safety copies (what revert replaced and was in no checkpoint):',
      ...renderItems(safety, view),
    )
  }
  return [...lines, ...renderLegend(items, paint)]
}

function renderItems(items: readonly HistoryItem[], view: HistoryView): string[] {
  const rows = items.map((item) => toRow(item, view))
  const comments = items.map((item) => visibleOneLine(item.comment))
  const widest = comments.reduce((most, comment) => Math.max(most, displayWidth(comment)), 0)
  const facts = layOutTable(FACTS, rows, Number.POSITIVE_INFINITY)
  const factsWidth = facts.reduce((sum, column) => sum + column.width + 2, 0)
  if (view.width - factsWidth >= Math.min(widest, MIN_COMMENT_WIDTH)) {
    const withComments = rows.map((row, index): Cell[] => [...row, { text: comments[index] ?? '' }])
    return renderTable(
      [...FACTS, { header: 'COMMENT', cut: 'end' }],
      withComments,
      view.width,
      view.paint.dim,
    )
  }
  return renderTable(FACTS.map(withoutHeader), rows, view.width).flatMap((line, index) => [
    line,
    ...renderComment(comments[index] ?? '', view.width),
  ])
}

function toRow(item: HistoryItem, { names, paint, now, showsPath }: HistoryView): Cell[] {
  return [
    { text: item.isOnDisk ? '*' : ' ', paint: paint.green },
    { text: formatVersion(item.number, item.isSafety), paint: item.isSafety ? paint.yellow : paint.green },
    { text: showsPath ? names.show(item.path) : '' },
    { text: formatAgo(item.createdAt, now) },
    { text: visible(item.author) },
    { text: item.status === null ? '' : visible(item.status) },
    { text: formatSize(item.sizeBytes) },
    { text: `+${formatSize(item.storedBytes)}`, paint: paint.dim },
    { text: item.labels.map(visible).join(', '), paint: paint.cyan },
    { text: item.hasPreview ? 'img' : '', paint: paint.dim },
  ]
}

function withoutHeader({ header: _header, ...column }: Column): Column {
  return column
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
  const parts = [
    ...(items.some((item) => item.isOnDisk) ? ['* is on disk'] : []),
    ...(items.some((item) => item.hasPreview) ? ['img has a picture'] : []),
  ]
  return parts.length === 0 ? [] : ['', paint.dim(parts.join(' · '))]
}
