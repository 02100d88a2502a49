/** Paths that lead out of the project, and bodies that should never be read: refused, and nothing is touched. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const film = join(folder, 'film')
const outside = join(folder, 'outside')
let key = ''

beforeAll(async () => {
  mkdirSync(join(film, 'shots'), { recursive: true })
  mkdirSync(outside)
  writeFileSync(join(film, 'scene.blend'), 'the scene')
  writeFileSync(join(outside, 'secret.txt'), 'a secret')
  symlinkSync(outside, join(film, 'way-out'))
  symlinkSync(join(outside, 'secret.txt'), join(film, 'secret-link.txt'))
  bridge.start()
  key = await bridge.makeProject(film)
  await bridge.job('POST', `/v1/projects/${key}/checkpoints`, { paths: ['scene.blend'], message: 'First' })
})

/** Each with the statuses that may answer it: none of them has looked at what it names. */
const LEADING_OUT: readonly (readonly [name: string, path: () => string, codes: string[]])[] = [
  ['..', () => '../outside/secret.txt', ['path-outside-project']],
  ['.. in the middle', () => 'shots/../../outside/secret.txt', ['path-outside-project']],
  ['an absolute path elsewhere', () => join(outside, 'secret.txt'), ['path-outside-project']],
  ['a folder that is a link', () => 'way-out/secret.txt', ['path-outside-project']],
  ['a network place', () => '\\\\server\\share\\x.blend', ['path-outside-project']],
  ['a network place with slashes', () => '//server/share/x.blend', ['path-outside-project']],
  ['a device', () => '\\\\.\\PhysicalDrive0', ['path-outside-project']],
  ['a long path', () => '\\\\?\\C:\\x.blend', ['path-outside-project']],
  ['an object path', () => '\\??\\C:\\x.blend', ['path-outside-project']],
  ['a device of Windows', () => 'shots/CON.blend', ['path-outside-project']],
  ['a port of Windows', () => 'COM1', ['path-outside-project']],
  ['a device of Linux', () => '/dev/sda', ['path-outside-project']],
  ['a process', () => '/proc/self/environ', ['path-outside-project']],
  ['NUL', () => 'scene.blend\0.txt', ['invalid-argument']],
  ['the project file', () => 'film.clst', ['path-reserved']],
  ['its journal', () => 'film.clst-wal', ['path-reserved']],
]

describe.each(LEADING_OUT)('%s', (_name, path, codes) => {
  const before = () => [snapshot(outside), snapshot(film)]

  test.each([
    ['POST', 'checkpoints', (value: string) => ({ paths: [value], message: 'x' })],
    ['POST', 'revert', (value: string) => ({ path: value, to: 'v001' })],
    ['POST', 'delete', (value: string) => ({ paths: [value] })],
    ['POST', 'free', (value: string) => ({ paths: [value] })],
    ['POST', 'move', (value: string) => ({ paths: ['scene.blend'], destination: value })],
    ['POST', 'collections', (value: string) => ({ path: value })],
  ])('%s %s', async (method, target, toBody) => {
    const there = before()
    const answer = await bridge.ask(method, `/v1/projects/${key}/${target}`, { body: toBody(path()) })
    const problem = answer.status === 202 ? (await bridge.end(answer.document.id)).error : answer.document
    expect(codes).toContain(problem?.code)
    expect(before()).toEqual(there)
  })

  test('GET checkpoints', async () => {
    const query = new URLSearchParams({ path: path() })
    const { document } = await bridge.ask('GET', `/v1/projects/${key}/checkpoints?${query}`)
    expect(codes).toContain(document.code)
  })
})

test('a link that lies in the project is no file of it', async () => {
  const body = { paths: ['secret-link.txt'], message: 'x' }
  const job = await bridge.job('POST', `/v1/projects/${key}/checkpoints`, body)
  expect(job.error?.code ?? job.result.failed[0].code).toBe('not-a-regular-file')
})

test.each(['//server/share', '\\\\server\\share', '/proc/self', 'film', '../film'])(
  'openProject refuses %s',
  async (path) => {
    const { status } = await bridge.ask('POST', '/v1/projects/open', { body: { path } })
    expect([400, 403]).toContain(status)
  },
)

const WRITING = [
  '//server/x',
  '\\\\.\\x',
  '\\\\?\\C:\\x',
  '/dev/null',
  '/proc/self/mem',
  'relative.txt',
  '../x',
]

