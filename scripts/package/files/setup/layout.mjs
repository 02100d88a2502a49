/** Where things are in an installation. */
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * @typedef {object} Layout
 * @property {string} prefix
 * @property {string} command link that people run
 * @property {string} versions folder with one folder for each version, such as `0.1.0-1a2b3c4d`
 * @property {string} current link to the one in use
 * @property {string} notes which folders this program has made
 */

/**
 * @param {string} prefix absolute
 * @returns {Layout}
 */
export function layoutOf(prefix) {
  const versions = join(prefix, 'lib/clst')
  return {
    prefix,
    command: join(prefix, 'bin/clst'),
    versions,
    current: join(versions, 'current'),
    notes: join(versions, 'made.json'),
  }
}

/**
 * The name of the folder of a version: two archives with other content never share one.
 *
 * @param {string} folder an unpacked archive
 */
export function versionName(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, 'app/package.json'), 'utf8'))
  const sums = readFileSync(join(folder, 'SHA256SUMS'))
  return `${version}-${createHash('sha256').update(sums).digest('hex').slice(0, 8)}`
}

/**
 * The folders of versions that are installed.
 *
 * @param {Layout} layout
 */
export function installedVersions({ versions }) {
  const names = isThere(versions) ? readdirSync(versions) : []
  return names
    .filter((name) => /^\d+\.\d+\.\d+\S*-[0-9a-f]{8}$/.test(name))
    .map((name) => join(versions, name))
}

/**
 * The folder of the version in use.
 *
 * @param {Layout} layout
 * @returns {string | undefined}
 */
export function currentVersion({ current }) {
  try {
    return realpathSync(current)
  } catch {
    return undefined
  }
}

/**
 * Whether `<prefix>/bin/clst` is the link of this program, `nothing`, or somebody else's.
 *
 * @param {Layout} layout
 * @returns {'ours' | 'nothing' | 'foreign'}
 */
export function ownerOfCommand({ command, current }) {
  const stat = lstatSync(command, { throwIfNoEntry: false })
  if (stat === undefined) return 'nothing'
  if (!stat.isSymbolicLink()) return 'foreign'
  return resolve(dirname(command), readlinkSync(command)) === join(current, 'bin/clst') ? 'ours' : 'foreign'
}

/** @param {string} path */
export function isThere(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}
