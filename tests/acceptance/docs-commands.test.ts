/** Every command of the how-to pages and tutorials does what the page says. CONTRIBUTING.md tells how they are written. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../helpers/clst.js'
import { isProgram, requireHost } from '../helpers/hosts.js'
import { difference } from './support/compare-output.js'
import { type PageStep, readNeeds, readPage } from './support/read-page.js'
import { AFTER_THE_TUTORIAL, makeHome, visit } from './support/visitor.js'

const DOCS = join(import.meta.dirname, '../../docs')
const bash = requireHost('bash')

/** Where the reader is when the page begins. */
const BEGIN: Readonly<Record<string, PageStep[]>> = {
  'how-to': AFTER_THE_TUTORIAL.trim()
    .split('\n')
    .map((text) => ({ kind: 'command', line: 0, text, shown: undefined, exitCode: 0 })),
  tutorials: [],
}

describe.each(Object.keys(BEGIN))('docs/%s', (section) => {
  for (const name of readdirSync(join(DOCS, section)).filter((file) => file.endsWith('.md'))) {
    const file = join(DOCS, section, name)
    const needs = readNeeds(file)
    const host = needs.length === 0 ? bash : requireHost(needs.join(' and '), () => areThere(needs))
    host.test(basename(name, '.md'), () => {
      const steps = [...(BEGIN[section] ?? []), ...readPage(file)]
      const home = makeHome(temporaryFolder())
      const visits = visit(home, steps)
      for (const [index, step] of steps.entries()) {
        const place = `${section}/${name}, line ${step.line}`
        const done = visits[index]
        if (done === undefined) expect.fail(`${place}: was not reached: the shell has ended before`)
        const wanted = step.kind === 'command' ? step.exitCode : 0
        const told = `${place}:\n${step.kind === 'command' ? step.text : step.name}\n${done.printed}`
        expect(done.exitCode, told).toBe(wanted)
        const shown = step.kind === 'command' ? step.shown : undefined
        const problem = shown === undefined ? undefined : difference(shown, done.printed, home)
        if (problem !== undefined) expect.fail(`${problem}\n\n${told}\nThe page shows:\n${shown}`)
      }
    })
  }
})

test('every command is in a page that is run', () => {
  const texts = Object.keys(BEGIN).flatMap((section) => {
    const files = readdirSync(join(DOCS, section)).filter((file) => file.endsWith('.md'))
    return files.flatMap((file) => [...(BEGIN[section] ?? []), ...readPage(join(DOCS, section, file))])
  })
  const lines = texts.flatMap((step) => (step.kind === 'command' ? step.text.split('\n') : []))
  const isShown = (words: string) => {
    const command = new RegExp(`\\bclst (-C \\S+ )?${words}(?![\\w-])`)
    return lines.some((line) => command.test(line))
  }
  // cli-reference.test.ts holds this page against the commands themselves.
  const reference = readFileSync(join(DOCS, 'reference/cli.md'), 'utf8')
  const commands = [...reference.matchAll(/^## clst (.+)$/gm)].map(([, words = '']) => words)
  expect(commands.length).toBeGreaterThan(70)
  const missing = commands.filter((words) => {
    // A word alone is its list.
    return !isShown(words.replace(/ list$/, ''))
  })
  expect(missing).toEqual([])
})

function areThere(programs: readonly string[]): true | string {
  const problems = programs.map((program) => isProgram(program)).filter((found) => found !== true)
  return problems.length === 0 ? true : problems.join(', ')
}

describe('the comparison', () => {
  const same = (shown: string, printed: string) => difference(shown, printed, '/tmp/x/ana') === undefined

  test.each([
    ['v001 a · 3 B', 'v001  a · 3 B\n'],
    ['a\n…\nd', 'a\nb\nc\nd'],
    ['{"id":"01a1fc5c-c985-7fac-902b-2015bd740529"}', '{"id":"01b2fc5c-c985-7fac-902b-2015bd740529"}'],
    ['at 2026-11-21T09:30:00.000Z', 'at 2027-01-01T00:00:00.123Z'],
    ['/home/ana/films', '/tmp/x/ana/films'],
    ['(a) [b] $1.50 *', '(a) [b] $1.50 *'],
  ])('takes %j for %j', (shown, printed) => expect(same(shown, printed)).toBe(true))

  test.each([
    ['v001 a', 'v002 a'],
    ['a', 'a b'],
    ['a\n…\nd', 'a\nb\nc'],
    ['a.b', 'axb'],
    ['{"id":"01a1fc5c-c985-7fac-902b-2015bd740529"}', '{"id":"none"}'],
  ])('tells %j from %j', (shown, printed) => expect(same(shown, printed)).toBe(false))
})
