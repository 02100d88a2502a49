/** The settings of the server, from everywhere that they can come from. */
import { readFileSync } from 'node:fs'
import { SECRETS, SETTINGS, type SettingName, type Settings, toFlag, toVariable } from './settings.js'

/** All that is wrong, each with the place where it can be put right. */
export class ConfigMistakes extends Error {
  constructor(readonly mistakes: readonly string[]) {
    super(mistakes.join('\n'))
  }
}

interface Given {
  value: unknown
  place: string
}

export interface Sources {
  readonly flags: Readonly<Record<string, string | boolean | undefined>>
  readonly environment: Readonly<Record<string, string | undefined>>
}

const NAMES = Object.keys(SETTINGS) as SettingName[]

/** A flag goes before the environment, and that before the file. Throws `ConfigMistakes` with every mistake. */
export function readSettings({ flags, environment }: Sources): Settings {
  const mistakes: string[] = []
  const file = readConfigFile(flags.config ?? environment.CLST_CONFIG, mistakes)
  const settings: Record<string, unknown> = {}
  for (const name of NAMES) {
    const given =
      fromFlags(name, flags, mistakes) ?? fromEnvironment(name, environment, mistakes) ?? file.get(name)
    const parsed = SETTINGS[name].safeParse(given?.value)
    if (parsed.success) settings[name] = parsed.data
    else if (given !== undefined)
      mistakes.push(`${given.place} ${parsed.error.issues[0]?.message ?? 'is wrong'}.`)
    else
      mistakes.push(`${toFlag(name)} is missing (or ${toVariable(name)}, or "${name}" in the config file).`)
  }
  if (mistakes.length > 0) throw new ConfigMistakes(mistakes)
  return settings as Settings
}

function fromFlags(name: SettingName, flags: Sources['flags'], mistakes: string[]): Given | undefined {
  const value = flags[toFlag(name).slice(2)]
  if (value === undefined) return undefined
  if (!SECRETS.has(name)) return { value, place: toFlag(name) }
  const variable = toVariable(name)
  mistakes.push(`${toFlag(name)} would be seen by others: use ${variable} or ${variable}_FILE.`)
  return undefined
}

/** `CLST_PORT`, or `CLST_PORT_FILE` with the path of a file that holds the value. */
function fromEnvironment(
  name: SettingName,
  environment: Sources['environment'],
  mistakes: string[],
): Given | undefined {
  const variable = toVariable(name)
  const [value, path] = [environment[variable], environment[`${variable}_FILE`]]
  if (value !== undefined && path !== undefined)
    mistakes.push(`${variable} and ${variable}_FILE are both set.`)
  if (value !== undefined) return { value, place: variable }
  if (path === undefined) return undefined
  const place = `${variable}_FILE`
  try {
    return { value: readFileSync(path, 'utf8').replace(/\r?\n$/, ''), place }
  } catch (error) {
    mistakes.push(`${place} cannot be read (${(error as NodeJS.ErrnoException).code}): ${path}`)
    return undefined
  }
}

function readConfigFile(path: string | boolean | undefined, mistakes: string[]): Map<string, Given> {
  const given = new Map<string, Given>()
  if (typeof path !== 'string') return given
  let document: unknown
  try {
    document = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    mistakes.push(
      `The config file ${code === undefined ? 'is not JSON' : `cannot be read (${code})`}: ${path}`,
    )
    return given
  }
  if (typeof document !== 'object' || document === null || Array.isArray(document)) {
    mistakes.push(`The config file is not an object: ${path}`)
    return given
  }
  for (const [name, value] of Object.entries(document)) {
    if (name in SETTINGS) given.set(name, { value, place: `"${name}" in ${path}` })
    else mistakes.push(`"${name}" in ${path} is no setting.`)
  }
  return given
}
