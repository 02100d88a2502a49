/** A studio as the person of these commands reaches it. */
import { readFileSync } from 'node:fs'
import type { StudioClient } from '@clst/client/studio'
import { ClstError } from '@clst/sdk'
import type { CommandContext } from '../context.js'
import { type Login, readLogins } from './logins.js'
import { translating } from './translate.js'

/** Throws `signed-out` where this person is not signed in at the studio, or at any. */
export function findLogin(context: CommandContext, url: string | undefined): Login {
  const { home, studioUrl, studioToken } = context.environment
  const { current, studios } = readLogins(home)
  const wanted = url ?? studioUrl ?? current ?? undefined
  const known = wanted === undefined ? undefined : studios.find((login) => login.url === toAddress(wanted))
  if (known !== undefined) return known
  if (wanted !== undefined && studioToken !== undefined && (studioUrl ?? wanted) === wanted) {
    return { url: toAddress(wanted), person: '', token: studioToken, tokenId: '' }
  }
  const where = wanted === undefined ? 'any studio' : `the studio at ${wanted}`
  throw new ClstError('signed-out', `You are not signed in at ${where}.`)
}

/** The name under which a person works there; asked of the studio where a token came from the environment. */
export async function personOf(context: CommandContext, login: Login): Promise<string> {
  if (login.person !== '') return login.person
  return withClient(context, login, async (client) => (await client.getMe()).person.name)
}

/** Runs `work` with a client of the studio, whose failures are those of the table. */
export async function withClient<T>(
  context: CommandContext,
  { url, token }: { url: string; token?: string },
  work: (client: StudioClient) => Promise<T>,
): Promise<T> {
  const { StudioClient: Client } = await import('@clst/client/studio')
  const { studioCa, proxy } = context.environment
  return translating(async () => {
    const client = new Client({
      url,
      ...(token === undefined ? {} : { token }),
      ...(studioCa === undefined ? {} : { ca: readFileSync(studioCa, 'utf8') }),
      ...(proxy === undefined ? {} : { proxy }),
    })
    try {
      return await work(client)
    } finally {
      client.close()
    }
  })
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
