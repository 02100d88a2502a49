import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { visible } from '../../output/visible.js'
import { findAccess, withClient } from '../../studio/studio-client.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description('Asks the studio who you are there.')
    .argument('[URL]', 'address of the studio; the one that you signed in to last when left out')
  addExamples(command, ['Who am I', 'clst whoami'])
}

export async function run(context: CommandContext, [address]: readonly string[]): Promise<ExitCode> {
  const login = findAccess(context, address)
  const { person, device } = await withClient(context, login, (client) => client.getMe())
  const { url } = login
  if (context.json) context.printJson({ url, person: person.name, isAdmin: person.isAdmin, device })
  else {
    const role = person.isAdmin ? ', an admin of the studio' : ''
    context.out.print(`${visible(person.name)} at ${url}${role}. This device is called ${visible(device)}.`)
  }
  return EXIT.done
}
