/**
 * The tests of the command once more, with every project opened by a bridge before a command runs: `acceptance-bridge` in
 * vitest.config.ts. One bridge for a test file, of a user with another name and other settings; whoever runs a command is
 * shown the way to it, with a home of their own.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { afterAll, expect } from 'vitest'

const CLST = fileURLToPath(new URL('../../packages/bridge/bin/clst.js', import.meta.url))

/** Projects that the bridge keeps open at a time; each has threads of its own. */
const OPEN_PROJECTS = 2

interface Answer {
  status: number
  text: string
}

interface Running {
  readonly home: string
  /** Keys of projects, the last used last. */
  opened: string[]
  ask(method: string, path: string, body?: object): Answer
  /** Ends it, and answers which operations it was asked for. */
  stop(): string[]
}

let running: Running | undefined
let homes: string | undefined

export function isThroughBridge(): boolean {
  return process.env.CLST_TEST_THROUGH_BRIDGE === '1'
}

/** The folder of the imaginary user who works in `cwd`: the way to the bridge, in the project, would be a file of it. */
export function homeOutside(cwd: string): string {
  homes ??= mkdtempSync(join(realpathSync(tmpdir()), 'clst-homes-'))
  return join(homes, createHash('sha256').update(cwd).digest('hex').slice(0, 16))
}

/** Not what a command is about: what a test asks itself, the way to the bridge, and the waiting. */
const ASIDE = new Set(['openProject', 'getProject', 'forgetProject', 'getJob', 'getBridge', 'stopBridge'])

/** The part of a `TestBridge` that is needed. */
interface LoggingBridge {
  readonly home: string
  ask(method: string, target: string, more: { headers: Record<string, string> }): Promise<unknown>
  log(): string
}

let marks = 0

/** The operations that a bridge was asked for meanwhile. Its log is written a moment later. */
export async function operationsSince(bridge: LoggingBridge, work: () => void): Promise<string[]> {
  const before = operationsOf(bridge.home).length
  work()
  const mark = `mark-${++marks}`
  await bridge.ask('GET', '/v1/bridge', { headers: { 'X-Request-Id': mark } })
  while (!bridge.log().includes(mark)) await setTimeout(10)
  return operationsOf(bridge.home)
    .slice(before)
    .filter((id) => !ASIDE.has(id))
}

/** As the bridge wrote them down. */
function operationsOf(home: string): string[] {
  const log = readFileSync(join(home, 'logs/bridge.log'), 'utf8')
  const lines = log.split('\n').filter((line) => line.includes('"answered"'))
  return lines.map((line) => (JSON.parse(line) as { operationId: string }).operationId)
}

/** Has the project that a command line means opened by the bridge, and shows the user of `home` where the bridge is. */
export function openInBridge(cwd: string, args: readonly string[], home: string): void {
  const file = args[0] === 'bridge' ? undefined : projectOf(cwd, args)
  if (file === undefined) return
  running ??= startBridge()
  const { opened, ask } = running
  mkdirSync(home, { recursive: true, mode: 0o700 })
  copyFileSync(join(running.home, 'bridge.json'), join(home, 'bridge.json'))
  const { status, text } = ask('POST', '/v1/projects/open', { path: file })
  if (status !== 200) return
  const { key } = JSON.parse(text) as { key: string }
  running.opened = [...opened.filter((each) => each !== key), key]
  if (running.opened.length > OPEN_PROJECTS) ask('DELETE', `/v1/projects/${running.opened.shift()}`)
}

/** The project file that the command finds: by what its line says, or from the folder that it runs in. */
function projectOf(cwd: string, args: readonly string[]): string | undefined {
  const valueAfter = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined)
  const folder = resolve(cwd, valueAfter('-C') ?? '.')
  const places = [valueAfter('--project'), ...args.slice(1).filter((each) => !each.startsWith('-')), '.']
  for (const place of places.filter((each) => each !== undefined)) {
    const file = findUpwards(resolve(folder, place))
    if (file !== undefined) return file
  }
  return undefined
}

function findUpwards(place: string): string | undefined {
  try {
    if (place.endsWith('.clst') && statSync(place).isFile()) return realpathSync(place)
    const names = readdirSync(place).filter((name) => name.endsWith('.clst'))
    if (names[0] !== undefined) return names.length === 1 ? join(place, names[0]) : undefined
  } catch {
    // Not there, or not a folder: what is above it counts.
  }
  return dirname(place) === place ? undefined : findUpwards(dirname(place))
}

function startBridge(): Running {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'clst-bridge-'))
  const variables = { CLST_HOME: home, CLST_BRIDGE_PORT: '0', CLST_AUTHOR: 'Somebody Else', LANG: 'C.UTF-8' }
  const command = (...words: string[]) =>
    spawnSync(process.execPath, [CLST, 'bridge', ...words], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', ...variables },
    })
  const { status, stderr } = command('start')
  if (status !== 0) throw new Error(`The bridge did not start: ${stderr}`)
  const { port, token } = JSON.parse(readFileSync(join(home, 'bridge.json'), 'utf8'))
  const asking = startAsking({ port, token })
  const stop = () => {
    asking.end()
    command('stop', '--now')
    const operations = operationsOf(home)
    rmSync(home, { recursive: true, force: true })
    return operations
  }
  return { home, opened: [], ask: asking.ask, stop }
}

/** Asks while the test stands still, as it does for a command. */
function startAsking(bridge: { port: number; token: string }) {
  const { port1: port, port2 } = new MessageChannel()
  const worker = new Worker(new URL('./post-worker.mjs', import.meta.url), {
    workerData: { port: port2 },
    transferList: [port2],
  })
  worker.unref()
  return {
    ask(method: string, path: string, body?: object): Answer {
      const gate = new Int32Array(new SharedArrayBuffer(4))
      port.postMessage({ bridge, method, path, body, gate })
      Atomics.wait(gate, 0, 0, 60_000)
      return (receiveMessageOnPort(port)?.message as Answer | undefined) ?? { status: 0, text: 'no answer' }
    },
    end() {
      port.close()
      void worker.terminate()
    },
  }
}

if (isThroughBridge()) {
  afterAll(() => {
    const operations = running?.stop().filter((id) => !ASIDE.has(id))
    running = undefined
    if (homes !== undefined) rmSync(homes, { recursive: true, force: true })
    // A file whose commands all went past the bridge would prove nothing.
    if (operations !== undefined) expect(operations).not.toEqual([])
  })
}
