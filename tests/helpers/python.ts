import { spawnSync } from 'node:child_process'
import type { Finished } from './clst.js'
import type { ProbeResult } from './hosts.js'

/** Systems have more than one Python, and modules of the system's packages are only in its own. */
const NAMES =
  process.platform === 'win32' ? ['python3', 'python'] : ['python3', '/usr/bin/python3', 'python3.14']

const NEEDED = `
import sqlite3
assert sqlite3.sqlite_version_info >= (3, 37)
try:
    from compression import zstd
except ImportError:
    import zstandard
`

const python = NAMES.find((name) => spawnSync(name, ['-c', NEEDED]).status === 0)

/** A probe for `requireHost`. */
export function isPythonWithZstd(): ProbeResult {
  return python !== undefined || `none of ${NAMES.join(', ')} has sqlite3 (3.37 or newer) and zstandard`
}

/** A probe for `requireHost`: what the Python client is for. */
export function isClientPython(name = 'python3'): ProbeResult {
  const isNewEnough = spawnSync(name, ['-c', 'import sys; sys.exit(sys.version_info < (3, 9))'])
  return isNewEnough.status === 0 || `there is no ${name} of version 3.9 or newer`
}

/** Runs Python and waits for it; leaves no compiled files behind. */
export function runPython(cwd: string, args: readonly string[]): Finished {
  const child = spawnSync(python ?? 'python3', ['-B', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
    maxBuffer: 256 * 1024 * 1024,
  })
  if (child.error) throw child.error
  return { code: child.status, stdout: child.stdout, stderr: child.stderr }
}
