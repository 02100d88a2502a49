import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderAmount, renderSync } from '../../output/sync-view.js'
import { withStudio } from '../../studio/studio-session.js'
import { addExamples } from '../command-module.js'

interface SyncCommandOptions {
  readonly dryRun?: boolean
}

export function configure(command: Command): void {
  command
    .description(
      'Sends what you did to the studio and receives what others did. Your files stay as they are: "clst update" brings new versions into them.',
    )
    .option('--dry-run', 'only say what would be sent and received')
  addExamples(command, ['Both ways', 'clst sync'], ['Look first', 'clst sync --dry-run'])
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  { dryRun }: SyncCommandOptions,
): Promise<ExitCode> {
  return withStudio(context, [], async ({ project, link, syncing, names, clear }) => {
    const { out } = context
    if (dryRun === true) {
      const { toSend, toReceive } = await project.studio.preview(link, syncing)
      clear()
      if (context.json) context.printJson({ toSend, toReceive })
      else {
        out.print(`To send:    ${renderAmount(toSend)}`)
        out.print(`To receive: ${renderAmount(toReceive)}`)
      }
      return EXIT.done
    }
    const result = await project.studio.sync(link, syncing)
    clear()
    if (context.json) context.printJson(result)
    else out.print(...renderSync(result, names, out.paint))
    return result.conflicts.length > 0 ? EXIT.conflict : EXIT.done
  })
}
