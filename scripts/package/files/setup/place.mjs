/** Bringing the files of a version to their place, wholly or not at all. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { versionName } from './layout.mjs'
import { readSums, sumOf } from './sums.mjs'

const UNFINISHED = '.new-'

/**
 * Copies what SHA256SUMS lists, checks what has arrived, and only then gives the folder its name. Answers the folder.
 *
 * @param {string} source an unpacked archive
 * @param {import('./layout.mjs').Layout} layout
 * @returns {Promise<string>}
 */
export async function placeVersion(source, { versions }) {
  const target = join(versions, versionName(source))
  for (const name of readdirSync(versions))
    if (isLeftOver(name)) rmSync(join(versions, name), { recursive: true, force: true })
  if (existsSync(target) && (await firstDamaged(target)) === undefined) return target
  const made = join(versions, `${UNFINISHED}${process.pid}`)
  try {
    for (const path of [...readSums(source).keys(), 'SHA256SUMS']) copy(join(source, path), join(made, path))
    const damaged = await firstDamaged(made)
    if (damaged !== undefined)
      throw new Error(`${damaged} is not what SHA256SUMS says: the archive is damaged. Fetch it anew.`)
    rmSync(target, { recursive: true, force: true })
    renameSync(made, target)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
  return target
}

/**
 * Whether a folder is of an installation that was killed, and not of one that runs at the same time.
 *
 * @param {string} name
 */
function isLeftOver(name) {
  if (!name.startsWith(UNFINISHED)) return false
  try {
    process.kill(Number(name.slice(UNFINISHED.length)), 0)
    return false
  } catch {
    return true
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  try {
    copyFileSync(from, to)
    chmodSync(to, statSync(from).mode & 0o111 ? 0o755 : 0o644)
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error)
    if (code === 'ENOENT') throw new Error(`${from} is missing: the archive is not unpacked wholly.`)
    throw error
  }
}

/**
 * @param {string} folder
 * @returns {Promise<string | undefined>} the path of a file that is missing or has other content than it should
 */
async function firstDamaged(folder) {
  for (const [path, sum] of readSums(folder))
    if (!existsSync(join(folder, path)) || (await sumOf(join(folder, path))) !== sum) return path
  return undefined
}
