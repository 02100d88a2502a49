import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './run.mjs'

const lockPath = join(root, 'node_modules/.cache/clst-build.lock')

/**
 * Runs `work` while no other build of this checkout runs: `npm start` in one terminal and `npm test` in another must
 * not write the same files at once. A lock whose process is gone is taken over.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withBuildLock(work) {
  mkdirSync(join(lockPath, '..'), { recursive: true })
  while (!tryLock()) await wait(200)
  try {
    return await work()
  } finally {
    rmSync(lockPath, { force: true })
  }
}

function tryLock() {
  try {
    writeFileSync(lockPath, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    if (!isHeld()) rmSync(lockPath, { force: true })
    return false
  }
}

function isHeld() {
  try {
    const pid = Number(readFileSync(lockPath, 'utf8'))
    // Empty for the instant between the making of the file and the writing of the number.
    if (!pid) return true
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
