/** A studio behind a proxy that ends TLS, with an authority of its own; and people behind a proxy of their office. */
import { readFileSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { beforeAll, expect, test } from 'vitest'
import { Caddy, caddy } from '../helpers/caddy.js'
import { temporaryFolder } from '../helpers/clst.js'
import { PASSWORD, TestStudio } from '../helpers/studio.js'
import { OfficeProxy } from './support/office-proxy.js'
import { Seat } from './support/seat.js'

caddy.describe('a studio behind Caddy', () => {
  const place = temporaryFolder()
  const studio = new TestStudio({ env: { CLST_TRUSTED_PROXIES: '1' } })
  const proxy = new Caddy()
  const office = new OfficeProxy()
  let ada: Seat
  let invitation = ''

  beforeAll(async () => {
    await studio.start()
    await proxy.start(studio.url)
    await office.start()
    ada = new Seat(place, 'Ada', { CLST_STUDIO_CA: proxy.authority })
    ada.login(proxy.url, '--setup-token', studio.setupToken ?? '')
    ada.json(['init', '--name', 'film'])
    ada.write('scene.bin', Buffer.alloc(3_000_000, 'a scene '))
    ada.json(['checkpoint', '--all', '-m', 'First'])
    ada.json(['publish'])
    invitation = ada.json(['invite', 'Bo', '--role', 'Admin']).token
  })

  test('is worked with over TLS, also through a proxy that wants a password', () => {
    const env = { CLST_STUDIO_CA: proxy.authority, CLST_PROXY: office.url }
    const bo = new Seat(place, 'Bo', env)
    bo.login(proxy.url, '--invite', invitation)
    bo.json(['clone', 'film', '.'])
    bo.json(['rebuild'])
    expect(bo.read('scene.bin').equals(ada.read('scene.bin'))).toBe(true)
    bo.write('scene.bin', Buffer.alloc(2_000_000, 'another scene '))
    bo.json(['checkpoint', 'scene.bin', '-m', 'Second'])
    expect(bo.json(['sync'])).toMatchObject({ refused: [], conflicts: [], pushed: { changes: 1 } })
    ada.json(['sync'])
    ada.json(['update'])
    expect(ada.read('scene.bin').equals(bo.read('scene.bin'))).toBe(true)
    // Every request went through it, and it saw nothing but where to.
    expect(new Set(office.seen())).toEqual(new Set([`CONNECT ${new URL(proxy.url).host}`]))
  })

  test('and without TLS through that proxy', () => {
    const bo = new Seat(place, 'Bo-plain', { CLST_PROXY: office.url })
    bo.json(['login', studio.url, '--user', 'Bo', '--password-stdin'], 0, `${PASSWORD}\n`)
    expect(bo.json(['whoami'])).toMatchObject({ person: 'Bo' })
    expect(office.seen()).toContain(`GET ${studio.url}/v1/me`)
  })

  test('a proxy that refuses is no studio that refuses', () => {
    const env = { CLST_STUDIO_CA: proxy.authority, CLST_PROXY: office.url.replace('open', 'shut') }
    const failure = new Seat(place, 'Bo', env).json(['whoami'], 1)
    expect(failure).toMatchObject({ code: 'studio-unreachable' })
    expect(failure.message).toContain('PROXY_407')
  })

  test.each([
    ['without its authority', undefined],
    ['with another authority', rootCertificates[0]],
  ])('is not trusted %s, and gets no password', (_, certificate) => {
    const file = join(place, 'other.pem')
    writeFileSync(file, certificate ?? '')
    const env: Record<string, string> = certificate === undefined ? {} : { CLST_STUDIO_CA: file }
    const before = studio.log
    const failure = new Seat(place, 'Eve', env).json(
      ['login', proxy.url, '--user', 'Ada', '--password-stdin'],
      1,
      `${PASSWORD}\n`,
    )
    expect(failure).toMatchObject({ code: 'studio-not-trusted', retryable: false })
    expect(studio.log).toBe(before)
  })

  test.each([
    ['is not there', undefined],
    ['is no certificate', 'a picture'],
  ])('a file of an authority that %s is named', (_, content) => {
    const file = join(place, `authority-${content === undefined}.pem`)
    if (content !== undefined) writeFileSync(file, content)
    const failure = new Seat(place, 'Ada', { CLST_STUDIO_CA: file }).json(['whoami'], 2)
    expect(failure).toMatchObject({ code: 'invalid-argument' })
    expect(failure.message).toContain(file)
  })

  test('knows the addresses of its clients: who guesses passwords locks out nobody else', async () => {
    const guess = (address: string) => signIn(proxy, address, { 'x-forwarded-for': '192.0.2.9' })
    const codes = []
    for (let attempt = 0; attempt < 6; attempt++) codes.push(await guess('127.0.0.2'))
    expect(codes).toEqual([401, 401, 401, 401, 401, 429])
    expect(await guess('127.0.0.3')).toBe(401)
    // With its end the log is whole.
    await studio.stop()
    const addresses = studio.log.match(/"address":"[^"]*"/g)
    expect(addresses).toContain('"address":"127.0.0.2"')
    expect(addresses).toContain('"address":"127.0.0.3"')
    // What a client says itself is not believed.
    expect(studio.log).not.toContain('192.0.2.9')
  })
})

test.each([
  ['0', '127.0.0.1'],
  ['1', '192.0.2.2'],
  ['2', '192.0.2.1'],
])('with %s trusted proxies the address of a client is %s', async (count, expected) => {
  const studio = new TestStudio({ env: { CLST_TRUSTED_PROXIES: count } })
  await studio.start()
  await studio.send('GET', '/v1/studio', {
    headers: { 'x-forwarded-for': '192.0.2.0, 192.0.2.1, 192.0.2.2' },
  })
  await studio.stop()
  expect(studio.log).toContain(`"address":"${expected}"`)
})

/** From an address of this machine, with a password that is wrong; the status. */
function signIn(proxy: Caddy, localAddress: string, headers: Record<string, string>): Promise<number> {
  const body = JSON.stringify({ name: 'Ada', password: 'ten brown bicycles', device: 'tests' })
  const options = {
    method: 'POST',
    localAddress,
    family: 4,
    agent: new Agent({ ca: readFileSync(proxy.authority) }),
    headers: { 'content-type': 'application/json', ...headers },
  }
  return new Promise((resolve, reject) => {
    const asked = request(`${proxy.url}/v1/sessions`, options, (response) => {
      response.resume().once('end', () => resolve(response.statusCode ?? 0))
    })
    asked.once('error', reject)
    asked.end(body)
  })
}
