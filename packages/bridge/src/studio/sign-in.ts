/** Signing in at a studio and out again: what is kept here of it. */
import type { StudioClient } from '@clst/client/studio'
import { ClstError } from '@clst/sdk'
import { configFilePath, readConfigFile, writeConfigFile } from '../config/config-file.js'
import { addLogin, removeLogin } from './logins.js'
import { findLogin, type Surroundings, toAddress, withClient } from './studio-client.js'

/** Who signs in, and by what: a password, with a one-time token where it is a new one, or the token of a program. */
export interface SignInOrder {
  readonly url: string
  readonly name?: string | undefined
  readonly password?: string | undefined
  readonly token?: string | undefined
  readonly setupToken?: string | undefined
  readonly inviteToken?: string | undefined
  readonly resetToken?: string | undefined
  /** How this computer is called in the list of devices. */
  readonly device: string
}

export interface SignedIn {
  url: string
  person: string
  /** Of the studio. */
  isAdmin: boolean
}

/** Throws what the studio refuses with, and `invalid-argument` where it is not said who signs in by what. */
export async function signIn(surroundings: Surroundings, order: SignInOrder): Promise<SignedIn> {
  const url = toAddress(order.url)
  const session = await (order.token === undefined
    ? withClient(surroundings, { url }, (client) => openSession(client, order))
    : lookAtToken(surroundings, url, order))
  return keepSession(surroundings, url, session)
}

/** Written down here; the token goes nowhere else. */
export function keepSession(
  surroundings: Surroundings,
  url: string,
  { token, person }: { token: string; person: { name: string; isAdmin: boolean } },
): SignedIn {
  addLogin(surroundings.environment.home, { url, person: person.name, token })
  carryName(surroundings, person.name)
  return { url, person: person.name, isAdmin: person.isAdmin }
}

async function lookAtToken(surroundings: Surroundings, url: string, order: SignInOrder) {
  const { token = '', name, password, setupToken, inviteToken, resetToken } = order
  if ([name, password, setupToken, inviteToken, resetToken].some((other) => other !== undefined)) {
    throw new ClstError('invalid-argument', 'A token stands alone: it says who signs in.')
  }
  const { person } = await withClient(surroundings, { url, token }, (client) => client.getMe())
  return { token, person }
}

function openSession(client: StudioClient, order: SignInOrder) {
  const { name, password, setupToken, inviteToken, resetToken, device } = order
  const ways = [setupToken, inviteToken, resetToken].filter((token) => token !== undefined)
  if (ways.length > 1) {
    throw new ClstError('invalid-argument', 'Give one of setupToken, inviteToken and resetToken.')
  }
  if (password === undefined || (name === undefined && resetToken === undefined)) {
    throw new ClstError('invalid-argument', 'Give name and password, or a token.')
  }
  if (resetToken !== undefined) return client.resetPassword({ resetToken, password, device })
  const who = { name: name ?? '', password, device }
  if (setupToken !== undefined) return client.setUpStudio({ setupToken, ...who })
  return inviteToken === undefined ? client.signIn(who) : client.acceptInvitation({ inviteToken, ...who })
}

/** Checkpoints are made in the name of the account, unless a name was chosen before. */
function carryName({ environment }: Surroundings, author: string): void {
  const file = configFilePath(environment.home)
  const settings = readConfigFile(file)
  if (settings.author === undefined) writeConfigFile(file, { ...settings, author })
}

export interface SignedOut {
  url: string
  /** False where it could not be reached: the token is valid there until it is revoked. */
  isStudioTold: boolean
}

/** The token is forgotten here in any case. Throws `signed-out` where nobody is signed in. */
export async function signOut(surroundings: Surroundings, url: string | undefined): Promise<SignedOut> {
  const login = findLogin(surroundings, url)
  let isStudioTold = true
  try {
    await withClient(surroundings, login, (client) => client.signOut())
  } catch (error) {
    // Where the token is known no longer nothing is left to be told.
    if (!isCode(error, 'studio-unreachable') && !isCode(error, 'signed-out')) throw error
    isStudioTold = isCode(error, 'signed-out')
  }
  removeLogin(surroundings.environment.home, login.url)
  return { url: login.url, isStudioTold }
}

function isCode(error: unknown, code: string): boolean {
  return (error as { code?: unknown }).code === code
}
