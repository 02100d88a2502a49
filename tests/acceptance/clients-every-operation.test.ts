/** Both clients call every operation, and read the answers that the document describes, also when there is more in them. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { ClstClient } from '@clst/client'
import { beforeEach, describe, expect, test } from 'vitest'
import { TestBridge } from '../helpers/bridge.js'
import { temporaryFolder } from '../helpers/clst.js'
import { callEverything, PYTHON_CLIENT, PythonCaller, throughTypeScript } from '../helpers/every-client.js'
import { requireHost } from '../helpers/hosts.js'
import { isClientPython } from '../helpers/python.js'

const folder = temporaryFolder()
const bridge = new TestBridge(join(folder, 'home'), folder)
const python = requireHost('python3 (3.9 or newer)', () => isClientPython())

beforeEach(() => bridge.start())

/** By name: the home in which a client finds the bridge, and how often it was asked on the way. */
type Way = () => Promise<{ home: string; end(): number | undefined }>

const WAYS: Record<string, Way> = {
  'as the bridge answers': async () => ({ home: bridge.home, end: () => undefined }),
  'with fields that the client does not know': throughLaterBridge,
}

describe.each(Object.entries(WAYS))('%s', (way, begin) => {
  test('the TypeScript client', async () => {
    const { home, end } = await begin()
    const client = new ClstClient({ home })
    const wrong = await callEverything(bridge, join(folder, `ts ${way}`), throughTypeScript(client))
    client.close()
    expect(wrong).toEqual([])
    expect(end()).not.toBe(0)
  })

  python.test('the Python client', async () => {
    const { home, end } = await begin()
    const caller = new PythonCaller(home, PYTHON_CLIENT)
    const wrong = await callEverything(bridge, join(folder, `python ${way}`), caller.perform)
    caller.close()
    expect(wrong).toEqual([])
    expect(end()).not.toBe(0)
  })
})

/** What a later bridge would answer: the same with more in every object, the proof included. */
async function throughLaterBridge() {
  const { file } = bridge
  let answered = 0
  const server = createServer((request, response) => {
    const { method, url: path, headers } = request
    const sent = httpRequest(
      {
        host: '127.0.0.1',
        port: file.port,
        method,
        path,
        headers: { ...headers, host: `127.0.0.1:${file.port}` },
      },
      (answer) => {
        const pieces: Buffer[] = []
        answer.on('data', (piece: Buffer) => pieces.push(piece))
        answer.on('end', () => {
          const bytes = Buffer.concat(pieces)
          const isJson = /json/.test(String(answer.headers['content-type']))
          const said = isJson ? Buffer.from(JSON.stringify(withMore(JSON.parse(bytes.toString())))) : bytes
          if (isJson) answered++
          response.writeHead(answer.statusCode ?? 0, { ...answer.headers, 'content-length': said.length })
          response.end(said)
        })
      },
    )
    sent.on('error', () => response.destroy())
    request.pipe(sent)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const home = join(folder, `home-of-port-${port}`)
  mkdirSync(home, { mode: 0o700 })
  writeFileSync(join(home, 'bridge.json'), JSON.stringify({ ...file, port, unknown: { of: 1 } }), {
    mode: 0o600,
  })
  const end = () => {
    server.close()
    server.closeAllConnections()
    return answered
  }
  return { home, end }
}

/** These hold whatever names there are, so a new name in them is no new field. */
const FREE = new Set(['values', 'details'])

function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, field]) => [
    name,
    FREE.has(name) ? field : withMore(field),
  ])
  return { ...Object.fromEntries(entries), fieldOfALaterVersion: { items: [1, 'two'], isNew: true } }
}
