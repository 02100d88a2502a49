import type { Command } from 'commander'
import type { CommandContext } from '../../../context.js'
import { EXIT, type ExitCode } from '../../../exit-codes.js'
import { renderTable } from '../../../output/table.js'
import { findRole, listRoles } from '../../../studio/roles.js'
import { withStudio } from '../../../studio/studio-session.js'
import { addExamples } from '../../command-module.js'

export function configure(command: Command): void {
  command.description('Shows every permission, and which of them a role has.').argument('<ROLE>', 'the role')
  addExamples(command, ['What artists may', 'clst roles show Artist'])
}

export async function run(context: CommandContext, [name = '']: readonly string[]): Promise<ExitCode> {
  return withStudio(context, [], async (session) => {
    const role = findRole(await listRoles(session), name)
    const { PERMISSIONS } = await import('@clst/sdk/protocol')
    session.clear()
    const { out } = context
    if (context.json) context.printJson(role)
    else {
      const rows = Object.entries(PERMISSIONS).map(([word, meaning]) => {
        const has = role.permissions.includes(word)
        return [{ text: has ? 'yes' : '-' }, { text: word }, { text: meaning, paint: out.paint.dim }]
      })
      const columns = [{}, {}, { cut: 'end' as const, drop: 1 }]
      out.print(...renderTable(columns, rows, out.columns, out.paint.dim))
    }
    return EXIT.done
  })
}
