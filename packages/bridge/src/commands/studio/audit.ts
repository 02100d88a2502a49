import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderTable } from '../../output/table.js'
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
      const { out } = context
      const rows = entries.map(({ at, actor, action, subject }) => [
        { text: formatExact(at), paint: out.paint.dim },
        { text: visible(actor ?? 'somebody') },
        { text: action },
        { text: visible(subject ?? '') },
      ])
      const columns = [{ header: 'WHEN' }, { header: 'WHO' }, { header: 'WHAT' }, { header: 'ABOUT' }]
      out.print(...renderTable(columns, rows, out.columns, out.paint.dim))
    }
    return EXIT.done
  })
}
