import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** What the command takes from environment variables. This folder is the only place that reads them. */
export interface Environment {
  /** Folder of the user's settings: `CLST_HOME`, otherwise `~/.clst`. */
  readonly home: string
  /** `CLST_AUTHOR`: goes before the author in the settings. */
  readonly author?: string
  /** `NO_COLOR` (no-color.org) or a terminal that calls itself dumb. */
  readonly noColor: boolean
  /** `FORCE_COLOR`: colour also when the output is not a terminal. */
  readonly forceColor: boolean
  /** `CLST_BRIDGE_PORT`: the one port of the bridge instead of its own range; 0 for any that is free. */
  readonly bridgePort?: number
  /** `CLST_DEBUG`: failures show where they came from. */
  readonly debug: boolean
}

/** Reads the environment once. A variable that is set to an empty text counts as not set. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): Environment {
  const author = variables.CLST_AUTHOR?.trim()
  const force = variables.FORCE_COLOR
  const bridgePort = readPort(variables.CLST_BRIDGE_PORT)
  return {
    home: variables.CLST_HOME ? resolve(variables.CLST_HOME) : join(homedir(), '.clst'),
    ...(author ? { author } : {}),
    ...(bridgePort === undefined ? {} : { bridgePort }),
    noColor: Boolean(variables.NO_COLOR) || variables.TERM === 'dumb',
    forceColor: Boolean(force) && force !== '0' && force !== 'false',
    debug: isOn(variables.CLST_DEBUG),
  }
}

function readPort(text: string | undefined): number | undefined {
  const port = /^\d{1,5}$/.test(text ?? '') ? Number(text) : Number.NaN
  return port <= 65_535 ? port : undefined
}

function isOn(value: string | undefined): boolean {
  return Boolean(value) && value !== '0' && value !== 'false'
}
