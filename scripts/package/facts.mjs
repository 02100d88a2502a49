import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/run.mjs'
import { COMMAND_MODULES, nativeBinaries } from './native-modules.mjs'
import { newestGlibc } from './shared-libraries.mjs'

/**
 * What the package says of itself.
 *
 * @typedef {object} Facts
 * @property {string} name of the archive and of the folder in it
 * @property {string} version
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {string} node version of the Node in it
 * @property {string} requirements what the computer must have, as a part of a sentence
 * @property {Date} modifiedAt time of all files in it
 * @property {string | undefined} commit
 */

/** The oldest time that a zip can hold. */
const OLDEST_S = 315532800

/** @returns {Facts} */
export function readFacts() {
  const { version } = JSON.parse(readFileSync(join(root, 'packages/bridge/package.json'), 'utf8'))
  const { platform, arch } = process
  const seconds = Number(process.env.SOURCE_DATE_EPOCH ?? git('log', '-1', '--format=%ct') ?? OLDEST_S)
  return {
    name: `clst-${version}-${platform}-${arch}`,
    version,
    platform,
    arch,
    node: process.versions.node,
    requirements: requirementsOf(platform, arch),
    modifiedAt: new Date(Math.max(seconds, OLDEST_S) * 1000),
    commit:
      git('status', '--porcelain', '--untracked-files=no') === '' ? git('rev-parse', 'HEAD') : undefined,
  }
}

/**
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 */
function requirementsOf(platform, arch) {
  if (platform === 'win32') return `Windows 10 or newer, ${arch}`
  // The oldest that this Node is made for: BUILDING.md of Node.
  if (platform === 'darwin') return `macOS 11 or newer, ${arch}`
  const glibc = newestGlibc([process.execPath, ...nativeBinaries(COMMAND_MODULES)])
  return `Linux ${arch} with glibc ${glibc} or newer and libstdc++, which desktops have`
}

/**
 * @param {string[]} args
 * @returns {string | undefined} undefined where this is no checkout
 */
function git(...args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  return status === 0 ? stdout.trim() : undefined
}
