import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { formatExact } from '../../output/times.js'
import { visible } from '../../output/visible.js'
import { withStudio } from '../../studio/studio-session.js'
import { addExamples } from '../command-module.js'
import { parseCount } from '../parse-count.js'

interface AuditOptions {
  readonly limit: number
}

export function configure(command: Command): void {
  command
    .description('Shows who did what in the project at the studio, newest first.')
    .option('--limit <N>', 'so many entries, up to 500', parseCount, 50)
  addExamples(command, ['The last entries', 'clst audit --limit 20'])
}

export async function run(
  context: CommandContext,
  _args: readonly string[],
  { limit }: AuditOptions,
): Promise<ExitCode> {
  return withStudio(context, [], async ({ client, projectId, clear }) => {
    const { entries } = await client.listAudit({ projectId, limit })
    clear()
    if (context.json) context.printJson({ entries })
    else {
      for (const { at, actor, action, subject } of entries) {
        const when = context.out.paint.dim(formatExact(at))
        context.out.print(`${when}  ${visible(actor ?? 'somebody')}  ${action}  ${visible(subject ?? '')}`)
      }
    }
    return EXIT.done
  })
}
