/** Signing in by a code (RFC 8628): shown here, approved elsewhere; or the other way round. */
import type { StudioClient } from '@clst/client/studio'
import { ClstError, isClstError } from '@clst/sdk'
import { confirm } from '../confirm.js'
import type { CommandContext } from '../context.js'
import { EXIT, type ExitCode } from '../exit-codes.js'
import { visible } from '../output/visible.js'
import { findAccess, withClient } from './studio-client.js'
import { translating } from './translate.js'

type Session = Awaited<ReturnType<StudioClient['finishDeviceSignIn']>>

/** Shows a code and waits until somebody has decided. Throws `approval-denied`, `one-time-token-invalid` when it is over. */
export function signInByCode(context: CommandContext, url: string, device: string): Promise<Session> {
  return withClient(context, { url }, async (client) => {
    const { deviceCode, userCode, verificationPath, ...rest } = await begin(client, device)
    const page = `${url}${verificationPath}?code=${userCode}`
    // On the error output: the standard output has one document at the end.
    context.err.print(
      `Open ${page}`,
      `or run \`clst login --approve ${userCode}\` on a computer where you are signed in.`,
      '',
      `Code: ${context.err.paint.bold(userCode)}   (${rest.expiresInSeconds / 60} minutes)`,
    )
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, rest.intervalSeconds * 1000))
      const session = await ask(client, deviceCode)
      if (session !== undefined) return session
    }
  })
}

/** An older studio knows nothing of codes. */
async function begin(client: StudioClient, device: string) {
  try {
    return await translating(() => client.beginDeviceSignIn({ device }))
  } catch (error) {
    if (!isClstError(error) || (error.code !== 'not-found' && error.code !== 'method-not-allowed'))
      throw error
    const message = 'This studio knows no codes yet. Sign in with --user and a password.'
    throw new ClstError('invalid-argument', message, { cause: error })
  }
}

/** Undefined where it has to be asked again. */
async function ask(client: StudioClient, deviceCode: string): Promise<Session | undefined> {
  try {
    return await translating(() => client.finishDeviceSignIn({ deviceCode }))
  } catch (error) {
    const again = ['approval-pending', 'rate-limited', 'studio-unreachable', 'studio-busy']
    if (isClstError(error) && again.includes(error.code)) return undefined
    throw error
  }
}

/** Lets a device in that shows a code, after a look at what it is. */
export async function approveDevice(
  context: CommandContext,
  address: string | undefined,
  userCode: string,
  yes: boolean,
): Promise<ExitCode> {
  const access = findAccess(context, address)
  return withClient(context, access, async (client) => {
    const { device, address: from } = await client.lookUpDeviceSignIn({ userCode })
    const question = `Sign in ${visible(device)} (${visible(from)}) as yourself at ${access.url}?`
    const isApproved = await confirm(context, question, { yes, command: 'login' })
    await client.decideDeviceSignIn({ userCode, isApproved })
    if (context.json) context.printJson({ device, address: from, isApproved })
    else context.out.print(`${visible(device)} ${isApproved ? 'is signed in now' : 'was refused'}.`)
    return EXIT.done
  })
}
