import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Client } from './client.js'
import { judgeDiscovery } from './discovery.js'
import { targetOf } from './routes.js'
import { Session } from './session.js'

const TOKEN = 'a-token-of-a-bridge-of-a-test'
const file = { text: JSON.stringify({ port: 1173, token: TOKEN }), isOrdinary: true, mode: 0o600 }
const operations = {
  getContext: { method: 'GET', path: '/v1/context' },
  checkpoint: { method: 'POST', path: '/v1/projects/{projectKey}/checkpoints' },
}

interface Sent {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

/** A bridge that proves itself, unless `token` is another one, and answers with `answer`. */
function bridge(answer: (url: string) => Response | Promise<Response>, token = TOKEN) {
  const sent: Sent[] = []
  const fetch = async (url: string, options: RequestInit) => {
    sent.push({ url, headers: (options.headers ?? {}) as Record<string, string> })
    expect([options.credentials, options.redirect]).toEqual(['omit', 'error'])
    const nonce = /health\?nonce=(\w+)/.exec(url)?.[1]
    if (nonce === undefined) return answer(url)
    return Response.json({ proof: createHmac('sha256', token).update(nonce).digest('hex') })
  }
  const session = new Session({
    fetch,
    readDiscovery: async () => file,
    author: 'Ana López',
    program: 'Photoshop/26.0',
  })
  return { sent, session }
}

async function outcome(session: Session, seconds = 5): Promise<unknown> {
  const target = targetOf(operations, 'getContext', { path: '/shows/a b.psd' })
  return session.ask(target, seconds, null, new AbortController().signal)
}

test('the token goes only to who has proven to know it', async () => {
  const good = bridge(() => Response.json({ ok: true }))
  expect(await outcome(good.session)).toEqual({ ok: true })
  const [health, asked] = good.sent
  expect(health?.headers.Authorization).toBeUndefined()
  expect(asked?.headers).toMatchObject({
    Authorization: `Bearer ${TOKEN}`,
    'Clst-Author': 'Ana%20L%C3%B3pez',
  })
  expect(asked?.url).toBe('http://127.0.0.1:1173/v1/context?path=%2Fshows%2Fa%20b.psd')
  const squatter = bridge(() => Response.json({ ok: true }), 'another token')
  await expect(outcome(squatter.session)).rejects.toMatchObject({ code: 'bridge-not-trusted' })
  expect(squatter.sent).toHaveLength(1)
})

test('where 127.0.0.1 cannot be reached the bridge is asked by name', async () => {
  const { sent, session } = bridge(() => Response.json({ ok: true }))
  const options = (session as unknown as { options: { fetch: typeof globalThis.fetch } }).options
  const real = options.fetch
  options.fetch = async (url, more) => {
    if (String(url).includes('127.0.0.1')) throw new TypeError('Network request failed')
    return real(url, more)
  }
  expect(await outcome(session)).toEqual({ ok: true })
  expect(sent.every(({ url }) => url.startsWith('http://localhost:1173/'))).toBe(true)
})

describe('an answer that cannot be used', () => {
  const broken = () =>
    new Response(new ReadableStream({ start: (to) => to.error(new TypeError('Network request failed')) }))
  const endless = () => new Promise<Response>(() => undefined)
  test.each<[string, () => Response | Promise<Response>, string]>([
    ['no JSON', () => new Response('<html>'), 'answer-invalid'],
    ['a list', () => Response.json([1]), 'answer-invalid'],
    ['too large', () => new Response('{}', { headers: { 'content-length': '99999999' } }), 'answer-invalid'],
    ['cut off', broken, 'no-answer'],
    ['a problem', () => Response.json({ code: 'not-found', detail: 'No.' }, { status: 404 }), 'not-found'],
  ])('%s is %s', async (_name, answer, code) => {
    await expect(outcome(bridge(answer).session)).rejects.toMatchObject({ code })
  })

  test('none in time', async () => {
    const { session } = bridge(endless)
    const options = (session as unknown as { options: { fetch: typeof globalThis.fetch } }).options
    const real = options.fetch
    options.fetch = (url, more) =>
      Promise.race([
        real(url, more),
        new Promise<never>((_, fail) =>
          more?.signal?.addEventListener('abort', () => fail(new Error('aborted'))),
        ),
      ])
    await expect(outcome(session, 0.01)).rejects.toMatchObject({ code: 'no-answer' })
  })
})

test('a call that is closed ends as cancelled, and what it asked for is not waited for', async () => {
  const { session } = bridge(() => new Promise<Response>(() => undefined))
  const call = new Client(operations, session, () => undefined).start('getContext', {}, 5, null)
  call.close()
  expect(call.pump()).toBe(true)
  expect(() => call.result()).toThrow('Cancelled.')
})

describe('the discovery file', () => {
  test.each([
    ['none', { ...file, text: undefined }, 'bridge-not-running'],
    ['garbage', { ...file, text: '{"port": 11' }, 'bridge-not-trusted'],
    ['a short token', { ...file, text: '{"port":1173,"token":"short"}' }, 'bridge-not-trusted'],
    ['no ordinary file', { ...file, isOrdinary: false }, 'bridge-not-trusted'],
    ['open to others', { ...file, mode: 0o640 }, 'bridge-not-trusted'],
  ])('%s', (_name, found, code) => {
    expect(() => judgeDiscovery(found)).toThrow(expect.objectContaining({ code }))
  })
})

test('fields go where the contract has them', () => {
  const target = targetOf(operations, 'checkpoint', { projectKey: 'a/b', message: 'x', paths: ['p'] })
  expect(target).toEqual({
    method: 'POST',
    url: '/v1/projects/a%2Fb/checkpoints',
    body: '{"message":"x","paths":["p"]}',
  })
  expect(() => targetOf(operations, 'checkpoint', {})).toThrow('checkpoint needs projectKey.')
  expect(() => targetOf(operations, 'fly', {})).toThrow('There is no operation fly.')
})
