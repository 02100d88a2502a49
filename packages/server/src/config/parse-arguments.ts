import { parseArgs } from 'node:util'
import { SETTINGS, toFlag } from './settings.js'

export interface Arguments {
  readonly words: readonly string[]
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
  /** What is wrong with the command line itself. */
  readonly mistakes: readonly string[]
}

/** Flags of a command besides the settings: whether each takes a value. */
export type OwnFlags = Readonly<Record<string, 'value' | 'switch'>>

const SWITCHES = new Set(['json', 'help', 'version'])

export function parseArguments(argv: readonly string[], own: OwnFlags = {}): Arguments {
  const names = [...Object.keys(SETTINGS).map((name) => toFlag(name).slice(2)), 'config', 'help', 'version']
  const known = new Map<string, 'value' | 'switch'>([
    ...names.map((name) => [name, SWITCHES.has(name) ? 'switch' : 'value'] as const),
    ...Object.entries(own),
  ])
  const options = Object.fromEntries(
    [...known].map(([name, kind]) => [name, { type: kind === 'switch' ? 'boolean' : 'string' } as const]),
  )
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const mistakes: string[] = []
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const kind = known.get(token.name)
    if (kind === undefined) mistakes.push(`${token.rawName} is no flag of clst-server.`)
    else if (kind === 'value' && token.value === undefined) mistakes.push(`${token.rawName} needs a value.`)
    else if (kind === 'switch' && token.value !== undefined) mistakes.push(`${token.rawName} takes no value.`)
  }
  return { words: positionals, flags: values as Arguments['flags'], mistakes }
}
