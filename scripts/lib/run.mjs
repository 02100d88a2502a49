import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the checkout. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

const require = createRequire(join(root, 'package.json'))

/**
 * Runs a Node program of an installed package, such as `runPackage('typescript', 'tsc', ['--build'])`. Going through
 * the package instead of `node_modules/.bin` works the same on Windows and with spaces in the path.
 *
 * @param {string} packageName
 * @param {string} bin name of the program in the package's `bin` table
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {number} exit status
 */
export function runPackage(packageName, bin, args, options = {}) {
  return runNode([packageBin(packageName, bin), ...args], options)
}

/**
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: 'inherit' | 'ignore' }} [options]
 * @returns {number} exit status
 */
export function runNode(args, options = {}) {
  const child = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: options.stdio ?? 'inherit',
    env: options.env ?? process.env,
  })
  if (child.error) throw child.error
  return child.status ?? 1
}

/**
 * @param {string} packageName
 * @param {string} bin
 */
function packageBin(packageName, bin) {
  const manifestPath = join(root, 'node_modules', packageName, 'package.json')
  const manifest = require(manifestPath)
  const bins = typeof manifest.bin === 'string' ? { [bin]: manifest.bin } : manifest.bin
  return join(dirname(manifestPath), bins[bin])
}
