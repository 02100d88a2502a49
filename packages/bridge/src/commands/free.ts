import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import type { ExitCode } from '../exit-codes.js'
import { finishBatch } from '../output/batch.js'
import { renderFree } from '../output/rebuild-view.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'

/** Lines on a screen; a pipe gets all. */
const SCREEN_LIMIT = 20

export function configure(command: Command): void {
  command
    .description(
      'Takes tracked files off the disk to have their space. Each must be in a checkpoint that can be read back from the project right now; others stay, and are listed. "clst rebuild" writes them again.',
    )
    .argument('<PATH...>', 'files or collections')
  addExamples(
    command,
    ['A finished shot', 'clst free shots/sh010'],
    ['Write it again', 'clst rebuild shots/sh010'],
  )
}

export async function run(context: CommandContext, args: readonly string[]): Promise<ExitCode> {
  return withProject(context, { paths: args, writesHistory: true }, async (session) => {
    const { project, operation, names, clear, toProjectPath } = session
    const result = await project.free(args.map(toProjectPath), operation)
    clear()
    if (context.json) context.printJson(result)
    else {
      const { out } = context
      const maxListed = out.isTerminal ? SCREEN_LIMIT : Number.POSITIVE_INFINITY
      out.print(...renderFree(result, { names, paint: out.paint, maxListed }))
    }
    return finishBatch(context, result.failed, names)
  })
}
