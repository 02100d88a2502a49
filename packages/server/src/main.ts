/** The `clst-server` command. */
import { readFileSync } from 'node:fs'
import { isClstError } from '@clst/sdk/errors'
import { HELP } from './commands/help.js'
import { serve } from './commands/serve.js'
import { parseArguments } from './config/parse-arguments.js'
import { ConfigMistakes, readSettings } from './config/read-settings.js'

/** Of the command line or the configuration. */
const EXIT_MISTAKE = 2

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

process.exitCode = await main(process.argv.slice(2))

async function main(argv: readonly string[]): Promise<number> {
  const { words, flags, mistakes } = parseArguments(argv)
  if (flags.help === true) return say(HELP)
  if (flags.version === true) return say(version)
  try {
    const unknown = words.length > 0 ? [`"${words.join(' ')}" is no command of clst-server.`] : []
    const settings = readAll([...mistakes, ...unknown], flags)
    return await serve(settings, version)
  } catch (error) {
    return fail(error)
  }
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
