/** The `clst-server` command. */
import { readFileSync } from 'node:fs'
import { isClstError } from '@clst/sdk/errors'
import { COMMANDS } from './commands/command-table.js'
import { helpText } from './commands/help.js'
import { parseArguments } from './config/parse-arguments.js'
import { ConfigMistakes, readSettings } from './config/read-settings.js'

/** Of the command line or the configuration. */
const EXIT_MISTAKE = 2

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

process.exitCode = await main(process.argv.slice(2))

async function main(argv: readonly string[]): Promise<number> {
  try {
    // The words come first; which flags there are depends on them.
    const { words } = parseArguments(argv)
    const command = COMMANDS.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '))
    const { flags, mistakes, words: all } = parseArguments(argv, command?.flags)
    if (flags.help === true) return say(helpText(COMMANDS))
    if (flags.version === true) return say(version)
    const rest =
      command === undefined ? all : all.slice(command.name === '' ? 0 : command.name.split(' ').length)
    const fits = command !== undefined && rest.length === command.words.length
    // What follows an unknown flag may belong to it.
    const ofWords = fits || mistakes.length > 0 ? [] : wordMistakes(all, command?.usage)
    const settings = readAll([...mistakes, ...ofWords], flags)
    return (await command?.run({ settings, flags, words: rest, version })) ?? EXIT_MISTAKE
  } catch (error) {
    return fail(error)
  }
}

function wordMistakes(words: readonly string[], usage: string | undefined): string[] {
  if (usage !== undefined) return [`Usage: clst-server ${usage}`]
  return [`"${words.join(' ')}" is no command of clst-server. See clst-server --help.`]
}

/** Mistakes of the command line are told together with those of the settings. */
function readAll(mistakes: readonly string[], flags: ReturnType<typeof parseArguments>['flags']) {
  try {
    const settings = readSettings({ flags, environment: process.env })
    if (mistakes.length > 0) throw new ConfigMistakes([])
    return settings
  } catch (error) {
    if (!(error instanceof ConfigMistakes)) throw error
    throw new ConfigMistakes([...mistakes, ...error.mistakes])
  }
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function fail(error: unknown): number {
  if (error instanceof ConfigMistakes) {
    process.stderr.write(`clst-server cannot start:\n${error.mistakes.map((each) => `  ${each}\n`).join('')}`)
    return EXIT_MISTAKE
  }
  const { code, message } = error as NodeJS.ErrnoException
  const known = isClstError(error) || typeof code === 'string'
  process.stderr.write(`clst-server: ${known ? message : (error as Error).stack}\n`)
  return 1
}
