import { existsSync, rmdirSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { clst, mustDo } from './clst.mjs'
import { currentVersion, installedVersions, ownerOfCommand } from './layout.mjs'
import { readNotes, removeMadeFolders } from './links.mjs'

/** What clst and its bridge write into the folder of settings. Nothing else in it is ever removed. */
const SETTINGS = [
  'config.json',
  'bridge.db',
  'bridge.db-shm',
  'bridge.db-wal',
  'bridge.json',
  'bridge.lock',
  'jobs',
  'logs',
  'previews',
]

/**
 * Removes an installation: the start at login first, then the bridge, when its work is done, then the files.
 *
 * @param {import('./options.mjs').Options} options
 */
export async function remove({ layout, now, removeSettings }) {
  const version = currentVersion(layout)
  const versions = installedVersions(layout)
  if (version === undefined && versions.length === 0)
    throw new Error(`clst is not installed in ${layout.prefix}.`)
  if (version !== undefined) {
    mustDo(version, ['bridge', 'uninstall'])
    if (clst(version, ['bridge', 'status']).isDone) {
      console.log(now ? 'The bridge ends …' : 'The bridge finishes its work and ends …')
      mustDo(version, ['bridge', 'stop', ...(now ? ['--now'] : [])])
    }
  }
  const made = readNotes(layout.notes)
  if (ownerOfCommand(layout) === 'ours') rmSync(layout.command)
  rmSync(layout.current, { force: true })
  for (const folder of versions) rmSync(folder, { recursive: true, force: true })
  rmSync(layout.notes, { force: true })
  removeMadeFolders(made)
  const settings = process.env.CLST_HOME || join(homedir(), '.clst')
  if (removeSettings) removeSettingsFrom(settings)
  const remains = existsSync(settings) ? ` Your settings are still in ${settings}.` : ''
  console.log(`clst is removed. Your projects are as they were.${remains}`)
}

/** @param {string} folder */
function removeSettingsFrom(folder) {
  for (const name of SETTINGS) rmSync(join(folder, name), { recursive: true, force: true })
  try {
    rmdirSync(folder)
  } catch {
    // Something of the person's own is in it.
  }
}
