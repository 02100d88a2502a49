/** What an admin can choose, and what it has to look like. */
import { z } from 'zod'

const wholeNumber = (min: number, max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : value),
    z
      .int(`has to be a whole number from ${min} to ${max}`)
      .min(min, `has to be ${min} at least`)
      .max(max, `has to be ${max} at most`),
  )

const truth = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean('has to be true or false'),
)

const oneLine = (most: number) =>
  z
    .string('has to be a text')
    .min(1, 'must not be empty')
    .max(most, `has at most ${most} characters`)
    .regex(/^[^\p{Cc}]*$/u, 'has to be one line')

const secret = oneLine(200).regex(/^[A-Za-z0-9_-]{20,}$/, 'has to be 20 or more letters, digits, - and _')

/** By the name that a flag, a variable of the environment and the config file derive theirs from. */
export const SETTINGS = {
  data: oneLine(4096),
  host: oneLine(255).default('127.0.0.1'),
  port: wholeNumber(0, 65535).default(1180),
  name: oneLine(200).default('clst studio'),
  trustedProxies: wholeNumber(0, 10).default(0),
  logLevel: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], 'has to be debug, info, warn, error or silent')
    .default('info'),
  setupToken: secret.optional(),
  metricsToken: secret.optional(),
  json: truth.default(false),
} as const

export type SettingName = keyof typeof SETTINGS

/** Never on a command line, which others can see; and never shown. */
export const SECRETS: ReadonlySet<string> = new Set<SettingName>(['setupToken', 'metricsToken'])

export type Settings = { [Name in SettingName]: z.infer<(typeof SETTINGS)[Name]> }

/** What each is for, for `--help` and the reference. */
export const ABOUT: Readonly<Record<SettingName, string>> = {
  data: 'Folder of the studio: database and packs. Made when it is missing.',
  host: 'Address to listen on; 0.0.0.0 for all of them. 127.0.0.1 when absent.',
  port: 'Port to listen on; 0 for any that is free. 1180 when absent.',
  name: 'What the studio is called.',
  trustedProxies: 'Proxies in front of the server whose X-Forwarded-For is believed. 0 when absent.',
  logLevel: 'debug, info, warn, error or silent. info when absent.',
  setupToken: 'What makes the first admin, for an unattended setup. Made and printed when absent.',
  metricsToken: 'What reads /metrics. Only tokens of admins when absent.',
  json: 'Print one line of JSON when the server is ready.',
}

export function toFlag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

export function toVariable(name: string): string {
  return `CLST_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`
}
