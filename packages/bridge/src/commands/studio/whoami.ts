import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { visible } from '../../output/visible.js'
import { whoAmI } from '../../studio/whoami.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description('Asks the studio who you are there.')
    .argument('[URL]', 'address of the studio; the one that you signed in to last when left out')
  addExamples(command, ['Who am I', 'clst whoami'])
}

export async function run(context: CommandContext, [address]: readonly string[]): Promise<ExitCode> {
  const me = await whoAmI(context, address)
  if (context.json) context.printJson(me)
  else {
    const { url, person, isAdmin, device } = me
    const role = isAdmin ? ', an admin of the studio' : ''
    context.out.print(`${visible(person)} at ${url}${role}. This device is called ${visible(device)}.`)
  }
  return EXIT.done
}
