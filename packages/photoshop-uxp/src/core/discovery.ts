/** The file in which the bridge says where it listens, as far as it needs no host to judge it. */
import { ClstApiError } from './errors.js'

/** Where a bridge listens. */
export interface Discovery {
  readonly port: number
  /** Goes only to a program that has proven to know it. Never log it. */
  readonly token: string
}

/** What the host found at the place of the file. */
export interface DiscoveryFile {
  /** Undefined when there is none. */
  readonly text: string | undefined
  readonly isOrdinary: boolean
  /** Permissions as on POSIX; undefined where the system has none or the host does not say. */
  readonly mode: number | undefined
}

const OTHERS = 0o077

/**
 * Judges what was read. Throws `bridge-not-running` where there is none, and `bridge-not-trusted` where others could have
 * written or read it. A host that does not know the name of its computer cannot tell a file that a roaming profile
 * brought: then nobody listens at its port, or somebody who cannot prove to know the token.
 */
export function judgeDiscovery({ text, isOrdinary, mode }: DiscoveryFile): Discovery {
  if (text === undefined) {
    throw new ClstApiError(
      'bridge-not-running',
      'The clst bridge is not running. "clst bridge start" starts it.',
    )
  }
  if (!isOrdinary) throw new ClstApiError('bridge-not-trusted', 'bridge.json is not an ordinary file.')
  if (mode !== undefined && (mode & OTHERS) !== 0) {
    throw new ClstApiError('bridge-not-trusted', 'Others can read bridge.json. Start the bridge anew.')
  }
  const found = parse(text)
  if (found === undefined) {
    throw new ClstApiError('bridge-not-trusted', 'bridge.json is damaged. Start the bridge anew.')
  }
  return found
}

function parse(text: string): Discovery | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const { port, token } = (value ?? {}) as Record<string, unknown>
  const isPort = typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65_536
  const isToken = typeof token === 'string' && /^[!-~]{16,}$/.test(token)
  return isPort && isToken ? { port, token } : undefined
}
