import { ABOUT, SECRETS, SETTINGS, type SettingName, toFlag, toVariable } from '../config/settings.js'

const WIDTH = 24

const rows = (Object.keys(SETTINGS) as SettingName[]).map((name) => {
  const [what, where] = SECRETS.has(name) ? [toVariable(name), ' (environment only)'] : [toFlag(name), '']
  return `  ${what.padEnd(WIDTH)}${ABOUT[name]}${where}`
})

export const HELP = `clst-server: the studio that a team shares, on nothing but a folder.

Usage: clst-server --data FOLDER [--port N] [--host ADDRESS] [--json]

${rows.join('\n')}
  ${'--config'.padEnd(WIDTH)}A file of settings, as a JSON object with the same names: {"data": "…", "logLevel": "warn"}.

Every setting is a variable of the environment too (CLST_PORT), or the path of a file that holds it (CLST_SETUP_TOKEN_FILE).`
