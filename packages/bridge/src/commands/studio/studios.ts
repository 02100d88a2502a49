import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { visible } from '../../output/visible.js'
import { readLogins } from '../../studio/logins.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command.description('Lists the studios that you are signed in to.')
  addExamples(command, ['All studios', 'clst studios'])
}

export async function run(context: CommandContext): Promise<ExitCode> {
  const { current, studios } = readLogins(context.environment.home)
  const listed = studios.map(({ url, person }) => ({ url, person, isCurrent: url === current }))
  if (context.json) context.printJson({ studios: listed })
  else if (listed.length === 0) context.out.print('You are signed in at no studio: clst login URL')
  else {
    for (const { url, person, isCurrent } of listed) {
      context.out.print(`${isCurrent ? '*' : ' '} ${url}  ${visible(person)}`)
    }
  }
  return EXIT.done
}
