import type { Schemas } from '@clst/client/studio'
import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { renderTable } from '../../output/table.js'
import { visible } from '../../output/visible.js'
import { findMember, listAllMembers } from '../../studio/lists.js'
import { withStudio } from '../../studio/studio-session.js'
import { UsageError } from '../../usage-error.js'
import { addExamples } from '../command-module.js'

interface MembersOptions {
  readonly role?: string
  readonly remove?: boolean
}

export function configure(command: Command): void {
  command
    .description('Lists the members of the project, gives one another role, or takes one out.')
    .argument('[NAME]', 'the member')
    .option('--role <ROLE>', 'the new role of NAME')
    .option('--remove', 'take NAME out of the project')
  addExamples(
    command,
    ['Everybody', 'clst members'],
    ['Another role', 'clst members Björn --role Supervisor'],
    ['Somebody leaves', 'clst members Björn --remove'],
  )
}

export async function run(
  context: CommandContext,
  [name]: readonly string[],
  { role, remove }: MembersOptions,
): Promise<ExitCode> {
  if (name === undefined && (role !== undefined || remove === true)) {
    throw new UsageError('Name the member.', { example: 'clst members Björn --remove', command: 'members' })
  }
  if (role !== undefined && remove === true) {
    throw new UsageError('Use one of --role and --remove.', { command: 'members' })
  }
  return withStudio(context, [], async ({ client, projectId, clear }) => {
    const members = await listAllMembers(client, projectId)
    const listed = name === undefined ? members : [findMember(members, name)]
    const { personId } = listed[0] ?? { personId: '' }
    let answer: readonly Schemas['Member'][] = listed
    if (name !== undefined && remove === true) answer = [await client.removeMember(projectId, personId)]
    else if (name !== undefined && role !== undefined) {
      answer = [await client.setMember(projectId, personId, { role })]
    }
    clear()
    const { out } = context
    const rows = answer.map((member) => [
      { text: visible(member.name) },
      { text: visible(member.role) },
      { text: member.isDisabled ? 'left the studio' : '', paint: out.paint.dim },
    ])
    if (context.json) {
      context.printJson({
        members: answer.map((member) => ({
          name: member.name,
          role: member.role,
          personId: member.personId,
        })),
      })
    } else if (remove === true) out.print(`${visible(name ?? '')} is no member any more.`)
    else
      out.print(
        ...renderTable([{ header: 'NAME' }, { header: 'ROLE' }, {}], rows, out.columns, out.paint.dim),
      )
    return EXIT.done
  })
}
