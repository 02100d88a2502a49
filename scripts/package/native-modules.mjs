/** The compiled packages, which are not part of the bundle, and what of them is needed when they run. */
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../lib/run.mjs'

const modules = join(root, 'node_modules')
const platform = `${process.platform}-${process.arch}`

/**
 * What is needed of each package, relative to its folder in `node_modules`, besides its own package.json. Sources, what
 * the compiler left and what only an installation uses (prebuild-install, node-addon-api …) stay behind.
 *
 * @typedef {Readonly<Record<string, readonly RegExp[]>>} Needed
 */

/** @type {Needed} */
const DATABASE_AND_CODEC = {
  'better-sqlite3': [/^lib\/.*\.js$/, /^build\/Release\/better_sqlite3\.node$/],
  bindings: [/^bindings\.js$/],
  'file-uri-to-path': [/^index\.js$/],
  'zstd-napi': [/^binding\.js$/, /^build\/Release\/binding\.node$/],
}

/** Of the command and the bridge. @type {Needed} */
export const COMMAND_MODULES = {
  ...DATABASE_AND_CODEC,
  sharp: [/^dist\/.*\.[cm]js$/],
  'detect-libc': [/^lib\/.*\.js$/],
  semver: [/\.js$/],
  '@img/colour': [/\.cjs$/],
  [`@img/sharp-${platform}`]: [/\.[cm]?js$/, /^lib\/.*\.(node|dll)$/],
  // On Windows it is part of the package above.
  ...(process.platform === 'win32'
    ? {}
    : { [`@img/sharp-libvips-${platform}`]: [/^lib\/[^/]*$/, /^versions\.json$/] }),
}

/** Of the studio server. @type {Needed} */
export const SERVER_MODULES = {
  ...DATABASE_AND_CODEC,
  // Compiled here, or made for this system by its authors.
  argon2: [/^argon2\.cjs$/, new RegExp(`^(build/Release|prebuilds/${platform})/argon2[^/]*\\.node$`)],
  '@phc/format': [/^index\.js$/],
  'node-gyp-build': [/^(index|node-gyp-build)\.js$/],
}

/**
 * Folders of the packages, for their licences.
 *
 * @param {Needed} needed
 */
export function nativePackages(needed) {
  return Object.keys(needed).map((name) => join(modules, name))
}

/**
 * The compiled files themselves.
 *
 * @param {Needed} needed
 */
export function nativeBinaries(needed) {
  return Object.keys(needed).flatMap((name) => {
    const files = neededFiles(needed, name).map((path) => join(modules, name, path))
    return files.filter((path) => /\.(node|dll|dylib)$|\.so(\.|$)/.test(path))
  })
}

/**
 * @param {Needed} needed
 * @param {string} target the `node_modules` to fill
 */
export function copyNativeModules(needed, target) {
  for (const name of Object.keys(needed)) {
    for (const path of ['package.json', ...neededFiles(needed, name)]) {
      mkdirSync(dirname(join(target, name, path)), { recursive: true })
      cpSync(join(modules, name, path), join(target, name, path))
    }
  }
}

/**
 * @param {Needed} needed
 * @param {string} name
 * @returns {string[]} relative to the package
 */
function neededFiles(needed, name) {
  const folder = join(modules, name)
  if (!existsSync(folder)) throw new Error(`${name} is not installed: run "npm ci" first.`)
  const patterns = needed[name] ?? []
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => patterns.some((pattern) => pattern.test(path)))
    .filter((path) => statSync(join(folder, path)).isFile())
  for (const pattern of patterns) {
    if (!files.some((path) => pattern.test(path)))
      throw new Error(`${name} has no file ${pattern}: was it compiled?`)
  }
  return files.sort()
}
