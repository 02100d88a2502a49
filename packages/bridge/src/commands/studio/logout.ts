import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { signOut } from '../../studio/sign-in.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description('Signs out at a studio. Projects stay as they are, and can be worked with.')
    .argument('[URL]', 'address of the studio; the one that you signed in to last when left out')
  addExamples(command, ['Sign out', 'clst logout'])
}

export async function run(context: CommandContext, [url]: readonly string[]): Promise<ExitCode> {
  const signedOut = await signOut(context, url)
  if (context.json) context.printJson(signedOut)
  else {
    context.out.print(`Signed out at ${signedOut.url}.`)
    if (!signedOut.isStudioTold) {
      context.err.print(
        'The studio could not be reached, so the token is still valid there: revoke it later.',
      )
    }
  }
  return EXIT.done
}
