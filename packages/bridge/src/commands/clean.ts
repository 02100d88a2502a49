import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { renderClean } from '../output/space-view.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'

interface CleanOptions {
  readonly all?: boolean
}

export function configure(command: Command): void {
  command
    .description(
      'Removes opened versions that are a week old, unfinished files of programs that were killed, and records of operations that are over.',
    )
    .option('--all', 'opened versions whatever their age')
  addExamples(command, ['After looking at many versions', 'clst clean --all'])
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: CleanOptions,
): Promise<ExitCode> {
  await withProject(context, {}, async ({ project, names, operation, clear }) => {
    const result = await project.maintenance.clean({ ...operation, all: options.all === true })
    clear()
    if (context.json) context.printJson(result)
    else context.out.print(...renderClean(result, names))
  })
  return EXIT.done
}
