import { chmodSync, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkSharedLibraries } from './shared-libraries.mjs'

/**
 * Copies the Node that runs this script.
 *
 * @param {string} target folder
 */
export function copyRuntime(target) {
  checkSharedLibraries(process.execPath)
  mkdirSync(target, { recursive: true })
  const path = join(target, process.platform === 'win32' ? 'node.exe' : 'node')
  copyFileSync(process.execPath, path)
  chmodSync(path, 0o755)
}

/** The licence of Node and of what is compiled into it, which every distribution of Node brings. */
export function nodeLicense() {
  const bin = dirname(process.execPath)
  const places = [
    join(bin, 'LICENSE'),
    join(bin, '../LICENSE'),
    join(bin, '../share/doc/nodejs/LICENSE'),
    join(bin, '../share/doc/node/LICENSE'),
  ]
  const found = [process.env.NODE_LICENSE, ...places].find((path) => path && existsSync(path))
  if (found) return found
  throw new Error(
    `There is no LICENSE of Node beside ${process.execPath}, and it has to be in the package. Name the file in NODE_LICENSE.`,
  )
}
