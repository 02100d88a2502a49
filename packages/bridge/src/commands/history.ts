import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'
import { parseCount } from './parse-count.js'

interface HistoryOptions {
  readonly long?: boolean
  readonly limit?: number
}

/** What a screen can be scrolled through. A pipe gets everything. */
const SCREEN_LIMIT = 50

export function configure(command: Command): void {
  command
    .description('Lists versions, the newest first. Safety copies, which revert makes, are listed apart.')
    .argument('[PATH]', 'one file; the whole project when left out')
    .option('-l, --long', 'everything about each version, with exact times')
    .option(
      '-n, --limit <N>',
      `at most N versions, safety copies not counted; ${SCREEN_LIMIT} on a terminal when left out`,
      parseCount,
    )
  addExamples(
    command,
    ['The versions of one file', 'clst history scene.blend'],
    ['The last five of the project, in detail', 'clst history --limit 5 --long'],
  )
}

export async function run(
  context: CommandContext,
  args: readonly string[],
  options: HistoryOptions,
): Promise<ExitCode> {
  await withProject(context, { paths: args, isReading: true }, async ({ project, names, toProjectPath }) => {
    const path = args[0] === undefined ? undefined : toProjectPath(args[0])
    const { out } = context
    const limit = options.limit ?? (context.json || !out.isTerminal ? undefined : SCREEN_LIMIT)
    const result = await project.history(path, {
      includeSafety: true,
      ...(limit === undefined ? {} : { limit }),
    })
    if (context.json) {
      context.printJson(result)
      return
    }
    const view = {
      names,
      paint: out.paint,
      width: out.columns,
      now: context.now(),
      showsPath: path === undefined || path === '',
      statusNames: new Map((await project.listStatuses()).map(({ name, shortName }) => [name, shortName])),
      hasMore: result.nextCursor !== undefined,
    }
    if (options.long === true) {
      const { renderLongHistory } = await import('../output/history-long-view.js')
      out.print(...renderLongHistory(result.checkpoints, view))
    } else {
      const { renderHistory } = await import('../output/history-view.js')
      out.print(...renderHistory(result.checkpoints, view))
    }
  })
  return EXIT.done
}
