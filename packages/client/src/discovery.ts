import { lstatSync, readFileSync } from 'node:fs'
import { homedir, hostname } from 'node:os'
import { join } from 'node:path'
import { ClstApiError } from './errors.js'

/** Where a bridge listens, as it wrote into its discovery file. */
export interface Discovery {
  readonly apiVersion: string
  readonly port: number
  readonly pid: number
  /** Goes only to a program that has proven to know it. Never log it. */
  readonly token: string
  readonly startedAt: string
  readonly hostname: string
  readonly appVersion: string
}

/** The folder of the bridge: `$CLST_HOME`, else `~/.clst`. */
export function bridgeHome(): string {
  const home = process.env.CLST_HOME
  return home === undefined || home === '' ? join(homedir(), '.clst') : home
}

/**
 * Reads the discovery file. Throws `bridge-not-running` when there is none or it is of another computer (a home folder
 * can be shared), `bridge-not-trusted` when others could have written or read it.
 */
export function readDiscovery(home: string = bridgeHome()): Discovery {
  const file = join(home, 'bridge.json')
  let text: string
  try {
    assertPrivate(file)
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new ClstApiError(
      'bridge-not-running',
      'The clst bridge is not running. "clst bridge start" starts it.',
    )
  }
  const found = parse(text)
  if (found === undefined)
    throw new ClstApiError('bridge-not-trusted', `${file} is damaged. Start the bridge anew.`)
  if (found.hostname !== hostname()) {
    throw new ClstApiError(
      'bridge-not-running',
      `The bridge in ${file} runs on another computer, ${found.hostname}.`,
    )
  }
  return found
}

/** Windows has no such modes; there the folder of the person is private by its access list. */
function assertPrivate(file: string): void {
  const stat = lstatSync(file)
  if (!stat.isFile()) throw new ClstApiError('bridge-not-trusted', `${file} is not an ordinary file.`)
  if (process.platform === 'win32') return
  if ((stat.mode & 0o077) !== 0) {
    throw new ClstApiError('bridge-not-trusted', `Others can read ${file}. Start the bridge anew.`)
  }
  if (stat.uid !== process.getuid?.()) {
    throw new ClstApiError('bridge-not-trusted', `${file} belongs to somebody else.`)
  }
}

function parse(text: string): Discovery | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const { port, token, hostname: host } = (value ?? {}) as Record<string, unknown>
  const isPort = typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65_536
  const isToken = typeof token === 'string' && /^[\x21-\x7e]{16,}$/.test(token)
  return isPort && isToken && typeof host === 'string' ? (value as Discovery) : undefined
}
