/** Who is not the bridge of this user: its discovery file, its port, its name. Nobody is told a token, and nothing is done. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { CLST, clstJson, environment, temporaryFolder } from '../helpers/clst.js'
import { isRoot, requireHost } from '../helpers/hosts.js'
import { giveAway } from '../helpers/other-user.js'
import { isClientPython } from '../helpers/python.js'

const folder = temporaryFolder()
const film = join(folder, 'film')
const TOKEN = 'a'.repeat(64)
const root = requireHost('root', isRoot)
const python = requireHost('python3 (3.9 or newer)', () => isClientPython())

/** All that somebody on the port of a discovery file has heard. */
const heard: string[] = []
let stranger: Server
let port = 0
let count = 0

beforeAll(async () => {
  mkdirSync(film)
  writeFileSync(join(film, 'scene.blend'), 'the scene')
  clstJson(film, 'init')
  stranger = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (piece: string) => {
      body += piece
    })
    request.on('end', () => {
      heard.push(JSON.stringify([request.method, request.url, request.rawHeaders, body]))
      response.setHeader('Content-Type', 'application/json')
      response.end(
        JSON.stringify({ apiVersion: '1.0', product: 'clst', proof: 'b'.repeat(64), projects: [] }),
      )
    })
  })
  await new Promise<void>((done) => stranger.listen(0, '127.0.0.1', done))
  port = (stranger.address() as AddressInfo).port
})

afterAll(() => stranger.close())

/** A home with a discovery file that leads to the stranger. */
function makeHome(): string {
  const home = join(folder, `home-${++count}`)
  mkdirSync(home, { mode: 0o700 })
  const facts = {
    apiVersion: '1.0',
    port,
    pid: process.pid,
    token: TOKEN,
    startedAt: '',
    hostname: hostname(),
  }
  writeFileSync(join(home, 'bridge.json'), JSON.stringify({ ...facts, appVersion: '0.1.0' }), { mode: 0o600 })
  return home
}

interface Ended {
  code: number | null
  output: string
}

/** Not spawnSync: the stranger listens in this process. */
function run(
  program: string,
  args: readonly string[],
  env: Record<string, string>,
  cwd = film,
): Promise<Ended> {
  return new Promise((done) => {
    const child: ChildProcess = spawn(program, args, { cwd, env })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (piece: string) => {
        output += piece
      })
    }
    child.once('close', (code) => done({ code, output: output.replaceAll(/\s+/g, ' ') }))
  })
}

/** A program of this user, and what it says where it refuses the discovery file. */
type Program = readonly [name: string, run: (home: string) => Promise<Ended>]

const CLIENT_SCRIPT = `
import { ClstClient } from '@clst/client'
const client = new ClstClient()
await client.checkpoint('0123456789abcdef', { paths: ['secret.blend'], message: 'secret' }).catch((error) => {
  console.log(error.code, error.message)
  process.exitCode = 1
})
client.close()`

const PYTHON_SCRIPT = `
import sys
from clst_client import Client, ClstApiError
try:
    Client().checkpoint("0123456789abcdef", paths=["secret.blend"], message="secret")
except ClstApiError as failure:
    print(failure.code, failure)
    sys.exit(1)`

const command =
  (...args: string[]) =>
  (home: string) =>
    run(process.execPath, [CLST, ...args], environment(home))

const typescript: Program = [
  'the TypeScript client',
  (home) =>
    run(
      process.execPath,
      ['--input-type=module', '-e', CLIENT_SCRIPT],
      environment(home),
      import.meta.dirname,
    ),
]

const PROGRAMS: readonly Program[] = [
  ['clst bridge status', command('bridge', 'status')],
  ['clst bridge stop', command('bridge', 'stop')],
  typescript,
]

const withPython: Program = [
  'the Python client',
  (home) => {
    const PYTHONPATH = resolve(import.meta.dirname, '../../packages/client-python')
    return run('python3', ['-B', '-c', PYTHON_SCRIPT], { ...environment(home), PYTHONPATH })
  },
]

/** Each makes a discovery file one that cannot be trusted. */
const UNSAFE: readonly (readonly [name: string, spoil: (file: string) => void])[] = [
  ['that its group can read', (file) => chmodSync(file, 0o640)],
  ['that others can write', (file) => chmodSync(file, 0o602)],
  [
    'that is a link',
    (file) => {
      renameSync(file, `${file}.elsewhere`)
      symlinkSync(`${file}.elsewhere`, file)
    },
  ],
]

async function expectRefusal([, start]: Program, spoil: (file: string) => void): Promise<void> {
  const home = makeHome()
  const file = join(home, 'bridge.json')
  spoil(file)
  heard.length = 0
  const { code, output } = await start(home)
  expect([code, output]).toEqual([1, expect.stringContaining(file)])
  expect(output).not.toContain(TOKEN)
  // Not even asked who it is.
  expect(heard).toEqual([])
}

describe.skipIf(process.platform === 'win32')('a discovery file', () => {
  describe.each(UNSAFE)('%s', (_, spoil) => {
    test.each(PROGRAMS)('is refused by %s', (...program) => expectRefusal(program, spoil))
    python.test('is refused by the Python client', () => expectRefusal(withPython, spoil))
  })

  root.describe('of another user', () => {
    const spoil = (file: string) => giveAway(file)
    test.each(PROGRAMS)('is refused by %s', (...program) => expectRefusal(program, spoil))
    python.test('is refused by the Python client', () => expectRefusal(withPython, spoil))

    test('keeps no command from working with a project', async () => {
      const home = makeHome()
      giveAway(join(home, 'bridge.json'))
      heard.length = 0
      expect(await command('status')(home)).toMatchObject({ code: 0 })
      expect(heard).toEqual([])
    })
  })
})

