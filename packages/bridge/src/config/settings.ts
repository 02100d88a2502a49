import { UsageError } from '../usage-error.js'
import { configFilePath, readConfigFile } from './config-file.js'
import type { Environment } from './environment.js'
import { readUserName } from './os-user.js'
import { findSettingProblem, type SettingKey, type StoredSettings } from './setting-keys.js'

export type SettingSource = 'environment' | 'file' | 'system' | 'default'

/** Every setting with a value, and where each value came from. */
export interface Settings {
  readonly values: Required<StoredSettings>
  readonly sources: Readonly<Record<SettingKey, SettingSource>>
}

/** Environment before file before what the system knows. Throws `SettingsFileError` when the file cannot be used. */
export async function resolveSettings(environment: Environment): Promise<Settings> {
  const stored = readConfigFile(configFilePath(environment.home))
  const author = await resolveAuthor(environment, stored)
  return {
    values: {
      author: author.value,
      preview: stored.preview ?? 'auto',
      color: stored.color ?? 'auto',
      limitRate: stored.limitRate ?? 'none',
    },
    sources: {
      author: author.source,
      preview: stored.preview === undefined ? 'default' : 'file',
      color: stored.color === undefined ? 'default' : 'file',
      limitRate: stored.limitRate === undefined ? 'default' : 'file',
    },
  }
}

async function resolveAuthor(
  environment: Environment,
  stored: StoredSettings,
): Promise<{ value: string; source: SettingSource }> {
  if (environment.author !== undefined) {
    const problem = findSettingProblem('author', environment.author)
    if (problem !== undefined) throw new UsageError(`CLST_AUTHOR ${problem}.`)
    return { value: environment.author, source: 'environment' }
  }
  if (stored.author !== undefined) return { value: stored.author, source: 'file' }
  return { value: await readUserName(), source: 'system' }
}

/**
 * Whether to colour. A damaged settings file must not keep a failure from being shown, so it counts as `auto` here;
 * commands that need settings report it themselves.
 */
export function wantsColor(environment: Environment, isTerminal: boolean): boolean {
  if (environment.noColor) return false
  if (environment.forceColor) return true
  let choice: StoredSettings['color']
  try {
    choice = readConfigFile(configFilePath(environment.home)).color
  } catch {
    choice = 'auto'
  }
  if (choice === 'always' || choice === 'never') return choice === 'always'
  return isTerminal
}
