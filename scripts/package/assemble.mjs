/** The folder that becomes the archive. scripts/package/files/README.txt says what is where in it. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundleInto, COMMAND } from '../lib/bundle.mjs'
import { root } from '../lib/run.mjs'
import { writeLicensesOf } from '../lib/third-party.mjs'
import { COMMAND_MODULES, copyNativeModules, nativeBinaries, nativePackages } from './native-modules.mjs'
import { copyRuntime, nodeLicense } from './runtime.mjs'
import { checkSharedLibraries } from './shared-libraries.mjs'
import { listFiles, writeSums } from './write-sums.mjs'

const own = join(root, 'scripts/package')

/**
 * @param {string} folder to make
 * @param {import('./facts.mjs').Facts} facts
 */
export async function assemble(folder, facts) {
  for (const file of nativeBinaries(COMMAND_MODULES)) checkSharedLibraries(file)
  copyRuntime(join(folder, 'runtime'))
  await copyProgram(join(folder, 'app'))
  copyClients(join(folder, 'clients'))
  copyLicenses(folder)
  copyOwnFiles(folder, facts)
  await writeSums(folder)
}

/** @param {string} app */
async function copyProgram(app) {
  const bridge = join(root, 'packages/bridge')
  const { name, version, license, type } = JSON.parse(readFileSync(join(bridge, 'package.json'), 'utf8'))
  mkdirSync(join(app, 'dist'), { recursive: true })
  await bundleInto(COMMAND, join(app, 'dist'))
  cpSync(join(bridge, 'bin'), join(app, 'bin'), { recursive: true })
  writeFileSync(
    join(app, 'package.json'),
    `${JSON.stringify({ name, version, license, type }, undefined, 2)}\n`,
  )
  copyNativeModules(COMMAND_MODULES, join(app, 'node_modules'))
}

/** @param {string} clients */
function copyClients(clients) {
  const python = join(root, 'packages/client-python')
  for (const name of ['clst_client', 'LICENSE', 'README.md', 'pyproject.toml']) {
    const filter = (/** @type {string} */ path) => !path.endsWith('__pycache__')
    cpSync(join(python, name), join(clients, 'python', name), { recursive: true, filter })
  }
  const typescript = join(root, 'packages/client')
  for (const name of ['LICENSE', 'README.md', 'package.json', 'dist']) {
    // Source maps without sources are of no use.
    const filter = (/** @type {string} */ path) => !/\.map$|\.tsbuildinfo$|\.test\.[^/\\]*$/.test(path)
    cpSync(join(typescript, name), join(clients, 'typescript', name), { recursive: true, filter })
  }
  cpSync(join(root, 'openapi.yaml'), join(clients, 'openapi.yaml'))
}

/** @param {string} folder */
function copyLicenses(folder) {
  for (const name of ['LICENSE', 'LICENSES.md']) cpSync(join(root, name), join(folder, name))
  const licenses = join(folder, 'licenses')
  mkdirSync(licenses)
  cpSync(join(folder, 'app/dist/THIRD-PARTY-LICENSES.txt'), join(licenses, 'bundled.txt'))
  writeLicensesOf(nativePackages(COMMAND_MODULES), join(licenses, 'compiled.txt'))
  cpSync(nodeLicense(), join(licenses, 'node.txt'))
  // libvips is under the LGPL, whose text and that of the GPL have to go with it.
  cpSync(join(own, 'licenses'), licenses, { recursive: true })
}

/**
 * @param {string} folder
 * @param {import('./facts.mjs').Facts} facts
 */
function copyOwnFiles(folder, facts) {
  const { version, platform, arch, node, requirements, commit } = facts
  const isWindows = platform === 'win32'
  const values = { version, platform, arch, node, requirements }
  for (const path of listFiles(join(own, 'files'))) {
    if (isWindows ? /\.sh$|^setup|^bin\/clst$/.test(path) : /\.cmd$/.test(path)) continue
    const text = Object.entries(values).reduce(
      (done, [name, value]) => done.replaceAll(`@${name.toUpperCase()}@`, value),
      readFileSync(join(own, 'files', path), 'utf8'),
    )
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    const mode = /\.sh$|^bin\/clst$/.test(path) ? 0o755 : 0o644
    writeFileSync(target, isWindows ? text.replaceAll('\n', '\r\n') : text, { mode })
  }
  const about = { name: 'clst', version, platform, arch, node, requirements, commit }
  writeFileSync(join(folder, 'about.json'), `${JSON.stringify(about, undefined, 2)}\n`)
}
