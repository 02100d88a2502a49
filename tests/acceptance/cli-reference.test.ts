import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { clst, temporaryFolder } from '../helpers/clst.js'

/** docs/reference/cli.md names what `--help` names, no more and no less. */
const PAGE_FILE = join(dirname(fileURLToPath(import.meta.url)), '../../docs/reference/cli.md')
const EVERYWHERE = 'Options everywhere'

const folder = temporaryFolder()

function help(...command: string[]): string {
  const { code, stdout } = clst(folder, [...command, '--help'])
  if (code !== 0) throw new Error(`clst ${command.join(' ')} --help ended with ${code}`)
  return stdout
}

/** What is listed below each heading of a help text, such as `Options` → `-m, --message <TEXT>`, without the explanations. */
function readHelp(text: string): Map<string, string[]> {
  const lists = new Map<string, string[]>()
  let list: string[] = []
  for (const line of text.split('\n')) {
    const heading = /^(\S.*):$/.exec(line)?.[1]
    if (heading !== undefined) {
      list = []
      lists.set(heading, list)
    }
    // A deeper line goes on with the explanation of the one before.
    const term = /^ {2}(\S.*?)( {2,}|$)/.exec(line)?.[1]
    if (term !== undefined) list.push(term)
  }
  return lists
}

/** The second-level sections of the page by heading: the first code block, and the first cells of the table. */
function readPage(): Map<string, { usage: string | undefined; terms: string[] }> {
  const [, ...sections] = readFileSync(PAGE_FILE, 'utf8').replaceAll('\r\n', '\n').split(/^## /m)
  return new Map(
    sections.map((section) => [
      section.slice(0, section.indexOf('\n')),
      {
        usage: /^```\n(.*)\n```$/m.exec(section)?.[1],
        terms: [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, term]) => term ?? ''),
      },
    ]),
  )
}

const page = readPage()
const overview = readHelp(help())
/** Every group of the overview but its options and its first steps is a group of commands. */
const commands = [...overview]
  .filter(([heading]) => ![EVERYWHERE, 'Begin'].includes(heading))
  .flatMap(([, names]) => names)
  .flatMap(withSubcommands)

/** `trash` → `trash list`, `trash restore`, …: a word before commands has no section of its own. */
function withSubcommands(name: string): string[] {
  const subcommands = readHelp(help(name)).get('Commands') ?? []
  return subcommands.length === 0 ? [name] : subcommands.map((each) => `${name} ${each.split(' ', 1)[0]}`)
}

describe('docs/reference/cli.md', () => {
  test('has a section for each command, and no other', () => {
    expect(commands.length).toBeGreaterThan(0)
    expect([...page.keys()].sort()).toEqual([EVERYWHERE, ...commands.map((name) => `clst ${name}`)].sort())
  })

  test('names the options that every command takes', () => {
    expect(page.get(EVERYWHERE)?.terms).toEqual(overview.get(EVERYWHERE))
  })

  test.each(commands)('names the arguments and options of clst %s', (name) => {
    const text = help(...name.split(' '))
    const lists = readHelp(text)
    const section = page.get(`clst ${name}`)
    expect(`Usage: ${section?.usage}`).toBe(text.slice(0, text.indexOf('\n')))
    expect(section?.terms).toEqual([...(lists.get('Arguments') ?? []), ...(lists.get('Options') ?? [])])
    const everywhere = (overview.get(EVERYWHERE) ?? []).filter((term) => term !== '--version')
    expect(lists.get(EVERYWHERE)).toEqual(everywhere)
  })
})
