import { SECRETS, SETTINGS, type SettingName, type Settings } from '../config/settings.js'

const WIDTH = 17

/** What the server would start with. Secrets are named, and not shown. */
export function describeSettings(settings: Settings): string {
  const rows = (Object.keys(SETTINGS) as SettingName[]).map((name) => {
    const value = settings[name]
    const shown = value === undefined ? '(not set)' : SECRETS.has(name) ? '(set)' : String(value)
    return `${name.padEnd(WIDTH)}${shown}`
  })
  return ['The configuration has no mistakes.', '', ...rows].join('\n')
}
