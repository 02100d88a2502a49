import { displayWidth, pad, truncateEnd, truncateStart } from './text-width.js'

export interface Column {
  readonly header?: string
  readonly align?: 'left' | 'right'
  /** Takes what the others leave, and is cut at this end when that is too little. At most one column of a table. */
  readonly cut?: 'start' | 'end'
  /** Left out on a narrow terminal, the highest number first; never left out when absent. */
  readonly drop?: number
}

/** Plain text, already made visible; the paint is put on after the text was cut and padded. */
export interface Cell {
  readonly text: string
  readonly paint?: (text: string) => string
}

const GAP = 2
/** Below this a cut column says nothing any more, so whole columns go first. */
const MIN_CUT_WIDTH = 16

interface Layout {
  readonly index: number
  readonly column: Column
  width: number
}

/** Widths of all columns that fit into `width`. */
export function layOutTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): Layout[] {
  let layout = columns
    .map((column, index): Layout => {
      const texts = rows.map((row) => row[index]?.text ?? '')
      const widest = texts.reduce((most, text) => Math.max(most, displayWidth(text)), 0)
      return { index, column, width: widest === 0 ? 0 : Math.max(widest, displayWidth(column.header ?? '')) }
    })
    .filter((entry) => entry.width > 0)
  while (minimumWidth(layout) > width) {
    const worst = layout.reduce<Layout | undefined>(
      (most, entry) => ((entry.column.drop ?? 0) > (most?.column.drop ?? 0) ? entry : most),
      undefined,
    )
    if (worst === undefined) break
    layout = layout.filter((entry) => entry !== worst)
  }
  const flexible = layout.find((entry) => entry.column.cut)
  if (flexible)
    flexible.width = Math.max(1, Math.min(flexible.width, width - totalWidth(layout) + flexible.width))
  return layout
}

/** The lines of a table without a frame; columns that are empty everywhere are left out, and so is a header nobody needs. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  headerPaint: (text: string) => string = (text) => text,
): string[] {
  if (rows.length === 0) return []
  const layout = layOutTable(columns, rows, width)
  const lines = rows.map((row) => renderRow(layout, (entry) => row[entry.index] ?? { text: '' }))
  if (columns.every((column) => column.header === undefined)) return lines
  const header = renderRow(layout, (entry) => ({ text: entry.column.header ?? '', paint: headerPaint }))
  return [header, ...lines]
}

function renderRow(layout: readonly Layout[], cellOf: (entry: Layout) => Cell): string {
  return layout
    .map((entry, position) => {
      const cell = cellOf(entry)
      const cut = entry.column.cut === 'start' ? truncateStart : truncateEnd
      const text = cut(cell.text, entry.width)
      const isLast = position === layout.length - 1
      const padded =
        isLast && entry.column.align !== 'right' ? text : pad(text, entry.width, entry.column.align)
      // Spaces stay outside the paint, so that nothing but text is coloured.
      const paint = cell.paint
      return paint && text !== '' ? padded.replace(text, () => paint(text)) : padded
    })
    .join(' '.repeat(GAP))
    .trimEnd()
}

function totalWidth(layout: readonly Layout[]): number {
  return layout.reduce((sum, entry) => sum + entry.width, GAP * Math.max(0, layout.length - 1))
}

function minimumWidth(layout: readonly Layout[]): number {
  return layout.reduce(
    (sum, entry) => sum - (entry.column.cut ? Math.max(0, entry.width - MIN_CUT_WIDTH) : 0),
    totalWidth(layout),
  )
}
