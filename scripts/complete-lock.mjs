// npm run lockfile: adds to package-lock.json the optional packages of other systems that npm left out.
//
// npm leaves an optional package out of the lock file when the registry in use did not answer for it, and `npm ci` then
// refuses the lock file everywhere ("Missing … from lock file"). Their versions are exact in the package that asks for
// them and their names say the system, so the entries can be written without asking anyone. They carry no integrity;
// npm adds it when it next writes the file on a registry that has them.
//
// With --check nothing is written; the exit status says whether the file is complete.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/run.mjs'

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const processors = [
  'arm',
  'arm64',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [dev]
 * @property {boolean} [optional]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

const path = join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(path, 'utf8'))
/** @type {Record<string, LockEntry>} */
const packages = lock.packages
const added = []

for (const [parentPath, parent] of Object.entries(packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const [top, nested] = [`node_modules/${name}`, `${parentPath}/node_modules/${name}`]
    const isExact = /^\d+\.\d+\.\d+/.test(version)
    if (packages[nested] || (packages[top] && (!isExact || packages[top].version === version))) continue
    if (!isExact) throw new Error(`${parentPath} asks for ${name}@${version}: not an exact version`)
    packages[packages[top] ? nested : top] = entryFor(name, version, parent.dev === true)
    added.push(`${name}@${version}`)
  }
}

const onlyCheck = process.argv.includes('--check')
if (added.length > 0 && !onlyCheck) {
  // In the order npm writes them.
  const entries = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  lock.packages = Object.fromEntries(entries)
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
}
if (added.length === 0) {
  console.log('The lock file is complete.')
} else {
  console.log(`${onlyCheck ? 'Missing' : 'Added'} ${added.length}:\n  ${added.join('\n  ')}`)
  if (onlyCheck) {
    console.log('npm run lockfile adds them.')
    process.exitCode = 1
  }
}

/**
 * @param {string} name such as `@scope/binding-linux-x64-musl`
 * @param {string} version
 * @param {boolean} dev
 * @returns {LockEntry}
 */
function entryFor(name, version, dev) {
  const words = name.slice(name.indexOf('/') + 1).split('-')
  const os = words.find((word) => systems.includes(word))
  const cpu = words.find((word) => processors.includes(word))
  if (!os && !cpu) throw new Error(`The name ${name} does not say which system it is for.`)
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu')) && os === 'linux'
      ? 'glibc'
      : undefined
  return {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev } : {}),
    ...(libc ? { libc: [libc] } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  }
}
