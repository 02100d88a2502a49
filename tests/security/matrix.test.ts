/** Host × Origin × token × content type × method × path: what is not right in one thing is refused, and changes nothing. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { type BridgeAnswer, TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const film = join(folder, 'film')
let key = ''

beforeAll(async () => {
  mkdirSync(film)
  writeFileSync(join(film, 'scene.blend'), 'the scene')
  bridge.start()
  key = await bridge.makeProject(film)
  await bridge.job('POST', `/v1/projects/${key}/checkpoints`, { paths: ['scene.blend'], message: 'First' })
  writeFileSync(join(film, 'scene.blend'), 'the scene, changed')
})

/** A value, and whether a request with it may pass. */
type Choice = readonly [name: string, value: string | string[] | undefined, isGood: boolean]

const PORT = '{port}'
const TOKEN = '{token}'

const HOSTS: readonly Choice[] = [
  ['its address', `127.0.0.1:${PORT}`, true],
  ['localhost', `localhost:${PORT}`, true],
  ['the IPv6 loopback', `[::1]:${PORT}`, true],
  ['another name that leads here', `evil.example:${PORT}`, false],
  ['without the port', '127.0.0.1', false],
  ['another port', '127.0.0.1:80', false],
  ['a name that begins like ours', `127.0.0.1.evil.example:${PORT}`, false],
  ['a name before ours', `evil.example@127.0.0.1:${PORT}`, false],
  ['two of them', [`127.0.0.1:${PORT}`, `evil.example:${PORT}`], false],
  ['any address', `0.0.0.0:${PORT}`, false],
]

const ORIGINS: readonly Choice[] = [
  ['no origin', undefined, true],
  ['a page', 'https://evil.example', false],
  ['a page of this computer', `http://127.0.0.1:${PORT}`, false],
  ['a page without encryption', 'http://evil.example', false],
  ['a sandboxed frame', 'null', true],
  ['a panel', 'file://', true],
  ['a page in capitals', 'HTTPS://EVIL.EXAMPLE', false],
]

const SITES: readonly Choice[] = [
  ['no site', undefined, true],
  ['typed by a person', 'none', true],
  ['another site', 'cross-site', false],
  ['a neighbour', 'same-site', false],
]

const TOKENS: readonly Choice[] = [
  ['the token', `Bearer ${TOKEN}`, true],
  ['none', undefined, false],
  ['another', `Bearer ${'0'.repeat(64)}`, false],
  ['a part of it', `Bearer ${TOKEN.slice(0, 3)}`, false],
  ['another scheme', `Basic ${TOKEN}`, false],
  ['two of them', [`Bearer ${TOKEN}`, `Bearer ${TOKEN}`], false],
]

const TYPES: readonly Choice[] = [
  ['JSON', 'application/json', true],
  ['text', 'text/plain', false],
  ['a form', 'application/x-www-form-urlencoded', false],
  ['a form with files', 'multipart/form-data; boundary=x', false],
  ['none', undefined, false],
  ['JSON in another alphabet', 'application/json; charset=utf-16', false],
  ['what looks like JSON', 'text/plain; application/json', false],
]

/** Requests that would change something, or tell something, if they passed. `{key}` is the project. */
const REQUESTS: readonly (readonly [method: string, target: string, body: object | undefined])[] = [
  ['POST', '/v1/projects/{key}/checkpoints', { paths: ['scene.blend'], message: 'By somebody else' }],
  ['POST', '/v1/projects/{key}/revert', { path: 'scene.blend', to: 'v001' }],
  ['PATCH', '/v1/projects/{key}/items', { paths: ['scene.blend'], status: 'Done' }],
  ['POST', '/v1/bridge/stop', {}],
  ['PATCH', '/v1/settings', { author: 'Somebody Else' }],
  ['DELETE', '/v1/projects/{key}', undefined],
  ['GET', '/v1/projects', undefined],
  ['GET', '/v1/context?path=%2Fetc%2Fpasswd', undefined],
]

/** Without the right token; after many of them the answer says to wait. */
const REFUSED = [401, 429]

interface Row {
  host: Choice
  origin: Choice
  site: Choice
  token: Choice
  type: Choice
}

const [GOOD_HOST, GOOD_ORIGIN, GOOD_SITE, GOOD_TOKEN, GOOD_TYPE] = [HOSTS, ORIGINS, SITES, TOKENS, TYPES].map(
  ([first]) => first as Choice,
) as [Choice, Choice, Choice, Choice, Choice]

/** Everything that is wrong in one thing, and every pair of things that are: the first check answers. */
function rows(): Row[] {
  const good: Row = {
    host: GOOD_HOST,
    origin: GOOD_ORIGIN,
    site: GOOD_SITE,
    token: GOOD_TOKEN,
    type: GOOD_TYPE,
  }
  const choices = { host: HOSTS, origin: ORIGINS, site: SITES, token: TOKENS, type: TYPES } as const
  const names = Object.keys(choices) as (keyof Row)[]
  const made: Row[] = []
  for (const [index, one] of names.entries()) {
    for (const choice of choices[one]) {
      for (const other of names.slice(index + 1)) {
        for (const second of choices[other]) made.push({ ...good, [one]: choice, [other]: second })
      }
    }
  }
  return made
}

/** The status of the first check that is not passed; undefined when all are. */
function expectedOf(row: Row, method: string): number | undefined {
  if (!row.host[2] || !row.origin[2] || !row.site[2]) return 403
  if (!row.token[2]) return 401
  const hasBody = method !== 'GET' && method !== 'DELETE'
  return hasBody && !row.type[2] ? 415 : undefined
}

