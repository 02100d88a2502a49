import { readdirSync, readFileSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { PASSWORD, TestStudio } from '../helpers/studio.js'

const studio = new TestStudio({ args: ['--log-level', 'debug'] })
const secrets: string[] = [PASSWORD, 'not the password of Ada']
let admin = ''

beforeAll(async () => {
  await studio.start()
  secrets.push(studio.setupToken as string)
  admin = (await studio.setUp()).token
  secrets.push(admin)
})

describe('nothing secret', () => {
  beforeAll(async () => {
    await studio.signIn('Ada', 'not the password of Ada')
    const invited = await studio.ask('POST', '/v1/invitations', { token: admin, body: { name: 'Bea' } })
    secrets.push(invited.document.token)
    const accept = { inviteToken: invited.document.token, name: 'Bea', password: PASSWORD, device: 'desk' }
    const { document } = await studio.ask('POST', '/v1/invitations/accept', { body: accept })
    secrets.push(document.token)
    const reset = await studio.ask('POST', `/v1/people/${document.person.id}/password-reset`, {
      token: admin,
      body: {},
    })
    secrets.push(reset.document.token)
    const farm = { name: 'farm', projects: [], expiresInDays: 1 }
    secrets.push(
      (await studio.ask('POST', '/v1/service-tokens', { token: admin, body: farm })).document.token,
    )
    const code = (await studio.ask('POST', '/v1/device-sign-ins', { body: { device: 'tablet' } })).document
    secrets.push(code.deviceCode, code.userCode)
    await studio.send('POST', '/device', {
      raw: new URLSearchParams({
        code: code.userCode,
        name: 'Ada',
        password: PASSWORD,
        decision: 'approve',
      }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    const { deviceCode } = code
    const approved = await studio.ask('POST', '/v1/device-sign-ins/finish', { body: { deviceCode } })
    secrets.push(approved.document.token)
    // Where it does not belong: in an address, and in a body that is none.
    await studio.send('GET', `/v1/people?token=${admin}`)
    await studio.send('GET', `/v1/nothing/${admin}`, { token: admin })
    await studio.send('POST', '/v1/sessions', { raw: `{"password":"${PASSWORD}"` })
  })

  test('is in the log', () => {
    expect(studio.log).toContain('"operation":"signIn"')
    for (const secret of secrets) expect(studio.log).not.toContain(secret)
  })

  test('is on the disk in a form that could be used', () => {
    const files = readdirSync(studio.folder).filter((name) => name.startsWith('studio.sqlite'))
    expect(files.length).toBeGreaterThan(1)
    for (const name of files) {
      const bytes = readFileSync(join(studio.folder, name))
      for (const secret of secrets) expect(bytes.includes(secret), name).toBe(false)
      expect(statSync(join(studio.folder, name)).mode & 0o077, name).toBe(0)
    }
  })

  test('is in the audit log', async () => {
    const { bytes } = await studio.ask('GET', '/v1/audit/export', { token: admin })
    for (const secret of secrets) expect(bytes.includes(secret)).toBe(false)
  })

  test('is in the metrics', async () => {
    const { bytes } = await studio.send('GET', '/metrics', { token: admin })
    for (const secret of secrets) expect(bytes.includes(secret)).toBe(false)
  })
})

test('each line of the log is an object with the request that it is about', async () => {
  await studio.ask('GET', '/v1/me', { token: admin, headers: { 'X-Request-Id': 'mine-1' } })
  // It is written when the answer has gone.
  await vi.waitFor(() => expect(studio.log).toContain('mine-1'))
  const lines = studio.log
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const mine = lines.find(({ requestId }) => requestId === 'mine-1')
  expect(mine).toMatchObject({ msg: 'answered', operation: 'getMe', status: 200 })
})

test('health, readiness and metrics are told', async () => {
  expect((await studio.send('GET', '/healthz')).document).toEqual({ status: 'ok' })
  expect((await studio.send('GET', '/readyz')).document).toEqual({ status: 'ok' })
  const metrics = (await studio.send('GET', '/metrics', { token: admin })).bytes.toString()
  expect(metrics).toMatch(/clst_request_seconds_count\{operation="getMe",status="200"\} \d+/)
  expect(metrics).toMatch(/clst_sign_in_failures_total [1-9]/)
  expect(metrics).not.toContain('Ada')
})

test('what is not there, and what cannot be done, is told apart', async () => {
  const nowhere = await studio.send('GET', '/v2/me', { token: admin })
  expect([nowhere.status, nowhere.document.code]).toEqual([404, 'not-found'])
  const never = await studio.send('PATCH', '/v1/me', { token: admin })
  expect([never.status, never.document.code, never.headers.allow]).toEqual([405, 'method-not-allowed', 'GET'])
  const odd = await studio.send('GET', '/v1/tokens/%E0%A4%A', { token: admin })
  expect([odd.status, odd.document.code]).toEqual([400, 'invalid-argument'])
})

test('a stop answers what it was asked, and takes nothing new', async () => {
  const project = await studio.createProject(admin, 'stopping')
  // A body of which the end comes after the signal.
  const body = JSON.stringify({ of: [] })
  const answered = new Promise<number>((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${admin}`,
      'content-type': 'application/json',
      'content-length': body.length,
      expect: '100-continue',
    }
    const asked = request(`${studio.url}/v1/projects/${project}/entities/lookup`, { method: 'POST', headers })
    asked.on('error', reject)
    asked.on('response', (response) => resolve(response.resume().statusCode ?? 0))
    // The server has the head of the request once it says that it goes on.
    asked.on('continue', () => {
      asked.write(body.slice(0, 3))
      studio.process.kill('SIGTERM')
      const wait = setInterval(() => {
        if (!studio.log.includes('"msg":"stopping"')) return
        clearInterval(wait)
        asked.end(body.slice(3))
      }, 10)
    })
    asked.flushHeaders()
  })
  expect(await answered).toBe(200)
  expect(await studio.stop()).toBe(0)
  await expect(studio.send('GET', '/healthz')).rejects.toThrow('ECONNREFUSED')
  await studio.start()
  expect((await studio.ask('GET', `/v1/projects/${project}`, { token: admin })).status).toBe(200)
})
