/** Finds the host programs, and installs bpy into venvs when asked to. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {string | undefined} what it printed, or undefined when it cannot be run
 */
function tryRun(command, args) {
  try {
    return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

/**
 * The command line that starts a host of a Blender series: bpy's interpreter, or Blender itself.
 * @param {string} host for example `bpy 5.0.1` or `blender 3.4`
 * @param {string} venvs folder with one venv per bpy version
 * @param {boolean} install make a missing venv with `python3.11 -m venv` and pip
 * @returns {{ argv: string[] } | { absent: string }}
 */
function findBlender(host, venvs, install) {
  const version = host.split(' ')[1] ?? ''
  if (host.startsWith('blender')) {
    if (!tryRun('blender', ['--version'])?.includes(`Blender ${version}`))
      return { absent: `Blender ${version} (Debian 12: apt-get install blender python3-numpy)` }
    const numpy = ['-b', '--factory-startup', '--python-exit-code', '1', '--python-expr', 'import numpy']
    if (tryRun('blender', numpy) === undefined)
      return { absent: 'numpy for Blender (Debian 12: apt-get install python3-numpy)' }
    return {
      argv: ['blender', '-b', '--factory-startup', '--python-exit-code', '1', '--python', 'SCRIPT', '--'],
    }
  }
  const venv = join(venvs, `bpy-${version}`)
  const python = join(venv, 'bin', 'python')
  if (!existsSync(python) && install) {
    console.log(`installing bpy ${version} into ${venv} (about 1 GB)`)
    execFileSync('python3.11', ['-m', 'venv', venv], { stdio: 'inherit' })
    execFileSync(join(venv, 'bin', 'pip'), ['install', '-q', `bpy==${version}`], { stdio: 'inherit' })
  }
  if (!existsSync(python)) return { absent: `bpy ${version} in ${venv} (add --install, needs python3.11)` }
  return { argv: [python, 'SCRIPT'] }
}

/** @returns {{ argv: string[] } | { absent: string }} the command line of GIMP without its window */
function findGimp() {
  if (!tryRun('gimp', ['--version'])?.includes('version 2.10'))
    return { absent: 'GIMP 2.10 (Debian 12: apt-get install gimp)' }
  return { argv: ['gimp', '--no-interface', '--console-messages'] }
}

/**
 * The command line that makes the saves of a series, with `SCRIPT` where a script's path belongs.
 * @param {import('./series.mjs').Series} series
 * @param {string} venvs
 * @param {boolean} install
 */
export function findHost(series, venvs, install) {
  if (series.maker === 'gimp') return findGimp()
  if (series.maker === 'blender') return findBlender(series.host, venvs, install)
  return { argv: [process.execPath, fileURLToPath(new URL('generate.mjs', import.meta.url))] }
}
