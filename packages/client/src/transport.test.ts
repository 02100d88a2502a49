import { createHmac } from 'node:crypto'
import { chmodSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ClstClient } from './client.js'

const TOKEN = 'a'.repeat(64)
const JOB_ID = '0197f2a0-5b1c-7d3e-8f4a-1b2c3d4e5f65'

let home: string
let servers: Server[]
let client: ClstClient

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'clst-client-'))
  servers = []
  client = new ClstClient({ home })
})

afterEach(() => {
  client.close()
  for (const server of servers) server.close()
  rmSync(home, { recursive: true, force: true })
})

interface Program {
  readonly port: number
  readonly requests: IncomingMessage[]
  end(): Promise<void>
}

/** A program that listens on a port. One without `secret` cannot prove that it is the bridge. */
async function listen(
  secret?: string,
  accepts: string = secret ?? '',
  status = 200,
  port = 0,
): Promise<Program> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    const url = new URL(request.url ?? '', 'http://127.0.0.1')
    if (url.pathname === '/health') {
      const proof = createHmac('sha256', secret ?? 'guess')
        .update(url.searchParams.get('nonce') ?? '')
        .digest('hex')
      response.end(JSON.stringify({ apiVersion: '1.0', product: 'clst', proof }))
    } else if (request.headers.authorization !== `Bearer ${accepts}`) {
      response
        .writeHead(401)
        .end(JSON.stringify({ code: 'unauthenticated', detail: 'No.', retryable: false }))
    } else response.writeHead(status).end(JSON.stringify({ apiVersion: '1.0', projects: [] }))
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const end = () => new Promise<void>((resolve) => server.close(() => resolve()).closeAllConnections())
  return { port: (server.address() as AddressInfo).port, requests, end }
}

/** Without the proofs. */
function asked({ requests }: Program): IncomingMessage[] {
  return requests.filter(({ url }) => !url?.startsWith('/health'))
}

function announce(facts: Record<string, unknown>, mode = 0o600): void {
  const file = join(home, 'bridge.json')
  const whole = {
    apiVersion: '1.0',
    pid: 1,
    token: TOKEN,
    startedAt: '',
    hostname: hostname(),
    appVersion: '',
    ...facts,
  }
  writeFileSync(file, JSON.stringify(whole))
  chmodSync(file, mode)
}

describe('the bridge is trusted', () => {
  test('after it has proven to know the token', async () => {
    const bridge = await listen(TOKEN)
    announce({ port: bridge.port })
    expect(await client.listProjects()).toEqual({ apiVersion: '1.0', projects: [] })
    expect(bridge.requests.map(({ url }) => url?.replace(/[0-9a-f]{64}/, 'N'))).toEqual([
      '/health?nonce=N',
      '/v1/projects',
    ])
  })

  test('never when it cannot prove it: a squatter sees no token', async () => {
    const squatter = await listen()
    announce({ port: squatter.port })
    await expect(client.listProjects()).rejects.toMatchObject({ code: 'bridge-not-trusted' })
    expect(squatter.requests.map(({ headers }) => headers.authorization)).toEqual([undefined])
    expect(JSON.stringify(squatter.requests.map(({ url, rawHeaders }) => [url, rawHeaders]))).not.toContain(
      TOKEN,
    )
  })

  test('not for ever: who takes the port of a bridge that is gone sees neither token nor request', async () => {
    const bridge = await listen(TOKEN)
    announce({ port: bridge.port })
    await client.listProjects()
    await client.listProjects()
    // One proof for a connection.
    expect(bridge.requests.filter(({ url }) => url?.startsWith('/health'))).toHaveLength(1)
    await bridge.end()
    const squatter = await listen(undefined, '', 200, bridge.port)
    await expect(client.cancelJob(JOB_ID)).rejects.toMatchObject({ code: 'bridge-not-trusted' })
    expect(squatter.requests.length).toBeGreaterThan(0)
    for (const { url, headers } of squatter.requests) {
      expect([url?.replace(/=.*/, ''), headers.authorization]).toEqual(['/health?nonce', undefined])
    }
  })

  test.skipIf(process.platform === 'win32')('never from a file that others can read', async () => {
    announce({ port: (await listen(TOKEN)).port }, 0o640)
    await expect(client.listProjects()).rejects.toMatchObject({ code: 'bridge-not-trusted' })
  })

  test.skipIf(process.platform === 'win32')('never through a link', async () => {
    announce({ port: (await listen(TOKEN)).port })
    renameSync(join(home, 'bridge.json'), join(home, 'elsewhere.json'))
    symlinkSync('elsewhere.json', join(home, 'bridge.json'))
    await expect(client.listProjects()).rejects.toMatchObject({ code: 'bridge-not-trusted' })
  })

  test.each([
    ['no JSON', '{'],
    ['no port', '{"token":"aaaaaaaaaaaaaaaaaaaa","hostname":"x"}'],
  ])('never from a file with %s', async (_, text) => {
    writeFileSync(join(home, 'bridge.json'), text, { mode: 0o600 })
    await expect(client.listProjects()).rejects.toMatchObject({ code: 'bridge-not-trusted' })
  })
})

