import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { quoteArgument } from '../../output/command-line.js'
import { formatExact } from '../../output/times.js'
import { visible } from '../../output/visible.js'
import { invitePerson } from '../../studio/invite-person.js'
import { withStudio } from '../../studio/studio-session.js'
import { UsageError } from '../../usage-error.js'
import { addExamples } from '../command-module.js'
import { parseCount } from '../parse-count.js'

interface InviteOptions {
  readonly role: string
  readonly expires?: number
}

/** Thirty days. */
const MOST_HOURS = 720

export function configure(command: Command): void {
  command
    .description('Invites somebody to the project. Who has an account already becomes a member at once.')
    .argument('<NAME>', 'how they are called at the studio')
    .option('--role <ROLE>', 'what they may do in the project', 'Artist')
    .option('--expires <HOURS>', 'hours until the invitation is of no use; 168 when left out', parseCount)
  addExamples(
    command,
    ['An artist', 'clst invite Björn'],
    ['Somebody who leads', 'clst invite Carla --role Supervisor'],
  )
}

export async function run(
  context: CommandContext,
  [name = '']: readonly string[],
  { role, expires }: InviteOptions,
): Promise<ExitCode> {
  if (expires !== undefined && expires > MOST_HOURS) {
    throw new UsageError(`An invitation lasts for ${MOST_HOURS} hours at most.`, { command: 'invite' })
  }
  return withStudio(context, [], async ({ client, projectId, access, clear }) => {
    const { out } = context
    const invited = await invitePerson(client, { projectId, name, role, expiresInHours: expires })
    clear()
    if (context.json) context.printJson(invited)
    else if ('isMember' in invited) {
      out.print(`${visible(invited.name)} is a member now (${visible(role)}).`)
    } else {
      const { token, expiresAt } = invited
      out.print(
        `Give this line to ${visible(name)}. It works once, until ${formatExact(expiresAt)}:`,
        '',
        `  clst login ${access.url} --user ${quoteArgument(name)} --invite ${token}`,
      )
    }
    return EXIT.done
  })
}
