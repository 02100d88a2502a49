import type { Command } from 'commander'
import type { CommandContext } from '../../../context.js'
import { EXIT, type ExitCode } from '../../../exit-codes.js'
import { formatCountOf } from '../../../output/sizes.js'
import { renderTable } from '../../../output/table.js'
import { visible } from '../../../output/visible.js'
import { listRoles } from '../../../studio/roles.js'
import { withStudio } from '../../../studio/studio-session.js'
import { addExamples } from '../../command-module.js'

export function configure(command: Command): void {
  command.description('Lists the roles of the project: how many members have each, and how much it may.')
  addExamples(command, ['All roles', 'clst roles list'], ['What one may', 'clst roles show Artist'])
}

export async function run(context: CommandContext): Promise<ExitCode> {
  return withStudio(context, [], async (session) => {
    const roles = await listRoles(session)
    session.clear()
    const { out } = context
    if (context.json) context.printJson({ roles })
    else {
      const rows = roles.map(({ name, memberCount, permissions, isFixed }) => [
        { text: visible(name) },
        { text: String(memberCount) },
        { text: isFixed ? 'everything' : formatCountOf(permissions.length, 'permission') },
      ])
      const columns = [
        { header: 'ROLE', cut: 'end' as const },
        { header: 'MEMBERS', align: 'right' as const },
        { header: 'MAY' },
      ]
      out.print(...renderTable(columns, rows, out.columns, out.paint.dim))
    }
    return EXIT.done
  })
}
