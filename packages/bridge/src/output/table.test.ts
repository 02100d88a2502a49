import { describe, expect, test } from 'vitest'
import { type Cell, type Column, renderTable } from './table.js'
import { displayWidth } from './text-width.js'

const cells = (...rows: string[][]): Cell[][] => rows.map((row) => row.map((text) => ({ text })))

const COLUMNS: readonly Column[] = [
  { header: 'STATE' },
  { header: 'FILE', cut: 'start' },
  { header: 'SIZE', align: 'right', drop: 1 },
  { header: 'NOTE', drop: 2 },
]

const ROWS = cells(
  ['modified', 'textures/rust.png', '4.1 MB', 'v001'],
  ['untracked', '日本語.psd', '812 B', 'v002'],
)

describe('renderTable', () => {
  test('aligns by display width and leaves no spaces at the ends of lines', () => {
    expect(renderTable(COLUMNS, ROWS, Number.POSITIVE_INFINITY)).toEqual([
      'STATE      FILE                 SIZE  NOTE',
      'modified   textures/rust.png  4.1 MB  v001',
      'untracked  日本語.psd          812 B  v002',
    ])
  })

  test('leaves out a column that is empty in every row', () => {
    const rows = ROWS.map((row) => row.with(2, { text: '' }))
    expect(renderTable(COLUMNS, rows, 80)[0]).toBe('STATE      FILE               NOTE')
  })

  test('drops columns by number, then cuts the flexible one, so that it always fits', () => {
    expect(renderTable(COLUMNS, ROWS, 40)[1]).toBe('modified   textures/rust.png  4.1 MB')
    expect(renderTable(COLUMNS, ROWS, 28)[1]).toBe('modified   textures/rust.png')
    expect(renderTable(COLUMNS, ROWS, 22)[1]).toBe('modified   …s/rust.png')
    for (let width = 14; width < 60; width += 1) {
      for (const line of renderTable(COLUMNS, ROWS, width)) {
        expect(displayWidth(line)).toBeLessThanOrEqual(width)
      }
    }
  })

  test('paints what is left of a cell after cutting, and never the spaces', () => {
    const paint = (text: string) => `<${text}>`
    const rows = [
      [
        { text: 'ab', paint },
        { text: 'long/name.png', paint },
        { text: '', paint },
      ],
    ]
    expect(renderTable([{}, { cut: 'start' }, {}], rows, 12)).toEqual(['<ab>  <…ame.png>'])
    expect(renderTable([{}, {}], [...rows, ...cells(['abcd', 'x'])], 80)[0]).toBe('<ab>    <long/name.png>')
  })

  test('text that means something to a replacement stays as it is', () => {
    const rows = [[{ text: '$&$1', paint: (text: string) => text }, { text: 'b' }]]
    expect(renderTable([{}, {}], rows, 80)).toEqual(['$&$1  b'])
  })

  test('nothing to show is no line, not even a header', () => {
    expect(renderTable(COLUMNS, [], 80)).toEqual([])
  })
})
