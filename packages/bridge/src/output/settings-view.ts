import { SETTING_KEYS, SETTING_RULES } from '../config/setting-keys.js'
import type { SettingSource, Settings } from '../config/settings.js'
import type { Paint } from './terminal.js'
import { visible } from './visible.js'

const SOURCES: Readonly<Record<SettingSource, string>> = {
  environment: 'from CLST_AUTHOR',
  file: 'set by you',
  system: 'from this computer',
  default: 'default',
}

/** Every setting with its value, where that came from, and how to change it. */
export function renderSettings(settings: Settings, file: string, paint: Paint): string[] {
  const width = Math.max(...SETTING_KEYS.map((key) => key.length))
  const lines = SETTING_KEYS.map((key) => {
    const value = paint.bold(visible(settings.values[key]))
    return `  ${key.padEnd(width)}  ${value} ${paint.dim(`(${SOURCES[settings.sources[key]]}; ${SETTING_RULES[key].summary})`)}`
  })
  return [
    ...lines,
    '',
    `Change one:  clst config set author "Your Name"`,
    paint.dim(`File:        ${visible(file)}`),
  ]
}
