import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '../../../..')

/** Runs a script of the repository; throws with what it printed when it fails. */
export function runScript(path: string, args: readonly string[]): string {
  return execFileSync(process.execPath, [path, ...args], { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' })
}
