import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { renderCompact } from '../output/space-view.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'

export function configure(command: Command): void {
  command.description(
    'Gives free space in the project file back to the disk, a little at a time. Drops nothing; "clst prune" does both.',
  )
  addExamples(command, ['Go on after a prune that was cancelled', 'clst compact'])
}

export async function run(context: CommandContext): Promise<ExitCode> {
  await withProject(context, {}, async ({ project, operation, clear }) => {
    const result = await project.maintenance.compact(operation)
    clear()
    if (context.json) context.printJson(result)
    else context.out.print(...renderCompact(result))
  })
  return EXIT.done
}
