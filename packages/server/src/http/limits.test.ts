/** Times, memory and connections of docs/reference/studio.md, with the clock of a test or with smaller numbers. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { PassThrough } from 'node:stream'
import { afterEach, expect, test, vi } from 'vitest'
import { hashPassword } from '../accounts/passwords.js'
import { type AppFacts, createStudioServer } from './app.js'
import { BodyRoom } from './body-room.js'
import { drain } from './drain.js'
import { LIMITS } from './limits.js'
import { Metrics } from './metrics.js'
import { readBody } from './read-body.js'

const open: { close(): void }[] = []
afterEach(() => {
  vi.useRealTimers()
  for (const each of open.splice(0)) each.close()
})

const never = new AbortController().signal
const silent = { debug() {}, info() {}, warn() {}, error() {} } as unknown as AppFacts['log']

async function start(limits: Partial<typeof LIMITS> = {}): Promise<{ server: Server; port: number }> {
  const nothing = async () => {}
  const facts: AppFacts = {
    log: silent,
    metrics: new Metrics(),
    operations: {} as AppFacts['operations'],
    room: new BodyRoom(LIMITS.bodyBytesAtOnce),
    trustedProxies: 0,
    authenticate: () => Promise.reject(new Error('Nobody asks.')),
    addPages() {},
    isStopping: () => false,
    checkReady: nothing,
    checkMetricsReader: nothing,
  }
  const server = createStudioServer(facts, { ...LIMITS, ...limits })
  open.push({
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

function dial(port: number): Socket {
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  open.push({ close: () => socket.destroy() })
  return socket
}

/** What comes until the other side ends it. */
async function readAll(socket: Socket): Promise<string> {
  let text = ''
  socket.setEncoding('utf8').on('data', (part) => {
    text += part
  })
  await once(socket, 'close')
  return text
}

test('the server is made with the limits of the page', async () => {
  const { server } = await start()
  expect([server.maxConnections, server.headersTimeout, server.requestTimeout]).toEqual([
    1000, 20_000, 3_600_000,
  ])
  expect([LIMITS.bodyBytesAtOnce, LIMITS.bodyIdleMs, LIMITS.stopMs]).toEqual([128 << 20, 60_000, 10_000])
})

test('connections: one more than allowed is refused, and let in when another has gone', async () => {
  const { port } = await start({ connections: 1 } as never)
  const first = dial(port)
  await once(first, 'connect')
  const ask = 'GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'
  const second = dial(port)
  second.write(ask)
  expect(await readAll(second)).toBe('')
  first.write(ask)
  expect(await readAll(first)).toContain('200 OK')
  const third = dial(port)
  third.write(ask)
  expect(await readAll(third)).toContain('200 OK')
})

test('the head of a request that does not come is not waited for', async () => {
  const { port } = await start({ headersMs: 50, checkMs: 20 } as never)
  const socket = dial(port)
  socket.write('GET /healthz HTTP/1.1\r\n')
  expect(await readAll(socket)).toContain('408 Request Timeout')
})

test('a whole request that does not come is not waited for', async () => {
  const { port } = await start({ headersMs: 50, requestMs: 60, checkMs: 20 } as never)
  const socket = dial(port)
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n12')
  expect(await readAll(socket)).toContain('408 Request Timeout')
})

test('a body of which no byte comes any more is given up', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const request = Object.assign(new PassThrough(), { headers: { 'content-length': '3' } })
  const room = new BodyRoom(3)
  const reading = readBody(request as unknown as IncomingMessage, 10, room, never)
  const failure = expect(reading).rejects.toMatchObject({ code: 'request-timeout' })
  await vi.waitFor(() => expect(request.listenerCount('data')).toBe(1))
  await vi.advanceTimersByTimeAsync(LIMITS.bodyIdleMs - 1)
  request.emit('data', Buffer.from('a'))
  await vi.advanceTimersByTimeAsync(LIMITS.bodyIdleMs - 1)
  request.emit('data', Buffer.from('b'))
  await vi.advanceTimersByTimeAsync(LIMITS.bodyIdleMs)
  await failure
  // Its memory is free again.
  ;(await room.take(3, never))()
})

test('bodies that do not fit into memory with others wait for them, in their order', async () => {
  const room = new BodyRoom(LIMITS.bodyBytesAtOnce)
  const release = await room.take(LIMITS.bodyBytesAtOnce - 10, never)
  const order: string[] = []
  const gone = new AbortController()
  const enter = async (name: string, bytes: number, signal = never) => {
    const leave = await room.take(bytes, signal)
    order.push(name)
    return leave
  }
  const left = enter('left', 50, gone.signal)
  const large = enter('large', 100)
  // It would fit, and still waits: else large ones would wait for ever.
  const small = enter('small', 10)
  gone.abort(new Error('gone'))
  await expect(left).rejects.toThrow('gone')
  expect(order).toEqual([])
  release()
  ;(await large)()
  ;(await small)()
  expect(order).toEqual(['large', 'small'])
})

test('passwords: two are checked at once, 64 wait, and the next is sent away', async () => {
  const all = Array.from({ length: 67 }, () => hashPassword('nine quiet lamps at noon'))
  await expect(all[66]).rejects.toMatchObject({ code: 'studio-busy' })
  const results = await Promise.allSettled(all)
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(66)
})

test('a stop ends the connection of what is not through after a while', async () => {
  const server = createServer(() => {
    // Never answered.
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = dial((server.address() as AddressInfo).port)
  socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n')
  await once(server, 'request')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  let isOver = false
  const drained = drain(server).then(() => {
    isOver = true
  })
  await vi.advanceTimersByTimeAsync(LIMITS.stopMs - 1)
  expect(isOver).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  await drained
})
