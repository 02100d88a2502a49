/** The limits of docs/reference/studio.md that can be reached in a moment, and where each of the others has its test. */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, TestStudio } from '../helpers/studio.js'

const studio = new TestStudio()
const MIB = 1 << 20
let token = ''
let path = ''

beforeAll(async () => {
  await studio.start()
  token = (await studio.setUp()).token
  path = `/v1/projects/${await studio.createProject(token, 'limits')}`
})

const codeOf = async (method: string, target: string, more: object) => {
  const { status, document } = await studio.ask(method, target, { token, ...more })
  return [status, document.code]
}

describe('sizes', () => {
  const bodies = [
    ['most requests', 'POST', () => '/v1/invitations', 256 * 1024, 'application/json'],
    ['changes', 'POST', () => `${path}/changes`, 16 * MIB, 'application/json'],
    ['offers', 'POST', () => `${path}/manifests/offer`, 64 * MIB, 'application/json'],
    ['a pack', 'PUT', () => `${path}/packs/${'0'.repeat(64)}`, 32 * MIB, 'application/octet-stream'],
    ['a picture', 'PUT', () => `${path}/previews/${'0'.repeat(64)}?width=1&height=1`, 4 * MIB, 'image/png'],
  ] as const

  test.each(bodies)('of %s', async (_, method, target, most, mediaType) => {
    const headers = {
      'content-type': mediaType,
      'content-length': String(most + 1),
      authorization: `Bearer ${token}`,
    }
    // The head alone is enough to refuse it; with as much as is allowed it is looked at.
    const tooLarge = await studio.send(method, target(), { raw: '', headers })
    expect([tooLarge.status, tooLarge.document.code, tooLarge.document.details]).toEqual([
      413,
      'payload-too-large',
      { maxBytes: most },
    ])
    const allowed = await studio.send(method, target(), {
      raw: Buffer.alloc(most),
      headers: { ...headers, 'content-length': String(most) },
    })
    expect(allowed.document.code).not.toBe('payload-too-large')
  })

  test('of a body that does not say how long it is', async () => {
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' }
    const { document } = await studio.send('POST', '/v1/invitations', {
      token,
      raw: Buffer.alloc(300 * 1024),
      headers,
    })
    expect(document.code).toBe('payload-too-large')
  })

  test('of the head of a request', async () => {
    const { status } = await studio.send('GET', '/v1/me', {
      token,
      headers: { 'X-Long': 'x'.repeat(17 * 1024) },
    })
    expect(status).toBe(431)
  })
})

describe('counts', () => {
  const change = (operationId: string) => ({
    operationId,
    kind: 'tag',
    id: operationId,
    action: 'create',
    fields: {},
    baseRevision: 0,
    createdAt: 0,
  })
  const many = (count: number) => Array.from({ length: count }, () => randomUUID())
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')

  test('of changes in a push', async () => {
    const push = (count: number) => ({
      body: { replicaId: randomUUID(), epoch: null, changes: many(count).map(change) },
    })
    expect(await codeOf('POST', `${path}/changes`, push(501))).toEqual([400, 'invalid-argument'])
    expect(await codeOf('POST', `${path}/changes`, push(500))).toEqual([200, undefined])
  })

  test('of entities in a pull and a question', async () => {
    expect(await codeOf('GET', `${path}/changes?after=0&limit=1001`, {})).toEqual([400, 'invalid-argument'])
    expect(await codeOf('GET', `${path}/changes?after=0&limit=1000`, {})).toEqual([200, undefined])
    const ask = (count: number) => ({ body: { of: many(count).map((id) => ({ kind: 'asset', id })) } })
    expect(await codeOf('POST', `${path}/entities/lookup`, ask(1001))).toEqual([400, 'invalid-argument'])
    expect(await codeOf('POST', `${path}/entities/lookup`, ask(1000))).toEqual([200, undefined])
  })

  test('of manifests in a question', async () => {
    const ask = (count: number) => ({ body: { manifestIds: many(count).map(hash), known: [] } })
    expect(await codeOf('POST', `${path}/manifests/get`, ask(501))).toEqual([400, 'invalid-argument'])
  })

  test('of items on a page', async () => {
    expect(await codeOf('GET', '/v1/people?limit=501', {})).toEqual([400, 'invalid-argument'])
    expect(await codeOf('GET', '/v1/people?limit=0', {})).toEqual([400, 'invalid-argument'])
    const first = await studio.ask('GET', '/v1/audit?limit=1', { token })
    const rest = await studio.ask('GET', `/v1/audit?limit=1&cursor=${first.document.nextCursor}`, { token })
    expect(rest.document.entries[0].id).toBe(first.document.entries[0].id - 1)
  })
})

describe('texts', () => {
  test('of names, devices and passwords', async () => {
    const sign = (more: object) => ({ body: { name: 'Ada', password: PASSWORD, device: 'd', ...more } })
    for (const more of [
      { name: 'x'.repeat(201) },
      { device: 'x'.repeat(201) },
      { password: 'x'.repeat(1001) },
    ]) {
      expect(await codeOf('POST', '/v1/sessions', sign(more))).toEqual([400, 'invalid-argument'])
    }
    expect(await codeOf('POST', '/v1/invitations', { body: { name: 'x'.repeat(200) } })).toEqual([
      201,
      undefined,
    ])
  })

  test('of a new password: ten characters, and not everybody’s', async () => {
    const change = (newPassword: string) => ({ body: { oldPassword: PASSWORD, newPassword } })
    for (const weak of ['nine char', 'qwerty12345', 'aaaaaaaaaaaaaa', 'I am Ada 1']) {
      expect(await codeOf('PUT', '/v1/me/password', change(weak)), weak).toEqual([400, 'password-too-weak'])
    }
  })
})

