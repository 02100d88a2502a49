import { randomUUID } from 'node:crypto'
import { ClstError } from '@clst/sdk'
import { nameKey } from '@clst/sdk/protocol'
import type { Command } from 'commander'
import type { CommandContext } from '../../../context.js'
import { EXIT, type ExitCode } from '../../../exit-codes.js'
import { visible } from '../../../output/visible.js'
import { changeWords, findRole, listRoles } from '../../../studio/roles.js'
import { withStudio } from '../../../studio/studio-session.js'
import { addExamples, collect } from '../../command-module.js'

interface RoleAddOptions {
  readonly like?: string
  readonly allow?: readonly string[]
}

export function configure(command: Command): void {
  command
    .description('Adds a role, which nobody has yet.')
    .argument('<NAME>', 'the new role')
    .option('--like <ROLE>', 'it begins with what this role may')
    .option('--allow <WORD>', 'a permission; can be repeated', collect)
  addExamples(
    command,
    ['For the render farm', 'clst roles add Farm --allow pull --allow pull-any-asset'],
    ['An artist who may more', 'clst roles add Lead --like Artist --allow assign'],
  )
}

export async function run(
  context: CommandContext,
  [name = '']: readonly string[],
  { like, allow }: RoleAddOptions,
): Promise<ExitCode> {
  return withStudio(context, [], async (session) => {
    const { client, projectId, clear } = session
    const roles = await listRoles(session)
    if (roles.some((role) => nameKey(role.name) === nameKey(name))) {
      throw new ClstError('name-taken', `The project has a role "${name}" already.`)
    }
    const before = like === undefined ? [] : findRole(roles, like).permissions
    const permissions = await changeWords(before, allow === undefined ? {} : { allow })
    const added = await client.setRole(projectId, randomUUID(), { name, permissions })
    clear()
    if (context.json) context.printJson(added)
    else context.out.print(`Added the role "${visible(added.name)}".`)
    return EXIT.done
  })
}
