import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ERRORS } from '@clst/sdk'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** The program, without its tests, its test doubles, the table itself and the advice that goes with it. */
function readSources(): string {
  const packages = readdirSync(join(root, 'packages')).filter((name) =>
    existsSync(join(root, 'packages', name, 'src')),
  )
  const files = packages.flatMap((name) =>
    readdirSync(join(root, 'packages', name, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/testing|generated/.test(path))
      .map((path) => join(root, 'packages', name, 'src', path)),
  )
  const isTable = (path: string) => /(sdk.src.errors|bridge.src.output.advice)\.ts$/.test(path)
  return files
    .filter((path) => !isTable(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
}

const page = readFileSync(join(root, 'docs/reference/errors.md'), 'utf8')
const ROW = /^\| `(\S+)` \| .+? \| .+? \| (yes|no) \| (\d+) \|$/gm
const documented = new Map(
  [...page.matchAll(ROW)].map(([, code = '', retry, status]) => [code, { retry, status }]),
)

describe('the table of errors', () => {
  const sources = readSources()

  test.each(Object.entries(ERRORS))('%s is used and documented', (code, { retryable, status, title }) => {
    expect(sources).toContain(`'${code}'`)
    expect(documented.get(code)).toEqual({ retry: retryable ? 'yes' : 'no', status: String(status) })
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(title).toMatch(/^[A-Z][^.]*$/)
  })

  test('has every code that the page explains', () => {
    expect([...documented.keys()].filter((code) => !(code in ERRORS))).toEqual([])
  })
})
