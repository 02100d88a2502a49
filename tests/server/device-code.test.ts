/** Signing in by a code: begun on one device, approved on a page or on another device, fetched once. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { CLST, temporaryFolder } from '../helpers/clst.js'
import { PASSWORD, TestStudio } from '../helpers/studio.js'
import { Seat } from '../sync/support/seat.js'

const studio = new TestStudio()
let admin = { token: '', id: '' }

beforeAll(async () => {
  await studio.start()
  admin = await studio.setUp()
})

const begin = async (device = 'render-12') =>
  (await studio.ask('POST', '/v1/device-sign-ins', { body: { device } })).document
const finish = async (deviceCode: string) => {
  const { status, document } = await studio.ask('POST', '/v1/device-sign-ins/finish', {
    body: { deviceCode },
  })
  return { status, code: document.code, document }
}
const decide = async (userCode: string, isApproved: boolean, token = admin.token) =>
  studio.ask('POST', '/v1/device-sign-ins/decide', { token, body: { userCode, isApproved } })
const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  studio.send('POST', '/device', {
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })

describe('a code', () => {
  test('is approved on a device that is signed in, and fetched once', async () => {
    const { deviceCode, userCode } = await begin()
    expect(userCode).toMatch(/^[B-DF-HJ-NP-TV-XZ]{4}-[B-DF-HJ-NP-TV-XZ]{4}$/)
    const written = userCode.toLowerCase().replace('-', ' ')
    const looked = await studio.ask('POST', '/v1/device-sign-ins/look-up', {
      token: admin.token,
      body: { userCode: written },
    })
    expect(looked.document).toMatchObject({ device: 'render-12', address: '127.0.0.1' })
    expect((await decide(written, true)).status).toBe(200)
    const session = await finish(deviceCode)
    expect(session).toMatchObject({ status: 201, document: { person: { name: 'Ada' } } })
    const { token } = session.document
    const me = await studio.ask('GET', '/v1/me', { token })
    expect(me.document).toMatchObject({ device: 'render-12', person: { name: 'Ada' } })
    expect((await finish(deviceCode)).code).toBe('one-time-token-invalid')
    expect((await decide(userCode, true)).document.code).toBe('one-time-token-invalid')
  })

  test('waits until somebody has decided, and is not asked for too often', async () => {
    const { deviceCode, userCode } = await begin()
    expect(await finish(deviceCode)).toMatchObject({ status: 409, code: 'approval-pending' })
    expect(await finish(deviceCode)).toMatchObject({ status: 429, code: 'rate-limited' })
    expect((await decide(userCode, false)).status).toBe(200)
    expect((await decide(userCode, true)).document.code).toBe('one-time-token-invalid')
  })

  test('that was refused gives nothing', async () => {
    const { deviceCode, userCode } = await begin()
    await decide(userCode, false)
    expect(await finish(deviceCode)).toMatchObject({ status: 403, code: 'approval-denied' })
    expect((await finish(deviceCode)).code).toBe('one-time-token-invalid')
  })

  test('is not approved by a program, nor of use to who was disabled meanwhile', async () => {
    const body = { name: 'farm', projects: [], expiresInDays: 1 }
    const { token } = (await studio.ask('POST', '/v1/service-tokens', { token: admin.token, body })).document
    const { deviceCode, userCode } = await begin()
    expect((await decide(userCode, true, token)).document.code).toBe('not-permitted')
    const bea = await studio.join(admin.token, 'Bea')
    await decide(userCode, true, bea.token)
    const disable = `/v1/people/${bea.id}/disable`
    await studio.ask('POST', disable, { token: admin.token, body: { reassignTo: null } })
    expect((await finish(deviceCode)).code).toBe('one-time-token-invalid')
  })

  test('is noted in the audit log when it is decided, by whom and for what', async () => {
    const { document } = await studio.ask('GET', '/v1/audit?limit=500', { token: admin.token })
    const found = document.entries.find(({ action }: { action: string }) => action === 'sign-in-approved')
    expect(found).toMatchObject({ details: { device: 'render-12', address: '127.0.0.1' } })
  })
})

describe('the page', () => {
  test('shows the device, takes name and password, and signs the device in', async () => {
    const { deviceCode, userCode } = await begin('<b>render</b> & 13')
    const start = await studio.send('GET', `/device?code=${userCode}`)
    expect(start.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    )
    expect([start.status, start.headers['set-cookie']]).toEqual([200, undefined])
    expect(start.bytes.toString()).toContain(`value="${userCode}"`)
    expect(start.bytes.toString()).not.toContain('<script')
    const asked = (await post({ code: userCode })).bytes.toString()
    expect(asked).toContain('&lt;b&gt;render&lt;/b&gt; &amp; 13')
    expect(asked).not.toContain('<b>')
    const form = { code: userCode, name: 'Ada', decision: 'approve' }
    const wrong = await post({ ...form, password: 'not this one' })
    expect([wrong.status, wrong.bytes.toString()]).toEqual([
      400,
      expect.stringContaining('The name or the password'),
    ])
    expect(await finish(deviceCode)).toMatchObject({ code: 'approval-pending' })
    const done = await post({ ...form, password: PASSWORD })
    expect([done.status, done.bytes.toString()]).toEqual([
      200,
      expect.stringContaining('is signed in as Ada'),
    ])
    expect(done.bytes.toString()).not.toContain(PASSWORD)
    expect((await finish((await begin()).deviceCode)).code).toBe('approval-pending')
  })

  test('refuses', async () => {
    const { deviceCode, userCode } = await begin()
    const done = await post({ code: userCode, name: 'Ada', password: PASSWORD, decision: 'refuse' })
    expect(done.bytes.toString()).toContain('was not signed in')
    expect((await finish(deviceCode)).code).toBe('approval-denied')
  })

  test('is not for forms of other sites, large ones, or other kinds of bodies', async () => {
    const { userCode } = await begin()
    const form = { code: userCode, name: 'Ada', password: PASSWORD, decision: 'approve' }
    expect((await post(form, { 'sec-fetch-site': 'cross-site' })).document.code).toBe('forbidden-origin')
    expect((await post(form, { origin: 'https://evil.example' })).document.code).toBe('forbidden-origin')
    expect((await post({ code: 'x'.repeat(9000) })).document.code).toBe('payload-too-large')
    const json = { 'content-type': 'application/json' }
    expect((await post(form, json)).document.code).toBe('unsupported-media-type')
  })
})

describe('clst', () => {
  test('shows a code and an address, and is signed in when another device has approved it', async () => {
    const place = temporaryFolder()
    const ada = new Seat(place, 'Ada')
    ada.login(studio.url)
    const home = join(place, 'new-home')
    const env = { PATH: process.env.PATH ?? '', CLST_HOME: home, LANG: 'C.UTF-8' }
    const child = spawn(
      process.execPath,
      [CLST, 'login', studio.url, '--code', '--device', 'tablet', '--json'],
      {
        env,
        cwd: place,
      },
    )
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text
    })
    await new Promise<void>((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (text) => {
        err += text
        if (/Code: \S+/.test(err)) resolve()
      })
    })
    expect(err).toContain(`${studio.url}/device?code=`)
    const [, code = ''] = /Code: (\S+)/.exec(err) ?? []
    expect(ada.run(['login', '--approve', code]).code).toBe(2)
    expect(ada.json(['login', '--approve', code, '--yes'])).toMatchObject({
      device: 'tablet',
      isApproved: true,
    })
    const [status] = await once(child, 'exit')
    expect([status, JSON.parse(out)]).toEqual([0, expect.objectContaining({ person: 'Ada', isAdmin: true })])
  })
})
