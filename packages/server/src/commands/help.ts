import { ABOUT, SECRETS, SETTINGS, type SettingName, toFlag, toVariable } from '../config/settings.js'
import type { Command } from './command.js'

const WIDTH = 24

export function helpText(commands: readonly Command[]): string {
  const settings = (Object.keys(SETTINGS) as SettingName[]).map((name) => {
    const [what, where] = SECRETS.has(name) ? [toVariable(name), ' (environment only)'] : [toFlag(name), '']
    return `  ${what.padEnd(WIDTH)}${ABOUT[name]}${where}`
  })
  // What is there for everybody comes first.
  const ordered = [...commands].sort((a, b) => Number(a.name !== '') - Number(b.name !== ''))
  const usages = ordered.map(({ usage, about }) => `  clst-server ${usage}\n      ${about}`)
  return [
    'clst-server: the studio that a team shares, on nothing but a folder.',
    '',
    ...usages,
    '',
    'Settings',
    ...settings,
    `  ${'--config'.padEnd(WIDTH)}A file of settings: {"data": "/srv/clst", "logLevel": "warn"}`,
    `  ${'--help, --version'.padEnd(WIDTH)}This text; the version.`,
    '',
    'Every setting is a variable of the environment too (CLST_PORT), or the path of a file that holds it',
    '(CLST_SETUP_TOKEN_FILE). A flag goes before the environment, and that before the file.',
  ].join('\n')
}
