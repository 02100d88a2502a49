import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'

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
  /** `CLST_STUDIO_URL` and `CLST_STUDIO_TOKEN`: a studio and a token for it, where nobody signs in. */
  readonly studioUrl?: string
  readonly studioToken?: string
  /** `CLST_STUDIO_CA`: file with a certificate authority that studios may have their certificates of, PEM. */
  readonly studioCa?: string
  /** `CLST_PROXY`: address of the proxy through which studios are reached. */
  readonly proxy?: string
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
    ...(variables.CLST_STUDIO_URL ? { studioUrl: variables.CLST_STUDIO_URL } : {}),
    ...(variables.CLST_STUDIO_TOKEN ? { studioToken: variables.CLST_STUDIO_TOKEN } : {}),
    ...(variables.CLST_STUDIO_CA ? { studioCa: resolve(variables.CLST_STUDIO_CA) } : {}),
    ...(variables.CLST_PROXY ? { proxy: variables.CLST_PROXY } : {}),
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

/** What decides where the start at login is written, and what the bridge has to know there. */
export interface AutostartVariables {
  /** `XDG_CONFIG_HOME`, where it is absolute as it has to be. */
  readonly configHome?: string
  /** `USERDOMAIN`, set by Windows. */
  readonly userDomain?: string
  /** Those of `CLST_HOME` and `CLST_BRIDGE_PORT` that are set: a login does not read what a shell was told. */
  readonly forBridge: Readonly<Record<string, string>>
}

export function readAutostartVariables(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): AutostartVariables {
  const { XDG_CONFIG_HOME, USERDOMAIN, CLST_HOME, CLST_BRIDGE_PORT } = variables
  return {
    ...(XDG_CONFIG_HOME && isAbsolute(XDG_CONFIG_HOME) ? { configHome: XDG_CONFIG_HOME } : {}),
    ...(USERDOMAIN ? { userDomain: USERDOMAIN } : {}),
    forBridge: {
      ...(CLST_HOME ? { CLST_HOME: resolve(CLST_HOME) } : {}),
      ...(CLST_BRIDGE_PORT ? { CLST_BRIDGE_PORT } : {}),
    },
  }
}
