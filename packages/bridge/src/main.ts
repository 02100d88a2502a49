import { CommanderError } from 'commander'
import { COMMANDS } from './commands/command-table.js'
import { type Environment, readEnvironment } from './config/environment.js'
import { createOutput } from './context.js'
import { EXIT, type ExitCode, exitCodeFor } from './exit-codes.js'
import { toUsageError } from './parser-errors.js'
import { createProgram } from './program.js'

/** Runs one command line. Never throws: what goes wrong is printed on stderr, and answered as the exit code. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const environment = readEnvironment()
  const program = createProgram(environment)
  try {
    if (argv.length === 0) {
      program.command.outputHelp({ error: true })
      return EXIT.usage
    }
    await program.command.parseAsync(spellOutHelp(argv), { from: 'user' })
    return program.exitCode()
  } catch (error) {
    if (!(error instanceof CommanderError)) return fail(error, argv, environment)
    return error.exitCode === 0
      ? EXIT.done
      : fail(toUsageError(error, program.command, argv), argv, environment)
  }
}

/** Prints what ended the command, in the way that the command line asks for. */
export async function fail(
  error: unknown,
  argv: readonly string[],
  environment: Environment = readEnvironment(),
): Promise<ExitCode> {
  const { reportFailure } = await import('./report-failure.js')
  const output = createOutput({ json: isJsonAsked(argv), color: !argv.includes('--no-color') }, environment)
  return exitCodeFor(reportFailure(error, output, environment.debug).code)
}

/** Where the parser gave up, its own word on `--json` may be missing. What follows `--` is no option. */
function isJsonAsked(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  return (end < 0 ? argv : argv.slice(0, end)).includes('--json')
}

/** `clst help status` is `clst status --help`. */
function spellOutHelp(argv: readonly string[]): string[] {
  const [first, ...rest] = argv
  if (first !== 'help') return [...argv]
  const isKnown = rest.length === 0 || COMMANDS.some((entry) => entry.name === rest[0])
  return isKnown ? [...rest, '--help'] : rest
}
