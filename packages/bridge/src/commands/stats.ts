import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'

interface StatsOptions {
  readonly all?: boolean
}

export function configure(command: Command): void {
  command
    .description('Shows how large all versions are, how much of that is stored, and which files take it.')
    .option('--all', 'list every file, however many there are')
  addExamples(
    command,
    ['The largest files', 'clst stats'],
    ['Every file, for a program', 'clst stats --json'],
  )
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: StatsOptions,
): Promise<ExitCode> {
  await withProject(context, { isReading: true }, async ({ project, names }) => {
    const stats = await project.stats()
    if (context.json) {
      context.printJson(stats)
      return
    }
    const { renderStats } = await import('../output/stats-view.js')
    const { out } = context
    const maxAssets = options.all === true || !out.isTerminal ? Number.POSITIVE_INFINITY : 20
    out.print(...renderStats(stats, { names, paint: out.paint, width: out.columns, maxAssets }))
  })
  return EXIT.done
}
