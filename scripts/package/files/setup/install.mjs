// Puts the version that this file is part of beside those that are installed, and makes it the one in use.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { clst, mustDo, runMain } from './clst.mjs'
import { currentVersion, installedVersions, ownerOfCommand } from './layout.mjs'
import { makeFolders, pointLink } from './links.mjs'
import { readOptions } from './options.mjs'
import { placeVersion } from './place.mjs'
import { remove } from './remove.mjs'

/** @typedef {import('./options.mjs').Options} Options */

const options = readOptions('install')
await runMain(() => (options.uninstall ? remove(options) : install(options)))

/** @param {Options} options */
async function install(options) {
  const { layout } = options
  if (ownerOfCommand(layout) === 'foreign') {
    throw new Error(
      `${layout.command} is something else. Remove it first, or choose another place with --prefix.`,
    )
  }
  makeFolders(layout)
  const version = await placeVersion(resolve(import.meta.dirname, '..'), layout)
  // Programs from the network are held back by macOS until a person has agreed to each; the sums are right.
  if (process.platform === 'darwin') spawnSync('xattr', ['-dr', 'com.apple.quarantine', version])
  const previous = currentVersion(layout)
  try {
    mustDo(version, ['--version'])
  } catch (error) {
    if (version !== previous) rmSync(version, { recursive: true, force: true })
    throw error
  }
  pointLink(layout.current, basename(version))
  if (ownerOfCommand(layout) === 'nothing') pointLink(layout.command, '../lib/clst/current/bin/clst')
  bringUpBridge(version, previous, options)
  for (const folder of installedVersions(layout))
    if (folder !== version && folder !== previous) rmSync(folder, { recursive: true, force: true })
  const { said } = clst(version, ['--version'])
  console.log(`clst ${said} is installed: ${layout.command}`)
  if (options.autostart) installAutostart(version)
  if (!(process.env.PATH ?? '').split(delimiter).includes(dirname(layout.command))) {
    console.log(
      `Your shell does not look there yet. Add to your profile:  export PATH="${dirname(layout.command)}:$PATH"`,
    )
  }
  console.log(`Remove it:  sh "${join(layout.current, 'uninstall.sh')}"`)
}

/**
 * A bridge that runs is replaced by one of the new version; where none runs, one is started unless that is not wanted.
 * One that does not come up means that the version before stays in use.
 *
 * @param {string} version
 * @param {string | undefined} previous
 * @param {Options} options
 */
function bringUpBridge(version, previous, { layout, autostart, now }) {
  const isRunning = clst(version, ['bridge', 'status']).isDone
  if (isRunning ? version === previous : !autostart) return
  try {
    if (isRunning) {
      console.log(now ? 'The bridge ends …' : 'The bridge finishes its work and is started anew …')
      mustDo(version, ['bridge', 'stop', ...(now ? ['--now'] : [])])
    }
    mustDo(version, ['bridge', 'start'])
  } catch (error) {
    if (previous === undefined || previous === version) throw error
    pointLink(layout.current, basename(previous))
    clst(previous, ['bridge', 'start'])
    rmSync(version, { recursive: true, force: true })
    throw new Error(
      `${/** @type {Error} */ (error).message}\nclst: The version before is still the one in use.`,
    )
  }
}

/** @param {string} version */
function installAutostart(version) {
  const { isDone, said } = clst(version, ['bridge', 'install'])
  if (isDone) console.log(said.replace(/\nStart it now:.*$/, ''))
  else console.error(`clst: The bridge will not start at login: ${said}`)
}
