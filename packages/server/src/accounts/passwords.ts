import { nameKey } from '@clst/sdk/protocol'
import { hash, verify } from 'argon2'
import { StudioFailure } from '../failure.js'
import { TooMany, Turnstile } from './turnstile.js'

/** Argon2id with the first choice of OWASP's password storage cheat sheet for its memory, and one more pass. */
const OPTIONS = { type: 2, memoryCost: 19 * 1024, timeCost: 3, parallelism: 1 } as const

export const MIN_PASSWORD_CHARACTERS = 10

/** At once; each takes a core and 19 MiB for a while. */
const AT_ONCE = 2
const WAITING = 64

/** Of everybody: the lists of the most used ones, as far as they are long enough to be asked for. */
const COMMON = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  '12345678910',
  '123456789a',
  'qwertyuiop',
  'qwerty12345',
  'qwerty123456',
  'password12',
  'password123',
  'password1234',
  'password12345',
  'passwordpassword',
  'iloveyou123',
  'administrator',
  'changeme123',
  'letmein1234',
  'welcome123',
  'welcome1234',
  'correct horse battery staple',
])

const turnstile = new Turnstile(AT_ONCE, WAITING)

/** Throws `password-too-weak`. */
export function checkPassword(password: string, name: string): void {
  const fail = (message: string) => {
    throw new StudioFailure('password-too-weak', message)
  }
  const characters = [...password]
  if (characters.length < MIN_PASSWORD_CHARACTERS)
    fail(`A password has at least ${MIN_PASSWORD_CHARACTERS} characters.`)
  if (COMMON.has(password.toLowerCase())) fail('This password is one of those that everybody tries.')
  if (new Set(characters).size < 4) fail('This password has too few different characters.')
  if (nameKey(password).includes(nameKey(name)) && characters.length < 2 * MIN_PASSWORD_CHARACTERS)
    fail('The password must not contain the name.')
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), OPTIONS))
}

/** Without a hash it takes as long as with one: nobody learns which names there are. */
export async function isPassword(kept: string | null | undefined, password: string): Promise<boolean> {
  const against = kept ?? (await nobody())
  const isRight = await inTurn(() => verify(against, password.normalize('NFC')))
  return isRight && kept != null
}

let ofNobody: Promise<string> | undefined
function nobody(): Promise<string> {
  ofNobody ??= hash('', OPTIONS)
  return ofNobody
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await turnstile.pass(work)
  } catch (error) {
    if (!(error instanceof TooMany)) throw error
    const headers = { 'Retry-After': '10' }
    throw new StudioFailure('studio-busy', 'Too many people sign in right now. Try again in a moment.', {
      headers,
    })
  }
}
