import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { findSettingProblem, isSettingKey, SETTING_KEYS, type StoredSettings } from './setting-keys.js'

/** Raised by one when a key changes its meaning; older files are then converted when they are read. */
const FORMAT_VERSION = 1

/** The settings file cannot be used as it is. Reported as `invalid-argument`: the user has to repair the file. */
export class SettingsFileError extends Error {
  override readonly name = 'ClstError'
  readonly code = 'invalid-argument'
  readonly retryable = false
  readonly details: { readonly file: string }
  readonly advice: string

  constructor(file: string, problem: string) {
    super(`The settings file ${file} ${problem}.`)
    this.details = { file }
    this.advice = 'Repair it in a text editor, or delete it to start with the defaults.'
  }
}

export function configFilePath(home: string): string {
  return join(home, 'config.json')
}

/** The settings of the user; empty when there is no file. Throws `SettingsFileError` naming everything that is wrong. */
export function readConfigFile(file: string): StoredSettings {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
  return parseConfig(file, text)
}

function parseConfig(file: string, text: string): StoredSettings {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw new SettingsFileError(file, 'is damaged: it is not valid JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new SettingsFileError(file, 'is damaged: it must hold one JSON object')
  }
  const { version = FORMAT_VERSION, ...values } = parsed as Record<string, unknown>
  if (typeof version === 'number' && version > FORMAT_VERSION) {
    throw new SettingsFileError(file, 'was written by a newer clst')
  }
  if (version !== FORMAT_VERSION) throw new SettingsFileError(file, 'is damaged: "version" must be 1')
  const problems = Object.entries(values).flatMap(([key, value]) => {
    if (!isSettingKey(key)) return [`"${key}" is no setting (there are ${SETTING_KEYS.join(', ')})`]
    const problem = findSettingProblem(key, value)
    return problem === undefined ? [] : [`"${key}" ${problem}`]
  })
  if (problems.length > 0) throw new SettingsFileError(file, `has a mistake: ${problems.join('; ')}`)
  return values as StoredSettings
}

/**
 * Replaces the file in one step, so that a crash leaves the old or the new settings, never half of them. A file that
 * is a symbolic link keeps being one. A new folder is for its owner only.
 */
export function writeConfigFile(file: string, settings: StoredSettings): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const target = resolveLink(file)
  const temporary = join(dirname(target), `.config.${process.pid}.tmp`)
  try {
    const handle = openSync(temporary, 'w', 0o600)
    try {
      writeSync(handle, `${JSON.stringify({ version: FORMAT_VERSION, ...settings }, null, 2)}\n`)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(temporary, target)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

function resolveLink(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}
