import type { Command } from 'commander'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { renderPrune } from '../output/space-view.js'
import { withProject } from '../project-session.js'
import { addExamples } from './command-module.js'

interface PruneOptions {
  readonly dryRun?: boolean
}

export function configure(command: Command): void {
  command
    .description(
      'Drops what nothing needs any more: bytes of purged versions and of cancelled checkpoints, and safety copies older than the project keeps them. What is in the trash stays.',
    )
    .option('--dry-run', 'only say what would go')
  addExamples(
    command,
    ['What would go', 'clst prune --dry-run'],
    ['Make the project file smaller', 'clst prune'],
  )
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: PruneOptions,
): Promise<ExitCode> {
  await withProject(context, {}, async ({ project, operation, clear }) => {
    const result = await project.maintenance.prune({ ...operation, dryRun: options.dryRun === true })
    clear()
    if (context.json) context.printJson(result)
    else context.out.print(...renderPrune(result, context.commandPrefix))
  })
  return EXIT.done
}
