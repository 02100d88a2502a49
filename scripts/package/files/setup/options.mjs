import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { layoutOf } from './layout.mjs'

const INSTALL = `sh install.sh [options]

Installs clst for you, without the rights of root. Where an older one is, both stay side by side, and the new one is used
from then on; a bridge that runs finishes its work and is started anew.

  --prefix <FOLDER>    where: the command becomes <FOLDER>/bin/clst; ~/.local when left out
  --no-autostart       do not start the bridge, now and at login
  --now                cancel the work of a running bridge instead of waiting for it: every file is as before, or done
  --uninstall          as uninstall.sh
  --help`

const UNINSTALL = `sh uninstall.sh [options]

Removes what install.sh has put in place. Projects are never touched, and your settings stay.

  --prefix <FOLDER>    where it was installed; this one, or ~/.local, when left out
  --now                cancel the work of the bridge instead of waiting for it: every file is as before, or done
  --remove-settings    also remove your settings, and the log and the records of the bridge, from ~/.clst
  --help`

/**
 * @typedef {object} Options
 * @property {import('./layout.mjs').Layout} layout
 * @property {boolean} autostart
 * @property {boolean} now
 * @property {boolean} uninstall
 * @property {boolean} removeSettings
 */

/**
 * Reads the command line; prints the help and ends where it asks for it, and ends with 2 where it is wrong.
 *
 * @param {'install' | 'uninstall'} program
 * @returns {Options}
 */
export function readOptions(program) {
  const usage = program === 'install' ? INSTALL : UNINSTALL
  const values = parse(program, usage)
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const prefix = values.prefix ?? prefixOfThis() ?? join(homedir(), '.local')
  return {
    layout: layoutOf(resolve(String(prefix))),
    autostart: !values['no-autostart'],
    now: Boolean(values.now),
    uninstall: program === 'uninstall' || Boolean(values.uninstall),
    removeSettings: Boolean(values['remove-settings']),
  }
}

/**
 * @param {'install' | 'uninstall'} program
 * @param {string} usage
 * @returns {Record<string, string | boolean | undefined>}
 */
function parse(program, usage) {
  const flag = /** @type {const} */ ({ type: 'boolean' })
  /** @type {Record<string, { type: 'string' | 'boolean', short?: string }>} */
  const options = { prefix: { type: 'string' }, now: flag, help: flag, 'remove-settings': flag }
  if (program === 'install') Object.assign(options, { 'no-autostart': flag, uninstall: flag })
  try {
    const { values } = parseArgs({ options })
    if (values.prefix === '') throw new Error('--prefix needs a folder.')
    if (values['remove-settings'] && program === 'install' && !values.uninstall)
      throw new Error('--remove-settings goes with --uninstall.')
    return /** @type {Record<string, string | boolean | undefined>} */ (values)
  } catch (error) {
    console.error(`clst: ${/** @type {Error} */ (error).message}\n\n${usage}`)
    process.exit(2)
  }
}

/** The prefix that the folder of this program is installed in: `<prefix>/lib/clst/<version>/setup`. */
function prefixOfThis() {
  const prefix = resolve(import.meta.dirname, '../../../..')
  const { versions } = layoutOf(prefix)
  return resolve(import.meta.dirname, '../..') === versions ? prefix : undefined
}
