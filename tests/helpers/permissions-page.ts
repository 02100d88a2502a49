/** The tables of docs/reference/studio-permissions.md, which the tests of permissions are held against. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const PAGE = join(import.meta.dirname, '../../docs/reference/studio-permissions.md')

/** The table below a heading: by its first column, what stands in each of the others. */
export function readTable(heading: string): Map<string, Record<string, string>> {
  const [, section] = readFileSync(PAGE, 'utf8').split(`\n## ${heading}\n`)
  if (section === undefined) throw new Error(`${PAGE} has no section ${heading}`)
  const lines = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'))
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', ''))
  const [head = '', , ...rows] = lines
  const [, ...names] = cells(head)
  return new Map(
    rows
      .map(cells)
      .map(([first = '', ...values]) => [
        first,
        Object.fromEntries(names.map((name, index) => [name, values[index] ?? ''])),
      ]),
  )
}
