import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { removeLogin } from '../../studio/logins.js'
import { findLogin, withClient } from '../../studio/studio-client.js'
import { addExamples } from '../command-module.js'

export function configure(command: Command): void {
  command
    .description('Signs out at a studio. Projects stay as they are, and can be worked with.')
    .argument('[URL]', 'address of the studio; the one that you signed in to last when left out')
  addExamples(command, ['Sign out', 'clst logout'])
}

export async function run(context: CommandContext, [url]: readonly string[]): Promise<ExitCode> {
  const login = findLogin(context, url)
  let isTold = true
  try {
    await withClient(context, login, (client) => client.signOut())
  } catch (error) {
    // The token is forgotten here in any case; where it is known no longer nothing is left to be told.
    if ((error as { code?: unknown }).code !== 'studio-unreachable' && !isSignedOut(error)) throw error
    isTold = isSignedOut(error)
  }
  removeLogin(context.environment.home, login.url)
  if (context.json) context.printJson({ url: login.url, isStudioTold: isTold })
  else {
    context.out.print(`Signed out at ${login.url}.`)
    if (!isTold) {
      context.err.print(
        'The studio could not be reached, so the token is still valid there: revoke it later.',
      )
    }
  }
  return EXIT.done
}

function isSignedOut(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'signed-out'
}
