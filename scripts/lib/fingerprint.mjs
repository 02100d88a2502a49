import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/** What the build reads. */
const sources = [
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'scripts/build.mjs',
  'scripts/lib',
  'packages',
]

/** Where the build notes what it was made from; inside `dist`, so that removing `dist` also forgets it. */
export const stampPath = join(root, 'packages/bridge/dist/.built-from')

/**
 * One line per source file with its size and time of change. Equal text means that nothing was edited, added, removed
 * or renamed since. Taken before a build starts, so that an edit made meanwhile counts for the next one.
 *
 * @returns {string}
 */
export function fingerprint() {
  return `node ${process.versions.modules}\n${sources.flatMap((path) => describe(path)).join('\n')}\n`
}

/**
 * @param {string} now
 * @returns {boolean}
 */
export function isBuiltFrom(now) {
  try {
    return readFileSync(stampPath, 'utf8') === now
  } catch {
    return false
  }
}

/**
 * @param {string} path relative to the checkout
 * @returns {string[]}
 */
function describe(path) {
  const stat = statSync(join(root, path))
  if (!stat.isDirectory()) return [`${path} ${stat.size} ${stat.mtimeMs}`]
  return readdirSync(join(root, path))
    .filter((name) => name !== 'dist' && name !== 'node_modules' && !name.endsWith('.test.ts'))
    .sort()
    .flatMap((name) => describe(`${path}/${name}`))
}
