import { hostname } from 'node:os'
import type { Command } from 'commander'
import type { CommandContext } from '../../context.js'
import { EXIT, type ExitCode } from '../../exit-codes.js'
import { visible } from '../../output/visible.js'
import { approveDevice, signInByCode } from '../../studio/device-code.js'
import { readSecret } from '../../studio/read-secret.js'
import { keepSession, type SignedIn, signIn } from '../../studio/sign-in.js'
import { toAddress } from '../../studio/studio-client.js'
import { UsageError } from '../../usage-error.js'
import { addExamples } from '../command-module.js'

interface LoginOptions {
  readonly user?: string
  readonly passwordStdin?: boolean
  readonly setupToken?: string
  readonly invite?: string
  readonly reset?: string
  readonly device?: string
  readonly code?: boolean
  readonly approve?: string
  readonly yes?: boolean
}

/** Of any token that a studio gives, or that its admin chooses. */
const SHORTEST_TOKEN = 20

export function configure(command: Command): void {
  command
    .description('Signs in at a studio. Your projects of that studio can be synced from then on.')
    .argument(
      '[URL]',
      'address of the studio; with --approve, the one that you signed in to last when left out',
    )
    .option('--user <NAME>', 'your name at the studio; left out in a terminal, you sign in by a code')
    .option('--code', 'show a code, and sign in with it from another device')
    .option('--approve <CODE>', 'sign in the device that shows this code, from one that is signed in')
    .option('--yes', 'with --approve: without a question')
    .option('--password-stdin', 'read the password from the standard input instead of asking for it')
    .option('--setup-token <TOKEN>', 'make the first admin of a new studio')
    .option('--invite <TOKEN>', 'accept an invitation, with a new password')
    .option('--reset <TOKEN>', 'set a new password with what an admin gave you')
    .option('--device <NAME>', 'how this computer is called in the list of your devices')
  addExamples(
    command,
    ['Sign in', 'clst login studio.example --user Ada'],
    ['Sign in without typing a password here', 'clst login studio.example'],
    ['Approve that on a device that is signed in', 'clst login --approve WDJB-MJHT'],
    ['With an invitation', 'clst login studio.example --user Björn --invite clst-invite-…'],
    ['In a script', 'clst login http://nas:1180 --user Ada --password-stdin < password.txt'],
  )
}

export async function run(
  context: CommandContext,
  [address]: readonly string[],
  options: LoginOptions,
): Promise<ExitCode> {
  if (options.approve !== undefined) {
    return approveDevice(context, address, options.approve, options.yes === true)
  }
  if (address === undefined) throw new UsageError('Which studio? Give its address.', { command: 'login' })
  const ways = [options.setupToken, options.invite, options.reset].filter((token) => token !== undefined)
  if (ways.length > 1) {
    throw new UsageError('Use one of --setup-token, --invite and --reset.', { command: 'login' })
  }
  const [token] = ways
  if (token !== undefined && token.length < SHORTEST_TOKEN) {
    throw new UsageError('The token is not whole: copy all of it.', { command: 'login' })
  }
  const url = toAddress(address)
  const device = options.device ?? (hostname() || 'computer')
  if (wantsCode(options, ways.length)) {
    const session = await signInByCode(context, url, device)
    return welcome(context, keepSession(context, url, session))
  }
  const name = options.user ?? (await readSecret('Name: ', { isShown: true, option: '--user NAME' }))
  const password = await readSecret('Password: ', {
    isFromInput: options.passwordStdin === true,
    isTwice: ways.length === 1,
    option: '--password-stdin',
  })
  const { setupToken, invite: inviteToken, reset: resetToken } = options
  const order = { url, name, password, setupToken, inviteToken, resetToken, device }
  return welcome(context, await signIn(context, order))
}

/** Asked for, or somebody sits at a terminal and has said nothing of a name or a password. */
function wantsCode({ code, user, passwordStdin }: LoginOptions, otherWays: number): boolean {
  const isSaid = user !== undefined || passwordStdin === true || otherWays > 0
  if (code === true && isSaid) {
    const message = 'Use --code without --user, --password-stdin, --setup-token, --invite and --reset.'
    throw new UsageError(message, { command: 'login' })
  }
  return code === true || (!isSaid && process.stdin.isTTY === true)
}

function welcome(context: CommandContext, signedIn: SignedIn): ExitCode {
  const { url, person } = signedIn
  if (context.json) context.printJson(signedIn)
  else context.out.print(`Signed in at ${url} as ${context.out.paint.bold(visible(person))}.`)
  return EXIT.done
}