describe('the bridge is found', () => {
  test('not when there is none, or only on another computer', async () => {
    await expect(client.listProjects()).rejects.toMatchObject({ code: 'bridge-not-running', retryable: true })
    announce({ port: 1, hostname: 'another-computer' })
    await expect(client.listProjects()).rejects.toMatchObject({ code: 'bridge-not-running' })
  })

  test('again after it was started anew, at another port with another token', async () => {
    const first = await listen(TOKEN)
    announce({ port: first.port })
    await client.listProjects()
    await first.end()
    const token = 'b'.repeat(64)
    const second = await listen(token)
    announce({ port: second.port, token })
    expect(await client.listProjects()).toMatchObject({ projects: [] })
  })

  test('again at the same port when its token is refused; refused again, that is the answer', async () => {
    const bridge = await listen(TOKEN)
    announce({ port: bridge.port })
    await client.listProjects()
    await bridge.end()
    const strict = await listen(TOKEN, 'c'.repeat(64))
    announce({ port: strict.port })
    await expect(client.listProjects()).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('whatever the environment says about proxies', async () => {
    const bridge = await listen(TOKEN)
    announce({ port: bridge.port })
    process.env.http_proxy = 'http://127.0.0.1:1'
    try {
      expect(await client.listProjects()).toMatchObject({ projects: [] })
    } finally {
      delete process.env.http_proxy
    }
  })
})

describe('a request', () => {
  test('carries the key that was given, or one of its own', async () => {
    const bridge = await listen(TOKEN)
    announce({ port: bridge.port })
    await client.cancelJob(JOB_ID, {}, { idempotencyKey: 'my-own-key' })
    await client.cancelJob(JOB_ID)
    await client.listProjects()
    const keys = asked(bridge).map(({ headers }) => headers['idempotency-key'])
    expect(keys).toEqual(['my-own-key', expect.stringMatching(/^[0-9a-f-]{36}$/), undefined])
  })

  test('writes names into the path and lists into the query as they must be', async () => {
    const bridge = await listen(TOKEN)
    announce({ port: bridge.port })
    await client.deleteTag('abcd1234', 'a/b ?#ü', { replaceBy: 'c&d' })
    await client.list('abcd1234', { path: ['a b', 'c'], limit: 3 })
    expect(asked(bridge).map(({ url }) => url)).toEqual([
      '/v1/projects/abcd1234/tags/a%2Fb%20%3F%23%C3%BC?replaceBy=c%26d',
      '/v1/projects/abcd1234/assets?path=a+b&path=c&limit=3',
    ])
  })

  test('fails with a code of its own for an answer that is no contract', async () => {
    const bridge = await listen(TOKEN, TOKEN, 500)
    announce({ port: bridge.port })
    await expect(client.listProjects()).rejects.toMatchObject({ code: 'answer-invalid', retryable: false })
  })

  test('ends with its signal, and never shows the token in what it throws', async () => {
    const bridge = await listen(TOKEN)
    announce({ port: bridge.port })
    const failure = await client
      .listProjects({}, { signal: AbortSignal.abort() })
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: 'cancelled' })
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain(TOKEN)
  })
})