describe('who took the port of a bridge', () => {
  const squatted: readonly Program[] = [
    ...PROGRAMS,
    ['clst status', command('status')],
    ['clst checkpoint', command('checkpoint', 'scene.blend', '-m', 'secret')],
  ]

  async function expectNothingTold([, start]: Program): Promise<void> {
    heard.length = 0
    const { output } = await start(makeHome())
    expect(output).not.toContain(TOKEN)
    expect(heard.length).toBeGreaterThan(0)
    for (const each of heard) {
      expect(each).toMatch(/^\["GET","\/health\?nonce=[0-9a-f]{32,128}",/)
      expect(each).not.toContain(TOKEN)
      expect(each).not.toContain('secret')
    }
  }

  test.each(squatted)('is told nothing by %s', (...program) => expectNothingTold(program))
  python.test('is told nothing by the Python client', () => expectNothingTold(withPython))

  test('does not keep a command from doing its work', () => {
    expect(clstJson(film, 'history').checkpoints).toMatchObject([{ path: 'scene.blend', comment: 'secret' }])
  })
})

describe('a page whose own name was made to lead here', () => {
  const bridge = new TestBridge(join(folder, 'home'), folder)
  const NAME = 'rebound.example'

  /** As a browser does: the name is looked up, leads to this computer, and stands in `Host`. */
  function askByName(
    method: string,
    path: string,
    token?: string,
  ): Promise<{ status: number; text: string }> {
    const { port: own } = bridge.file
    return new Promise((done, fail) => {
      const sent = httpRequest(
        {
          host: NAME,
          port: own,
          method,
          path,
          lookup: (_name, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }]),
          headers: {
            'Sec-Fetch-Site': 'same-origin',
            ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
            ...(method === 'POST'
              ? { 'Content-Type': 'application/json', Origin: `http://${NAME}:${own}` }
              : {}),
          },
        },
        (response) => {
          let text = JSON.stringify(response.headers)
          response.setEncoding('utf8').on('data', (piece: string) => {
            text += piece
          })
          response.on('end', () => done({ status: response.statusCode ?? 0, text }))
        },
      )
      sent.on('error', fail)
      sent.end(method === 'POST' ? '{}' : undefined)
    })
  }

  test.each([
    ['GET', `/health?nonce=${'ab'.repeat(16)}`],
    ['GET', '/v1/projects'],
    ['GET', '/v1/diagnostics?includeNames=true'],
    ['POST', '/v1/bridge/stop'],
  ])('%s %s is refused, with and without the token', async (method, path) => {
    bridge.start()
    const before = bridge.file
    for (const token of [undefined, before.token]) {
      const { status, text } = await askByName(method, path, token)
      expect([status, text]).toEqual([403, expect.stringContaining('host-not-allowed')])
      expect(text).not.toMatch(/access-control|proof|"projects"/i)
    }
    expect(bridge.file).toEqual(before)
    expect((await bridge.ask('GET', '/v1/bridge')).document.isStopping).toBe(false)
  })
})

describe('what is said of the work to others', () => {
  const bridge = new TestBridge(join(folder, 'home-of-work'), folder)
  const show = join(folder, 'unannounced-show')
  const NAMES = ['unannounced', 'villain', 'Ana Lopez', 'a twist', 'key-of-the-farm']

  beforeAll(async () => {
    bridge.start()
    mkdirSync(show)
    writeFileSync(join(show, 'villain.blend'), 'villain')
    const key = await bridge.makeProject(show, 'unannounced')
    const at = `/v1/projects/${key}`
    const body = { paths: ['villain.blend'], message: 'a twist' }
    await bridge.job('POST', `${at}/checkpoints`, body, { 'Idempotency-Key': 'key-of-the-farm' })
    // Failures of all kinds: of a request, of a job, of one that names nothing of this computer.
    const failed = await bridge.job('POST', `${at}/revert`, { path: 'villain.blend', to: 'v099' })
    expect(failed.error.detail).toContain('villain')
    await bridge.ask('GET', `${at}/items?path=villain-2.blend`)
    await bridge.ask('POST', '/v1/projects/open', { body: { path: join(show, '..', 'unannounced-two') } })
    await bridge.send('GET', '/v1/projects', { headers: { Authorization: `Bearer ${'e'.repeat(64)}` } })
  })

  test('diagnostics name nothing, unless they are to', async () => {
    const { text, document } = await bridge.ask('GET', '/v1/diagnostics')
    for (const name of [...NAMES, folder, bridge.file.token]) expect(text).not.toContain(name)
    expect(document.failures).toMatchObject([{ operationId: 'revert', code: 'checkpoint-not-found' }])
    const named = await bridge.ask('GET', '/v1/diagnostics?includeNames=true')
    for (const name of ['unannounced', 'villain', show]) expect(named.text).toContain(name)
    for (const secret of [bridge.file.token, 'key-of-the-farm']) expect(named.text).not.toContain(secret)
  })

  test('the log has no token, no key and no words of anybody', async () => {
    await expect.poll(() => bridge.log()).toContain('"code":"unauthenticated"')
    for (const secret of [...NAMES, folder, bridge.file.token, 'e'.repeat(64)]) {
      expect(bridge.log()).not.toContain(secret)
    }
  })
})
