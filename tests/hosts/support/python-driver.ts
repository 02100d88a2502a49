/**
 * Python programs whose `test_…` functions are tests of vitest. They run in order inside one process, the host, which
 * reports each of them as a line of JSON (python/host_driver.py).
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, delimiter, join, resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Host } from '../../helpers/hosts.js'

const SUPPORT = resolve(import.meta.dirname, 'python')

/** Only ends what hangs. */
const LIMIT = 8 * 60_000

export interface DriverOptions {
  /** The Python program: ends with `host_driver.run(globals())`, or gives a `Driver` to the timer of its host. */
  file: string
  /** The program and its arguments, such as `[python, '-B', file]`. */
  command: readonly string[]
  /** All of it, for example `hostBridge().env`. */
  env: Record<string, string>
  cwd?: string
}

export interface DriverResult {
  name: string
  isPassed: boolean
  /** The stack of what failed. */
  text: string
}

export interface DriverRun {
  results: DriverResult[]
  code: number | null
  /** Both streams. */
  output: string
}

/**
 * Registers each `def test_…` of the program as a test of its own, and one more: that the program ended by itself,
 * with status 0 and without a stack trace.
 *
 * @param title of the group
 * @param more what must be there before the program starts, for example the bridge
 */
export function pythonTests(
  host: Host,
  title: string,
  options: DriverOptions,
  more: () => void | Promise<void> = () => {},
): void {
  const names = testNames(options.file)
  if (names.length === 0) throw new Error(`${options.file} has no tests.`)
  host.describe(title, () => {
    let run: DriverRun
    beforeAll(async () => {
      await more()
      run = await runDriver(options)
    })

    for (const name of names) {
      test(name.slice('test_'.length).replaceAll('_', ' '), () => {
        const result = run.results.find((each) => each.name === name)
        if (result === undefined) throw new Error(`It did not come so far.\n${ending(run)}`)
        expect(result.isPassed, result.text).toBe(true)
      })
    }

    test(`${basename(options.file)} ends by itself, without complaints`, () => {
      expect(run.code, ending(run)).toBe(0)
      expect(run.output).not.toMatch(/^Traceback|^Exception ignored/m)
    })
  })
}

/** Runs the program, while servers of this process go on answering it. */
export async function runDriver({ file, command, env, cwd }: DriverOptions): Promise<DriverRun> {
  const folder = mkdtempSync(join(tmpdir(), 'clst-driver-'))
  const results = join(folder, 'results')
  const pythonPath = [SUPPORT, env.PYTHONPATH ?? []].flat().join(delimiter)
  const [program = '', ...args] = command
  const child = spawn(program, args, {
    cwd: cwd ?? resolve(file, '..'),
    env: { ...env, PYTHONPATH: pythonPath, CLST_DRIVER_RESULTS: results },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own: xvfb-run leaves its children alone when it is ended.
    detached: true,
  })
  const limit = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), LIMIT)
  try {
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (piece: string) => {
        output += piece
      })
    }
    const code = await new Promise<number | null>((done, fail) => {
      child.once('error', fail)
      child.once('close', done)
    })
    const lines = existsSync(results) ? readFileSync(results, 'utf8').split('\n').filter(Boolean) : []
    return { results: lines.map((line) => JSON.parse(line)), code, output }
  } finally {
    clearTimeout(limit)
    rmSync(folder, { recursive: true, force: true })
  }
}

function testNames(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^def (test_\w+)\(/gm)].map(([, name = '']) => name)
}

function ending({ code, output }: DriverRun): string {
  return `The program ended with ${code}:\n${output.slice(-4000)}`
}
