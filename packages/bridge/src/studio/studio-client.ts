/** A studio as the person of these commands reaches it. */
import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { StudioClient } from '@clst/client/studio'
import { ClstError } from '@clst/sdk'
import type { Environment } from '../config/environment.js'
import { parseRate } from '../config/rate.js'
import type { Settings } from '../config/settings.js'
import { type Login, readLogins } from './logins.js'
import { translating } from './translate.js'

/** What is known of who runs this, and how studios are reached from here. */
export interface Surroundings {
  readonly environment: Environment
  /** Bytes per second, or null for no limit, instead of what the settings say. */
  readonly limitRate?: number | null
  settings(): Promise<Settings>
}

/** A token for a studio, and whose it is: not known of one that came from the environment. */
export type Access = Omit<Login, 'person'> & Partial<Pick<Login, 'person'>>

/**
 * For the studio at `url`, else that of `CLST_STUDIO_URL`, else the one that was signed in to last. A sign-in goes before
 * `CLST_STUDIO_TOKEN`, which no other studio gets than that of `CLST_STUDIO_URL`. Throws `signed-out` where there is neither.
 */
export function findAccess(context: Surroundings, url: string | undefined): Access {
  const { studioUrl, studioToken } = context.environment
  const { address, login } = lookUp(context, url)
  if (login !== undefined) return login
  if (studioUrl !== undefined && studioToken !== undefined && address === toAddress(studioUrl)) {
    return { url: address, token: studioToken }
  }
  throw signedOut(address)
}

/** The same without tokens of the environment: what `clst login` wrote down. Throws `signed-out`. */
export function findLogin(context: Surroundings, url: string | undefined): Login {
  const { address, login } = lookUp(context, url)
  if (login === undefined) throw signedOut(address)
  return login
}

function lookUp({ environment }: Surroundings, url: string | undefined) {
  const { current, studios } = readLogins(environment.home)
  const named = url ?? environment.studioUrl ?? current
  const address = named === null ? undefined : toAddress(named)
  return { address, login: studios.find((login) => login.url === address) }
}

function signedOut(address: string | undefined): ClstError {
  const where = address === undefined ? 'any studio' : `the studio at ${address}`
  return new ClstError('signed-out', `You are not signed in at ${where}.`)
}

/** The name under which a person works there; asked of the studio where a token came from the environment. */
export async function personOf(context: Surroundings, access: Access): Promise<string> {
  return access.person ?? withClient(context, access, async (client) => (await client.getMe()).person.name)
}

/** Runs `work` with a client of the studio, whose failures are those of the table. */
export async function withClient<T>(
  context: Surroundings,
  { url, token }: { url: string; token?: string },
  work: (client: StudioClient) => Promise<T>,
): Promise<T> {
  const { StudioClient: Client } = await import('@clst/client/studio')
  const { studioCa, proxy } = context.environment
  const rate =
    context.limitRate === undefined
      ? parseRate((await context.settings()).values.limitRate)
      : context.limitRate
  return translating(async () => {
    const client = new Client({
      url,
      ...(token === undefined ? {} : { token }),
      ...(studioCa === undefined ? {} : { ca: readAuthority(studioCa) }),
      ...(proxy === undefined ? {} : { proxy }),
      ...(rate == null ? {} : { maxRate: { up: rate, down: rate } }),
    })
    try {
      return await work(client)
    } finally {
      client.close()
    }
  })
}

/** Throws `invalid-argument`, since with something else every studio would seem to be untrusted. */
function readAuthority(path: string): string {
  try {
    const text = readFileSync(path, 'utf8')
    new X509Certificate(text)
    return text
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason = code === 'ENOENT' ? 'does not exist' : 'is no certificate in PEM'
    throw new ClstError('invalid-argument', `The file of CLST_STUDIO_CA ${reason}: ${path}`)
  }
}

/** One address is written in one way. Throws `invalid-argument`. */
export function toAddress(text: string): string {
  const isWhole = /^https?:\/\//i.test(text)
  const url = isWhole || /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new ClstError('invalid-argument', `This is no address of a studio: ${text}`)
  }
  return new URL(url).href.replace(/\/+$/, '')
}
