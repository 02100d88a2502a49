import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'
import { homeOutside, isThroughBridge, openInBridge } from './through-bridge.js'

const here = dirname(fileURLToPath(import.meta.url))

/** The built command, as a checkout or an installed package starts it. */
export const CLST = resolve(here, '../../packages/bridge/bin/clst.js')

export interface Finished {
  code: number | null
  stdout: string
  stderr: string
}

export interface RunOptions {
  env?: Record<string, string>
}

/** A folder for one test file, removed afterwards, and the settings folder of an imaginary user in it. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clst-test-')))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The environment of a user who has set nothing but a name, in a terminal that is not asked for colours. */
export function environment(home: string, more: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', SystemRoot = '', TEMP = '' } = process.env
  const base = { PATH, CLST_HOME: home, CLST_AUTHOR: 'Ana Lopez', LANG: 'C.UTF-8', TERM: 'xterm-256color' }
  return process.platform === 'win32' ? { ...base, SystemRoot, TEMP, ...more } : { ...base, ...more }
}

/** The environment of the imaginary user of a folder; in the second run of these tests the bridge has the project open. */
function surroundings(
  cwd: string,
  args: readonly string[],
  more: Record<string, string> = {},
): Record<string, string> {
  if (!isThroughBridge()) return environment(join(cwd, '.test-home'), more)
  const env = environment(homeOutside(cwd), more)
  openInBridge(cwd, args, env.CLST_HOME ?? '')
  return env
}

/** Runs `clst` in a folder and waits for it. */
export function clst(cwd: string, args: readonly string[], options: RunOptions = {}): Finished {
  const env = surroundings(cwd, args, options.env)
  const child = spawnSync(process.execPath, [CLST, ...args], {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (child.error) throw child.error
  return { code: child.status, stdout: child.stdout, stderr: child.stderr }
}

/** Runs `clst … --json`, expects it to succeed, and answers the document it printed. */
// biome-ignore lint/suspicious/noExplicitAny: what the document holds is what the tests are about
export function clstJson(cwd: string, ...args: string[]): any {
  const { code, stdout, stderr } = clst(cwd, [...args, '--json'])
  if (code !== 0) throw new Error(`clst ${args.join(' ')} ended with ${code}: ${stderr}`)
  return JSON.parse(stdout)
}

/** Starts `clst` without waiting, for tests that interrupt it. */
export function startClst(
  cwd: string,
  args: readonly string[],
): { child: ChildProcess; finished: Promise<Finished> } {
  const child = spawn(process.execPath, [CLST, ...args], { cwd, env: surroundings(cwd, args) })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  const finished = new Promise<Finished>((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => done({ code, stdout, stderr }))
  })
  return { child, finished }
}

/** A probe for what `clstInTerminal` needs. */
export function isPythonTerminal(): true | string {
  const found = spawnSync('python3', ['-c', 'import pty, termios'])
  return found.status === 0 ? true : 'there is no python3 with the modules pty and termios'
}

export interface TerminalOptions extends RunOptions {
  columns?: number
  /** Ctrl+C is pressed when this has appeared on the screen. */
  interruptAfter?: string
}

/** Runs `clst` in a real terminal device (needs python3) and answers everything that was written to the screen. */
export function clstInTerminal(
  cwd: string,
  args: readonly string[],
  options: TerminalOptions = {},
): Finished {
  const { columns = 80, interruptAfter = '', env } = options
  const command = [process.execPath, CLST, ...args]
  const child = spawnSync(
    'python3',
    [join(here, 'terminal.py'), String(columns), interruptAfter, ...command],
    {
      cwd,
      env: surroundings(cwd, args, env),
      encoding: 'utf8',
    },
  )
  if (child.error) throw child.error
  return { code: child.status, stdout: child.stdout.replaceAll('\r\n', '\n'), stderr: child.stderr }
}
