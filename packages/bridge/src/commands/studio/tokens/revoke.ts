import type { Command } from 'commander'
import type { CommandContext } from '../../../context.js'
import { EXIT, type ExitCode } from '../../../exit-codes.js'
import { visible } from '../../../output/visible.js'
import { findAccess, withClient } from '../../../studio/studio-client.js'
import { addExamples } from '../../command-module.js'

interface RevokeOptions {
  readonly studio?: string
}

export function configure(command: Command): void {
  command
    .description('Signs a device or a program out for good, such as a laptop that was lost.')
    .argument('<ID>', 'the token; "clst tokens list" shows it')
    .option('--studio <URL>', 'the studio; the one that you signed in to last when left out')
  addExamples(command, ['A laptop was lost', 'clst tokens revoke 0197f2a0-…'])
}

export async function run(
  context: CommandContext,
  [id = '']: readonly string[],
  { studio }: RevokeOptions,
): Promise<ExitCode> {
  const token = await withClient(context, findAccess(context, studio), (client) => client.revokeToken(id))
  if (context.json) context.printJson(token)
  else context.out.print(`The token of ${visible(token.device)} is of no use any more.`)
  return EXIT.done
}
