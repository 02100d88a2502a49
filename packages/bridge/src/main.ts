import { CommanderError } from 'commander'
import { readEnvironment } from './config/environment.js'
import { createContext } from './context.js'
import { EXIT, type ExitCode, exitCodeFor } from './exit-codes.js'
import { createProgram } from './program.js'
import { UsageError } from './usage-error.js'

/** Runs one command line. Never throws: what goes wrong is printed on stderr, and answered as the exit code. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const environment = readEnvironment()
  const program = createProgram(environment)
  try {
    if (argv.length === 0) {
      program.command.outputHelp({ error: true })
      return EXIT.usage
    }
    await program.command.parseAsync(argv, { from: 'user' })
    return program.exitCode()
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done
    const context = createContext(
      { json: isJsonAsked(argv), color: !argv.includes('--no-color') },
      environment,
    )
    const { reportFailure } = await import('./report-failure.js')
    const failure = reportFailure(
      error instanceof CommanderError ? toUsageError(error, argv) : error,
      context,
    )
    return exitCodeFor(failure.code)
  }
}

/** The parser gave up, so its own word on `--json` may be missing. What follows `--` is no option. */
function isJsonAsked(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return (end < 0 ? argv : argv.slice(0, end)).includes('--json')
}

/** The parser's `error: unknown option '--al'\n(Did you mean --all?)` as one sentence for people. */
function toUsageError(error: CommanderError, argv: readonly string[]): UsageError {
  const [first = '', ...hints] = error.message.replace(/^error: /, '').split('\n')
  const hint = hints.map((line) => line.replace(/^\((.*)\)$/, '$1')).join(' ')
  const message = `${first.slice(0, 1).toUpperCase()}${first.slice(1)}.`
  const command =
    error.code === 'commander.unknownCommand' ? undefined : argv.find((argument) => /^[a-z]+$/.test(argument))
  return new UsageError(
    hint === '' ? message : `${message} ${hint}`,
    command === undefined ? {} : { command },
  )
}
