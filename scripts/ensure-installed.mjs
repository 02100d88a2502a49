// Installs what the lock file names, when it is not there. Uses nothing but Node, since nothing else is there yet.
import { spawn } from 'node:child_process'
import { nodeHeaders, whatIsMissing } from './lib/installed.mjs'
import { root } from './lib/run.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`clst needs Node 20.19 or newer; this is ${process.versions.node}.`)
  process.exit(1)
}

const missing = whatIsMissing()
if (missing !== 'nothing') {
  const headers = nodeHeaders()
  console.log(
    missing === 'packages'
      ? 'Installing packages (npm ci). Where no ready-made binary exists for this system, SQLite and zstd are\n' +
          'compiled from source, which takes a few minutes the first time.'
      : 'The compiled packages were made for another version of Node. Making them again (npm rebuild), a few minutes …',
  )
  const status = await npm(
    missing === 'packages'
      ? ['ci', '--no-audit', '--no-fund', '--loglevel=error']
      : ['rebuild', '--loglevel=error'],
    headers ? { npm_config_nodedir: headers } : {},
  )
  if (status !== 0) {
    console.error(
      [
        '',
        'The packages could not be installed; the lines above say why. To be compiled they need Python 3, make and',
        'a C++ compiler:',
        '  Debian, Ubuntu   sudo apt-get install python3 make g++',
        '  macOS            xcode-select --install',
        '  Windows          "Desktop development with C++" of the Visual Studio Build Tools',
      ].join('\n'),
    )
    process.exit(1)
  }
  console.log('Packages are installed.')
}

/**
 * Runs npm and says every half minute that it still works: compiling prints nothing.
 *
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<number>}
 */
function npm(args, env) {
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit'), env: { ...process.env, ...env } }
  // Inside `npm start` this names the npm that runs it; calling that works the same on Windows.
  const cli = process.env.npm_execpath
  const child = cli?.endsWith('.js')
    ? spawn(process.execPath, [cli, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' })
  const startedAt = Date.now()
  const alive = setInterval(() => {
    console.log(`  still installing, ${Math.round((Date.now() - startedAt) / 1000)} s …`)
  }, 30_000)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (status) => {
      clearInterval(alive)
      resolve(status ?? 1)
    })
  })
}
