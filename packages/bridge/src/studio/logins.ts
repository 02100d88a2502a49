/** Where this person is signed in: a file beside the settings that only its owner can read. */
import {
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { ClstError } from '@clst/sdk'
import { prepareFolder } from '../service/home-folder.js'

export interface Login {
  /** Address of the studio, without a slash at the end. */
  readonly url: string
  /** Name of the account: who makes checkpoints in projects of this studio. */
  readonly person: string
  readonly token: string
  readonly tokenId: string
}

export interface Logins {
  /** Address of the studio that is meant where none is named: the one that was signed in to last. */
  readonly current: string | null
  readonly studios: readonly Login[]
}

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
  throw new ClstError('invalid-argument', `${file} is damaged. Delete it, and sign in again.`)
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
  const file = loginsFile(home)
  const temporary = `${file}.${process.pid}.tmp`
  rmSync(temporary, { force: true })
  const { O_CREAT, O_EXCL, O_WRONLY, O_NOFOLLOW = 0 } = constants
  try {
    const handle = openSync(temporary, O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, 0o600)
    try {
      writeSync(handle, `${JSON.stringify({ version: 1, ...logins }, undefined, 2)}\n`)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function loginsFile(home: string): string {
  return join(home, 'studios.json')
}

function parse(text: string): Logins | undefined {
  try {
    const { current, studios } = JSON.parse(text) as Partial<Logins>
    const isLogin = ({ url, person, token, tokenId }: Login) =>
      [url, person, token, tokenId].every((value) => typeof value === 'string')
    const isSound = (current === null || typeof current === 'string') && Array.isArray(studios)
    return isSound && studios.every(isLogin) ? { current, studios } : undefined
  } catch {
    return undefined
  }
}
