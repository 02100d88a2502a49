import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, runNode } from './run.mjs'

/** What a native package is missing when it was compiled for another Node. @typedef {'nothing' | 'packages' | 'native'} Missing */

/**
 * What must be installed before the project can be built: `packages` when `node_modules` is not what the lock file
 * says, `native` when a compiled package does not load in this Node (after a change of the Node version).
 *
 * @returns {Missing}
 */
export function whatIsMissing() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules/.package-lock.json'))
  for (const [path, entry] of Object.entries(wanted)) {
    // Optional packages are those of other systems.
    if (!path.includes('node_modules/') || entry.optional) continue
    if (entry.link ? !existsSync(join(root, path)) : present[path]?.version !== entry.version)
      return 'packages'
  }
  const loads = runNode(['-e', "new (require('better-sqlite3'))(':memory:').close(); require('zstd-napi')"], {
    stdio: 'ignore',
  })
  return loads === 0 ? 'nothing' : 'native'
}

/**
 * The folder with the headers of the running Node, where its distribution brings them. Given to node-gyp, packages
 * compile without fetching headers.
 *
 * @returns {string | undefined}
 */
export function nodeHeaders() {
  const prefix = dirname(dirname(process.execPath))
  return existsSync(join(prefix, 'include/node/node_version.h')) ? prefix : undefined
}

/**
 * @param {string} lockPath
 * @returns {Record<string, { version?: string, optional?: boolean, link?: boolean }>}
 */
function packagesOf(lockPath) {
  return existsSync(lockPath) ? JSON.parse(readFileSync(lockPath, 'utf8')).packages : {}
}
