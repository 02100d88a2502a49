/** The compiled packages, which are not part of the bundle, and what of them is needed when they run. */
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../lib/run.mjs'

const modules = join(root, 'node_modules')
const platform = `${process.platform}-${process.arch}`

/**
 * What is needed, relative to `node_modules`, besides each package's own package.json. Sources, what the compiler left
 * and what only an installation uses (prebuild-install, node-addon-api …) stay behind.
 *
 * @type {Readonly<Record<string, readonly RegExp[]>>}
 */
const NEEDED = {
  'better-sqlite3': [/^lib\/.*\.js$/, /^build\/Release\/better_sqlite3\.node$/],
  bindings: [/^bindings\.js$/],
  'file-uri-to-path': [/^index\.js$/],
  'zstd-napi': [/^binding\.js$/, /^build\/Release\/binding\.node$/],
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

/** Folders of the packages, for their licences. */
export function nativePackages() {
  return Object.keys(NEEDED).map((name) => join(modules, name))
}

/** The compiled files themselves. */
export function nativeBinaries() {
  return Object.keys(NEEDED).flatMap((name) => {
    const files = neededFiles(name).map((path) => join(modules, name, path))
    return files.filter((path) => /\.(node|dll|dylib)$|\.so(\.|$)/.test(path))
  })
}

/** @param {string} target the `node_modules` to fill */
export function copyNativeModules(target) {
  for (const name of Object.keys(NEEDED)) {
    for (const path of ['package.json', ...neededFiles(name)]) {
      mkdirSync(dirname(join(target, name, path)), { recursive: true })
      cpSync(join(modules, name, path), join(target, name, path))
    }
  }
}

/**
 * @param {string} name
 * @returns {string[]} relative to the package
 */
function neededFiles(name) {
  const folder = join(modules, name)
  if (!existsSync(folder)) throw new Error(`${name} is not installed: run "npm ci" first.`)
  const patterns = NEEDED[name] ?? []
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