/** What writes or reads beside the project, by its fields. */
const BESIDE: readonly (readonly [target: string, toBody: (path: string) => object])[] = [
  ['export', (outputPath) => ({ path: 'scene.blend', outputPath, overwrite: true })],
  ['export-moment', (outputPath) => ({ outputPath })],
  ['backup', (outputPath) => ({ outputPath })],
  ['vocabulary/save', (outputPath) => ({ outputPath, overwrite: true })],
  ['vocabulary/apply', (sourcePath) => ({ sourcePath })],
  ['templates', (sourcePath) => ({ sourcePath, name: 'stolen' })],
  ['repair', (fromPath) => ({ fromPath })],
]

describe.each(BESIDE)('POST %s', (target, toBody) => {
  test.each(WRITING)('neither writes nor reads %s', async (path) => {
    const there = [snapshot(film), snapshot(outside), readdirSync(folder).sort()]
    const job = await bridge.job('POST', `/v1/projects/${key}/${target}`, toBody(path))
    expect(['path-outside-project', 'invalid-argument']).toContain(job.error?.code)
    expect([snapshot(film), snapshot(outside), readdirSync(folder).sort()]).toEqual(there)
  })
})

describe('bodies', () => {
  const checkpoints = () => `/v1/projects/${key}/checkpoints`
  const everything = async () => [
    snapshot(film),
    (await bridge.ask('GET', '/v1/jobs?limit=200')).document.jobs.length,
    (await bridge.ask('GET', checkpoints())).document.checkpoints,
  ]
  let before: unknown[]

  beforeEach(async () => {
    before = await everything()
  })

  afterEach(async () => {
    expect(await everything()).toEqual(before)
  })

  test('of more than 2 MiB are refused before they are read', async () => {
    const raw = JSON.stringify({ message: 'x'.repeat(3 * 1024 * 1024) })
    const announced = await bridge.ask('POST', checkpoints(), { raw })
    expect([announced.status, announced.document.code]).toEqual([413, 'payload-too-large'])
    const headers = { 'Transfer-Encoding': 'chunked', 'Content-Length': undefined }
    const chunked = await bridge.ask('POST', checkpoints(), { raw, headers }).catch(() => undefined)
    // The connection may break while the rest is still being sent.
    if (chunked !== undefined) expect(chunked.status).toBe(413)
  })

  test.each(['[]', '"text"', '1', 'null', '{', '{"message":"x",}', '{"message": "\u0000'])(
    '%s is refused',
    async (raw) => {
      const { status, document } = await bridge.ask('POST', checkpoints(), { raw })
      expect([status, document.code]).toEqual([400, 'invalid-argument'])
    },
  )

  test('that are no UTF-8 are refused', async () => {
    const raw = Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])
    expect((await bridge.ask('POST', checkpoints(), { raw })).status).toBe(400)
  })

  test('with fields that nobody knows are refused, also with names of objects', async () => {
    for (const raw of [
      '{"message":"x","__proto__":{"all":true}}',
      '{"message":"x","constructor":1}',
      '{"message":"x","other":1}',
    ]) {
      const { status, document } = await bridge.ask('POST', checkpoints(), { raw })
      expect([raw, status]).toEqual([raw, 400])
      expect(document.errors.length).toBeGreaterThan(0)
    }
  })

  test('in a GET are refused', async () => {
    expect((await bridge.ask('GET', '/v1/projects', { body: {} })).status).toBe(400)
  })

  test('that come slowly are cut off, and nobody else waits for them', async () => {
    const { port, token } = bridge.file
    const socket = connect(port, '127.0.0.1')
    const head = [
      `POST ${checkpoints()} HTTP/1.1`,
      `Host: 127.0.0.1:${port}`,
      `Authorization: Bearer ${token}`,
      'Content-Type: application/json',
      'Content-Length: 1000',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n{`)
    let text = ''
    socket.setEncoding('utf8').on('data', (piece) => {
      text += piece
    })
    expect((await bridge.ask('GET', '/v1/projects')).status).toBe(200)
    await new Promise((resolve) => socket.once('close', resolve))
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
    expect(text).toContain('request-timeout')
  })

  test('what cannot be read as HTTP is answered as such', async () => {
    const { port } = bridge.file
    const socket = connect(port, '127.0.0.1')
    socket.write('\u0016\u0003\u0001 this is no HTTP\r\n\r\n')
    let text = ''
    socket.setEncoding('utf8').on('data', (piece) => {
      text += piece
    })
    await new Promise((resolve) => socket.once('close', resolve))
    expect(text).toMatch(/^HTTP\/1\.1 400 /)
  })
})

/** All files below a folder with what is in them; the project file by its presence only. */
function snapshot(place: string): Record<string, string> {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const names = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  const kept = names.filter((path) => !/\.clst(-wal|-shm|-journal)?$/.test(path))
  return Object.fromEntries(kept.map((path) => [path, digest(path)]))
}
