import type { Command } from 'commander'
import type { CommandContext } from '../../../context.js'
import { EXIT, type ExitCode } from '../../../exit-codes.js'
import { visible } from '../../../output/visible.js'
import { changeWords, findRole, listRoles } from '../../../studio/roles.js'
import { withStudio } from '../../../studio/studio-session.js'
import { UsageError } from '../../../usage-error.js'
import { addExamples, collect } from '../../command-module.js'

interface RoleEditOptions {
  readonly name?: string
  readonly allow?: readonly string[]
  readonly forbid?: readonly string[]
}

export function configure(command: Command): void {
  command
    .description('Changes what a role may, or its name. That of admins stays as it is.')
    .argument('<ROLE>', 'the role')
    .option('--allow <WORD>', 'add a permission; can be repeated', collect)
    .option('--forbid <WORD>', 'take a permission away; can be repeated', collect)
    .option('--name <NAME>', 'a new name')
  addExamples(
    command,
    ['Artists track new files', 'clst roles edit Artist --allow create-asset'],
    ['Another name', 'clst roles edit Vendor --name Freelancer'],
  )
}

export async function run(
  context: CommandContext,
  [wanted = '']: readonly string[],
  { name, allow, forbid }: RoleEditOptions,
): Promise<ExitCode> {
  if (name === undefined && allow === undefined && forbid === undefined) {
    const example = 'clst roles edit Artist --allow create-asset'
    throw new UsageError('Say what changes.', { example, command: 'roles edit' })
  }
  return withStudio(context, [], async (session) => {
    const { client, projectId, clear } = session
    const role = findRole(await listRoles(session), wanted)
    const words = {
      ...(allow === undefined ? {} : { allow }),
      ...(forbid === undefined ? {} : { forbid }),
    }
    const permissions = await changeWords(role.permissions, words)
    const changed = await client.setRole(projectId, role.id, { name: name ?? role.name, permissions })
    clear()
    if (context.json) context.printJson(changed)
    else context.out.print(`Changed the role "${visible(changed.name)}".`)
    return EXIT.done
  })
}
