import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { pythonModule } from './python/module.js'
import { type Command, runCommand } from './run-command.js'

const fixtures = resolve(import.meta.dirname, '../fixtures')
const good = { openapi: join(fixtures, 'openapi.yaml'), panel: join(fixtures, 'panel.yaml') }
const table = pythonModule({ license: 'MIT', madeBy: 'a test', doc: 'A table.' }, 'TABLE = {}')
let folder: string
let files: Map<string, string>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clst-generator-'))
  files = new Map([
    ['panel/table.py', table],
    ['panel/deep/one.py', '1\n'],
  ])
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
  vi.restoreAllMocks()
})

const command: Command = {
  name: 'clst-test-gen',
  makes: 'a panel',
  table: 'panel/table.py',
  generate: () => files,
}

/** @returns the exit status and what was printed as wrong */
function run(options: Record<string, string | undefined>) {
  const said: string[] = []
  vi.spyOn(console, 'error').mockImplementation((text: string) => said.push(text))
  vi.spyOn(console, 'log').mockImplementation(() => {})
  const all = { ...good, out: join(folder, 'out'), ...options }
  const args = Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name}`, value],
  )
  return { status: runCommand(command, args), said: said.join('\n') }
}

describe('a generator', () => {
  test('writes all files', () => {
    expect(run({})).toEqual({ status: 0, said: '' })
    expect(readFileSync(join(folder, 'out/panel/deep/one.py'), 'utf8')).toBe('1\n')
  })

  test('leaves nothing of an earlier panel, and everything else', () => {
    run({})
    writeFileSync(join(folder, 'out/mine.txt'), 'mine')
    files.delete('panel/deep/one.py')
    expect(run({}).status).toBe(0)
    expect(existsSync(join(folder, 'out/panel/deep'))).toBe(false)
    expect(existsSync(join(folder, 'out/mine.txt'))).toBe(true)
  })

  test('writes over nothing that it did not make', () => {
    mkdirSync(join(folder, 'out/panel'), { recursive: true })
    writeFileSync(join(folder, 'out/panel/table.py'), '# mine\n')
    expect(run({})).toEqual({ status: 1, said: expect.stringMatching(/"panel" is there.*\[out-not-ours\]$/) })
    expect(readFileSync(join(folder, 'out/panel/table.py'), 'utf8')).toBe('# mine\n')
  })

  test.each([
    ['without an option', { panel: undefined }],
    ['with another option', { force: 'yes' }],
  ])('%s says how it is called', (_, options) => {
    const { status, said } = run(options)
    expect(status).toBe(2)
    expect(said).toMatch(/clst-test-gen --openapi FILE --panel FILE --out DIR makes a panel\. \[usage\]$/)
  })

  test.each([
    ['a file that is not there', 'openapi', undefined, /cannot be read.*\[file\]/],
    ['a text that is no YAML', 'panel', 'a: {', /\[not-yaml\]/],
    ['a document that is no contract', 'openapi', 'a: 1', /no OpenAPI document.*\[contract-invalid\]/],
    [
      'a contract that names what is not there',
      'openapi',
      contract({ $ref: '#/components/no' }),
      /nothing is at.*\[contract-invalid\]/,
    ],
  ] as const)('says what is wrong with %s', (_, option, text, wanted) => {
    const path = join(folder, 'wrong.yaml')
    if (text !== undefined) writeFileSync(path, text)
    const { status, said } = run({ [option]: path })
    expect(status).toBe(1)
    expect(said).toMatch(wanted)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('says so when the folder cannot be written', () => {
    writeFileSync(join(folder, 'out'), 'a file')
    expect(run({})).toEqual({ status: 1, said: expect.stringMatching(/cannot be written.*\[file\]$/) })
  })
})

/** With one operation that has this parameter. */
function contract(parameter: object): string {
  const get = { operationId: 'one', tags: ['a'], summary: 'One', parameters: [parameter], responses: {} }
  return JSON.stringify({
    info: { version: '1.0.0' },
    paths: { '/one': { get } },
    components: { schemas: {} },
  })
}
