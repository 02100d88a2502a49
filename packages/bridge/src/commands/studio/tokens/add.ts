import type { Command } from 'commander'
import type { CommandContext } from '../../../context.js'
import { EXIT, type ExitCode } from '../../../exit-codes.js'
import { formatExact } from '../../../output/times.js'
import { visible } from '../../../output/visible.js'
import { withStudio } from '../../../studio/studio-session.js'
import { addExamples } from '../../command-module.js'
import { parseCount } from '../../parse-count.js'

interface TokenAddOptions {
  readonly role: string
  readonly days: number
}

export function configure(command: Command): void {
  command
    .description(
      'Makes a service token: an account of a program without a password, a member of this project. For admins of the studio.',
    )
    .argument('<NAME>', 'how the program is called at the studio')
    .option('--role <ROLE>', 'what it may do in the project', 'Artist')
    .option('--days <N>', 'days until it is of no use', parseCount, 90)
  addExamples(command, ['For the render farm', 'clst tokens add farm --role Farm --days 30'])
}

export async function run(
  context: CommandContext,
  [name = '']: readonly string[],
  { role, days }: TokenAddOptions,
): Promise<ExitCode> {
  return withStudio(context, [], async ({ client, projectId, access, clear }) => {
    const order = { name, projects: [{ projectId, role }], expiresInDays: days }
    const { token, tokenId, expiresAt } = await client.createServiceToken(order)
    clear()
    if (context.json) context.printJson({ token, tokenId, name, role, expiresAt })
    else {
      context.out.print(
        `${visible(name)} signs in with this token until ${formatExact(expiresAt)}. It is shown this once:`,
        '',
        `  CLST_STUDIO_URL=${access.url}`,
        `  CLST_STUDIO_TOKEN=${token}`,
      )
    }
    return EXIT.done
  })
}