describe('rates', () => {
  test('of attempts to sign in with one name from one address: five, then a pause', async () => {
    for (let attempt = 1; attempt <= 5; attempt++)
      expect((await studio.signIn('Eve', 'wrong')).status).toBe(401)
    const { status, document, headers } = await studio.signIn('Eve', 'wrong')
    expect([status, document.code, document.retryable]).toEqual([429, 'rate-limited', true])
    expect(Number(headers['retry-after'])).toBeGreaterThan(20)
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(30)
    // Somebody else signs in as before.
    expect((await studio.signIn('Ada')).status).toBe(201)
  })

  test('of failed attempts of one address at all: thirty', async () => {
    const body = {
      inviteToken: 'clst-invite-nothing-of-the-kind',
      name: 'Eve',
      password: PASSWORD,
      device: 'd',
    }
    const codes = new Set<string>()
    for (let attempt = 0; attempt < 30; attempt++) {
      codes.add((await studio.ask('POST', '/v1/invitations/accept', { body })).document.code)
    }
    expect([...codes]).toEqual(['one-time-token-invalid', 'rate-limited'])
    expect((await studio.signIn('Ada')).document.code).toBe('rate-limited')
    // Who is signed in goes on.
    expect((await studio.ask('GET', '/v1/me', { token })).status).toBe(200)
  })
})

/** By row of the page, the file and the title of what shows it; files are in packages/server/src, but for those of tests. */
const SHOWN: Record<string, [file: string, title: string]> = {
  'Body of most requests': ['tests/server/limits.test.ts', 'most requests'],
  'Body of a push': ['tests/server/limits.test.ts', 'changes'],
  'Body of an offer of manifests': ['tests/server/limits.test.ts', 'offers'],
  'A pack': ['tests/server/limits.test.ts', 'a pack'],
  'A picture': ['tests/server/limits.test.ts', 'a picture'],
  'Form of the page for codes': [
    'tests/server/device-code.test.ts',
    'is not for forms of other sites, large ones',
  ],
  'Head of a request': ['tests/server/limits.test.ts', 'of the head of a request'],
  'Bodies in memory at once': ['http/limits.test.ts', 'bodies that do not fit into memory'],
  'Changes in a push': ['tests/server/limits.test.ts', 'of changes in a push'],
  'Entities on a page of a pull, and in a question': [
    'tests/server/limits.test.ts',
    'of entities in a pull and a question',
  ],
  'Manifests in a question': ['tests/server/limits.test.ts', 'of manifests in a question'],
  'Items on a page of a list': ['tests/server/limits.test.ts', 'of items on a page'],
  'Name of a person, project or device': ['tests/server/limits.test.ts', 'of names, devices and passwords'],
  Password: ['tests/server/limits.test.ts', 'of a new password'],
  'Failed attempts with one name from one address': [
    'accounts/expiry.test.ts',
    'a pause after failed attempts',
  ],
  'Failed attempts from one address': [
    'tests/server/limits.test.ts',
    'of failed attempts of one address at all',
  ],
  'Passwords that are checked at once': ['http/limits.test.ts', 'passwords: two are checked at once'],
  Connections: ['http/limits.test.ts', 'connections: one more than allowed'],
  'Until the head of a request is there': ['http/limits.test.ts', 'the head of a request that does not come'],
  'Without a byte of a body': ['http/limits.test.ts', 'a body of which no byte comes'],
  'Until a whole request is there': ['http/limits.test.ts', 'a whole request that does not come'],
  'Stop: until what is answered has to be through': ['http/limits.test.ts', 'a stop ends the connection'],
  'A reset token': ['accounts/expiry.test.ts', 'a reset token'],
  'An invitation': ['accounts/expiry.test.ts', 'an invitation'],
  'A code of a sign-in': ['accounts/expiry.test.ts', 'a code, on both sides'],
  'Open codes of one address, and at all': ['accounts/expiry.test.ts', 'open codes: so many of one address'],
  'Asking whether a code was approved': ['tests/server/device-code.test.ts', 'is not asked for too often'],
}

test('each row of the page has a test', () => {
  const root = join(import.meta.dirname, '../..')
  const page = readFileSync(join(root, 'docs/reference/studio.md'), 'utf8').split('\n## Limits\n')[1] ?? ''
  const rows = [...page.matchAll(/^\| ([^|]+?) \|/gm)].map(([, name = '']) => name)
  expect(rows.filter((name) => name !== 'What')).toEqual(Object.keys(SHOWN))
  for (const [name, [file, title]] of Object.entries(SHOWN)) {
    const path = file.startsWith('tests/') ? file : `packages/server/src/${file}`
    const titles = readFileSync(join(root, path), 'utf8').split('\nconst SHOWN')[0] ?? ''
    expect(titles.includes(title), `${name}: ${path} has no "${title}"`).toBe(true)
  }
})
