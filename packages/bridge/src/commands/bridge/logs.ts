import { existsSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderLogLine } from '../../output/bridge-view.js'
import { logPath } from '../../service/log-paths.js'
import { UsageError } from '../../usage-error.js'
import { addExamples } from '../command-module.js'

const DEFAULT_LINES = 50

export function configure(command: Command): void {
  command
    .description('Shows the last lines of the log of the bridge. There are no names of files in it.')
    .option('--lines <N>', `how many; ${DEFAULT_LINES} when left out`)
  addExamples(
    command,
    ['The last lines', 'clst bridge logs'],
    ['For a report', 'clst bridge logs --lines 500 --json'],
  )
}

export function run(
  context: CommandContext,
  _args: readonly string[],
  options: { readonly lines?: string },
): Promise<ExitCode> {
  const count = options.lines === undefined ? DEFAULT_LINES : Number(options.lines)
  if (!(Number.isInteger(count) && count >= 1)) {
    throw new UsageError('The number of lines must be a number from 1.', { command: 'bridge logs' })
  }
  const lines = readLast(context.environment.home, count)
  if (context.json) context.out.print(...lines)
  else context.out.print(...(lines.length === 0 ? ['There is no log yet.'] : lines.map(renderLogLine)))
  return Promise.resolve(EXIT.done)
}

/** The last lines, also from the part before when the newest is shorter. */
function readLast(home: string, count: number): string[] {
  const parts = [logPath(home, 1), logPath(home)].filter((path) => existsSync(path))
  const lines = parts.flatMap((path) => readFileSync(path, 'utf8').split('\n')).filter((line) => line !== '')
  return lines.slice(-count)
}
