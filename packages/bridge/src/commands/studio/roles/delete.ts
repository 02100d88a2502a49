import type { Command } from 'commander'
import { adviseOn } from '../../../advise-on.js'
import type { CommandContext } from '../../../context.js'
import { EXIT, type ExitCode } from '../../../exit-codes.js'
import { visible } from '../../../output/visible.js'
import { findRole, listRoles } from '../../../studio/roles.js'
import { withStudio } from '../../../studio/studio-session.js'
import { addExamples } from '../../command-module.js'

export function configure(command: Command): void {
  command.description('Deletes a role. Refused while a member has it.').argument('<ROLE>', 'the role')
  addExamples(command, ['Nobody is a vendor', 'clst roles delete Vendor'])
}

export async function run(context: CommandContext, [name = '']: readonly string[]): Promise<ExitCode> {
  return withStudio(context, [], async (session) => {
    const { client, projectId, clear } = session
    const { id } = findRole(await listRoles(session), name)
    const removed = await client.removeRole(projectId, id).catch((error: unknown) => {
      throw adviseOn(error, 'in-use', () => 'Give its members another one: "clst members NAME --role ROLE".')
    })
    clear()
    if (context.json) context.printJson(removed)
    else context.out.print(`Deleted the role "${visible(removed.name)}".`)
    return EXIT.done
  })
}
