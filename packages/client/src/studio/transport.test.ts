import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { StudioTransport } from './transport.js'

afterEach(() => void vi.useRealTimers())

test('a connection is used again soon after, and not when it was idle for long', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  let connections = 0
  const server = createServer((_, response) => response.end('yes'))
  server.on('connection', () => connections++)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const transport = new StudioTransport({ url: `http://127.0.0.1:${port}` })
  const ask = async () => {
    const request = { method: 'GET', url: '/', headers: {}, signal: undefined, timeoutMs: 10_000 }
    const { data } = await transport.send(request)
    expect(Buffer.from(await transport.readAll(data)).toString()).toBe('yes')
    await new Promise((resolve) => setImmediate(resolve))
  }
  try {
    await ask()
    await ask()
    expect(connections).toBe(1)
    vi.advanceTimersByTime(2500)
    await ask()
    expect(connections).toBe(2)
  } finally {
    transport.close()
    server.close()
  }
})
