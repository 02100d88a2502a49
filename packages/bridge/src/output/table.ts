import { displayWidth, pad, truncateEnd, truncateStart } from './text-width.js'

export interface Column {
  readonly header?: string
  readonly align?: 'left' | 'right'
  /** Cut at this end when there is too little room. */
  readonly cut?: 'start' | 'end'
  /** Narrower than this a cut column says nothing any more, so whole columns go first. */
  readonly min?: number
  /** Left out on a narrow terminal, the highest number first; never left out when absent. */
  readonly drop?: number
}

/** Plain text, already made visible; the paint is put on after the text was cut and padded. */
export interface Cell {
  readonly text: string
  readonly paint?: (text: string) => string
}

const GAP = 2
const MIN_CUT_WIDTH = 16

interface Layout {
  readonly index: number
  readonly column: Column
  width: number
}

/** Whether the table can be shown in `width` without leaving out more than `drop` allows. */
export function fitsTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): boolean {
  return totalWidth(layOutTable(columns, rows, width)) <= width
}

/** Widths of the columns that are shown, so that they fit into `width` when that can be. */
function layOutTable(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
): Layout[] {
  let layout = columns
    .map((column, index): Layout => ({ index, column, width: naturalWidth(column, rows, index) }))
    .filter((entry) => entry.width > 0)
  while (totalWidth(layout) - spareWidth(layout) > width) {
    const worst = layout.reduce<Layout | undefined>(
      (most, entry) => ((entry.column.drop ?? 0) > (most?.column.drop ?? 0) ? entry : most),
      undefined,
    )
    if (worst === undefined) break
    layout = layout.filter((entry) => entry !== worst)
  }
  shrink(layout, totalWidth(layout) - width, spareOf)
  return layout
}

function naturalWidth(column: Column, rows: readonly (readonly Cell[])[], index: number): number {
  let widest = 0
  for (const row of rows) widest = Math.max(widest, displayWidth(row[index]?.text ?? ''))
  return widest === 0 ? 0 : Math.max(widest, displayWidth(column.header ?? ''))
}

/** Takes the missing columns from the widest of the cells that can be cut, one after the other. */
function shrink(layout: readonly Layout[], excess: number, spare: (entry: Layout) => number): void {
  for (let missing = excess; missing > 0; missing -= 1) {
    const widest = layout
      .filter((entry) => spare(entry) > 0)
      .reduce<Layout | undefined>(
        (most, entry) => (entry.width > (most?.width ?? 0) ? entry : most),
        undefined,
      )
    if (widest === undefined) return
    widest.width -= 1
  }
}

function spareOf({ column, width }: Layout): number {
  return column.cut ? Math.max(0, width - (column.min ?? MIN_CUT_WIDTH)) : 0
}

function spareWidth(layout: readonly Layout[]): number {
  return layout.reduce((sum, entry) => sum + spareOf(entry), 0)
}

function totalWidth(layout: readonly Layout[]): number {
  return layout.reduce((sum, entry) => sum + entry.width, GAP * Math.max(0, layout.length - 1))
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
  // Too little is still better than a line that the terminal breaks.
  shrink(layout, totalWidth(layout) - width, (entry) => (entry.column.cut ? entry.width - 1 : 0))
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