function send(method: string, target: string, body: object | undefined, row: Row): Promise<BridgeAnswer> {
  const { port, token } = bridge.file
  const fill = (value: Choice[1]): Choice[1] =>
    Array.isArray(value)
      ? value.map((each) => fill(each) as string)
      : value?.replaceAll(PORT, String(port)).replaceAll(TOKEN, token)
  const raw = body === undefined ? undefined : JSON.stringify(body)
  return bridge.send(method, target.replace('{key}', key), {
    ...(raw === undefined ? {} : { raw }),
    headers: {
      Host: fill(row.host[1]),
      Origin: fill(row.origin[1]),
      'Sec-Fetch-Site': fill(row.site[1]),
      Authorization: fill(row.token[1]),
      'Content-Type': raw === undefined ? undefined : row.type[1],
    },
  })
}

/** Everything that one of the requests could change. */
async function whatIsThere(): Promise<unknown> {
  const files = readdirSync(film, { recursive: true, encoding: 'utf8' }).sort()
  const digest = (name: string) =>
    createHash('sha256')
      .update(readFileSync(join(film, name)))
      .digest('hex')
  const [projects, jobs, history, settings] = await Promise.all(
    ['/v1/projects', '/v1/jobs', `/v1/projects/${key}/checkpoints`, '/v1/settings'].map(
      async (target) => (await bridge.ask('GET', target)).document,
    ),
  )
  return {
    files: files.filter((name) => !/-wal$|-shm$/.test(name)),
    scene: digest('scene.blend'),
    keys: projects.projects.map((project: { key: string }) => project.key),
    jobs: jobs.jobs.length,
    history,
    settings,
    pid: bridge.file.pid,
  }
}

describe.each(REQUESTS)('%s %s', (method, target, body) => {
  test('is refused by the first check that it does not pass, and changes nothing', async () => {
    const before = await whatIsThere()
    const wrong: string[] = []
    for (const row of rows()) {
      const expected = expectedOf(row, method)
      if (expected === undefined) continue
      const { status, headers, document } = await send(method, target, body, row)
      // Wrong tokens are counted: after many of them the answer says to wait.
      const isRight = status === expected || (expected === 401 && status === 429)
      const isClosed = Object.keys(headers).every((name) => !name.startsWith('access-control-'))
      const isShort = document?.status === status && headers['x-content-type-options'] === 'nosniff'
      if (isRight && isClosed && isShort) continue
      const names = Object.values(row).map(([name]: Choice) => name)
      wrong.push(`${names.join(' · ')}: ${status} instead of ${expected}`)
    }
    expect(wrong).toEqual([])
    expect(await whatIsThere()).toEqual(before)
  })
})

describe('what no row may let through', () => {
  test.each(['OPTIONS', 'HEAD', 'TRACE', 'PROPFIND'])('%s is refused everywhere', async (method) => {
    for (const target of ['/', '/health', '/v1/projects', `/v1/projects/${key}`]) {
      const { status, headers } = await bridge.send(method, target, {
        headers: { Authorization: `Bearer ${bridge.file.token}` },
      })
      expect([method, target, status]).toEqual([method, target, 405])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
  })

  test('a browser that asks first learns nothing', async () => {
    const { status, headers } = await bridge.send('OPTIONS', '/v1/projects', {
      headers: {
        Origin: 'https://evil.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Private-Network': 'true',
      },
    })
    expect(status).toBe(403)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  test('a method cannot be said in another way', async () => {
    const before = await whatIsThere()
    const { status } = await bridge.ask('GET', `/v1/projects/${key}`, {
      headers: { 'X-HTTP-Method-Override': 'DELETE', 'X-HTTP-Method': 'DELETE' },
    })
    expect(status).toBe(200)
    const query = await bridge.ask('GET', `/v1/projects/${key}?_method=DELETE`)
    expect(query.status).toBe(400)
    expect(await whatIsThere()).toEqual(before)
  })

  test('the token is not taken from anywhere but its header', async () => {
    const { token } = bridge.file
    const places = [`/v1/projects?token=${token}`, `/v1/projects?access_token=${token}`]
    for (const target of places) expect(REFUSED).toContain((await bridge.send('GET', target)).status)
    const cookie = await bridge.send('GET', '/v1/projects', { headers: { Cookie: `token=${token}` } })
    expect(REFUSED).toContain(cookie.status)
    expect(bridge.log()).not.toContain(token)
  })

  test('after many wrong tokens the right one still works', async () => {
    const statuses = new Set<number>()
    for (let index = 0; index < 60; index++) {
      const headers = { Authorization: `Bearer ${'f'.repeat(64)}` }
      statuses.add((await bridge.send('GET', '/v1/projects', { headers })).status)
    }
    expect(statuses).toContain(429)
    expect((await bridge.ask('GET', '/v1/projects')).status).toBe(200)
  })

  test('there is no address without the token but one', async () => {
    for (const target of [
      '/',
      '/v1',
      '/v1/nothing',
      '/openapi.yaml',
      '/health/',
      '/healthz',
      '/favicon.ico',
    ]) {
      expect([target, REFUSED.includes((await bridge.send('GET', target)).status)]).toEqual([target, true])
    }
    expect((await bridge.send('POST', '/health', { body: {} })).status).toBeGreaterThanOrEqual(400)
  })
})
