/** Where this person is signed in: a file beside the settings that only its owner can read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClstError } from '@clst/sdk'
import { prepareFolder } from '../service/home-folder.js'
import { writePrivateFile } from '../service/write-private-file.js'

export interface Login {
  /** Address of the studio, without a slash at the end. */
  readonly url: string
  /** Name of the account: who makes checkpoints in projects of this studio. */
  readonly person: string
  readonly token: string
}

export interface Logins {
  /** Address of the studio that is meant where none is named: the one that was signed in to last. */
  readonly current: string | null
  readonly studios: readonly Login[]
}

const FORMAT_VERSION = 1

const NOBODY: Logins = { current: null, studios: [] }

/** Throws `invalid-argument` for a file that is not what was written. */
export function readLogins(home: string): Logins {
  const file = loginsFile(home)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NOBODY
    throw error
  }
  const logins = parse(text)
  if (logins !== undefined) return logins
  throw new ClstError(
    'invalid-argument',
    `${file} is damaged, or of a newer clst. Delete it, and sign in again.`,
  )
}

/** Signing in again at the same studio takes the place of the former one. */
export function addLogin(home: string, login: Login): void {
  const others = readLogins(home).studios.filter(({ url }) => url !== login.url)
  writeLogins(home, { current: login.url, studios: [...others, login] })
}

export function removeLogin(home: string, url: string): void {
  const { current, studios } = readLogins(home)
  const left = studios.filter((login) => login.url !== url)
  writeLogins(home, { current: current === url ? (left.at(-1)?.url ?? null) : current, studios: left })
}

function writeLogins(home: string, logins: Logins): void {
  prepareFolder(home)
  const text = JSON.stringify({ version: FORMAT_VERSION, ...logins }, undefined, 2)
  writePrivateFile(loginsFile(home), `${text}\n`)
}

function loginsFile(home: string): string {
  return join(home, 'studios.json')
}

function parse(text: string): Logins | undefined {
  try {
    const { version, current, studios } = JSON.parse(text) as Partial<Logins> & { version?: unknown }
    const isLogin = ({ url, person, token }: Login) =>
      [url, person, token].every((value) => typeof value === 'string')
    const isCurrent = current === null || typeof current === 'string'
    const isSound = version === FORMAT_VERSION && isCurrent && Array.isArray(studios)
    return isSound && studios.every(isLogin) ? { current, studios } : undefined
  } catch {
    return undefined
  }
}
