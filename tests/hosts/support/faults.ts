/** Ways in which a bridge, its connection, or something that pretends to be one lets a client down. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Forwarded } from './small-server.js'

/** What is answered to one request; `forward` gives what the real bridge says. */
export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  forward: () => Promise<Forwarded>
  /** Where a redirect leads: a program that writes down who comes. */
  elsewhere: string
  settings: FaultSettings
}

export interface FaultSettings {
  /** Of `slow`; 5,000 when absent. */
  milliseconds?: number
  /** Of `oversized`; 100 MiB when absent. */
  bytes?: number
}

const JSON_HEADERS = { 'Content-Type': 'application/json' }
const MIB = 1024 * 1024

export const FAULTS = {
  /** The right answer, late. */
  slow: async ({ forward, response, settings }) => {
    const answer = await forward()
    const timer = setTimeout(() => write(response, answer), settings.milliseconds ?? 5000)
    response.once('close', () => clearTimeout(timer))
  },

  /** The right answer, a few bytes at a time. */
  trickling: async ({ forward, response }) => {
    const { status, headers, body } = await forward()
    response.writeHead(status, { ...kept(headers), 'Content-Length': body.length })
    for (let start = 0; start < body.length && !response.destroyed; start += 16) {
      response.write(body.subarray(start, start + 16))
      await new Promise((next) => setTimeout(next, 5))
    }
    response.end()
  },

  /** Nothing, with the connection left open. */
  silent: async () => {},

  /** The connection ends before a single byte. */
  hangsUp: async ({ request }) => void request.socket.destroy(),

  /** The connection ends in the middle of the right answer. */
  hangsUpHalfWay: async ({ forward, response, request }) => {
    const { status, headers, body } = await forward()
    response.writeHead(status, { ...kept(headers), 'Content-Length': body.length })
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => request.socket.destroy())
  },

  /** More than a client may take: a document whose length is announced, and sent. */
  oversized: async ({ response, settings }) => {
    const length = settings.bytes ?? 100 * MIB
    response.writeHead(200, { ...JSON_HEADERS, 'Content-Length': length })
    const piece = Buffer.alloc(MIB, ' ')
    for (let sent = 0; sent < length && !response.destroyed; sent += MIB) {
      const isReady = response.write(piece.subarray(0, Math.min(MIB, length - sent)))
      if (!isReady) await drained(response)
    }
    response.end()
  },

  /** A document without an end, of unknown length. */
  endless: async ({ response }) => {
    response.writeHead(200, JSON_HEADERS)
    response.write('{"items":[')
    const piece = Buffer.from('{"path":"a.blend"},'.repeat(4096))
    while (!response.destroyed) if (!response.write(piece)) await drained(response)
  },

  /** The token is not, or no longer, the right one. */
  wrongToken: async ({ response }) =>
    problem(response, 401, 'unauthenticated', 'The token is not the right one.'),

  /** Too much was asked. */
  busy: async ({ response }) => problem(response, 429, 'rate-limited', 'Too much at once.', true),

  /** A mistake in the bridge. */
  broken: async ({ response }) => problem(response, 500, 'internal', 'There is a mistake in clst.'),

  /** The bridge is about to end. */
  stopping: async ({ response }) =>
    problem(response, 503, 'bridge-stopping', 'The bridge is about to end.', true),

  /** Content-Length says more than comes before the connection ends. */
  tooLong: async ({ forward, response, request }) => {
    const { status, headers, body } = await forward()
    response.writeHead(status, { ...kept(headers), 'Content-Length': body.length + 100 })
    response.write(body, () => request.socket.end())
  },

  /** Content-Length says less than comes. */
  tooShort: async ({ forward, request }) => {
    const { body } = await forward()
    const head = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length - 10}\r\n\r\n`
    request.socket.end(Buffer.concat([Buffer.from(head), body]))
  },

  /** Content-Length is no number. */
  noLength: async ({ request }) => {
    request.socket.end('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: many\r\n\r\n{}')
  },

  /** Something that is not HTTP. */
  garbage: async ({ request }) => void request.socket.end(Buffer.from([0, 255, 13, 10, 7, 128, 10, 10, 0])),

  /** HTTP, but no JSON although it says so. */
  notJson: async ({ response }) => void response.writeHead(200, JSON_HEADERS).end('<html>{"items":'),

  /** JSON of another form than the contract's. */
  otherForm: async ({ response }) => void response.writeHead(200, JSON_HEADERS).end('[null,{"items":7}]'),

  /** To a program that is not the bridge. */
  redirects: async ({ response, elsewhere, request }) =>
    void response.writeHead(302, { Location: elsewhere + request.url }).end(),
} as const satisfies Record<string, (exchange: Exchange) => Promise<void>>

export type Fault = keyof typeof FAULTS

export function write(response: ServerResponse, { status, headers, body }: Forwarded): void {
  response.writeHead(status, { ...kept(headers), 'Content-Length': body.length }).end(body)
}

/** Headers about the connection belong to the one to the real bridge. */
function kept(headers: Forwarded['headers']): Forwarded['headers'] {
  const own = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length'])
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !own.has(name)))
}

function problem(
  response: ServerResponse,
  status: number,
  code: string,
  detail: string,
  isRetryable = false,
): void {
  const document = {
    apiVersion: '1.0',
    type: `/errors/${code}`,
    title: detail,
    status,
    detail,
    instance: '/v1',
    code,
    retryable: isRetryable,
    requestId: 'a-request-of-a-test',
  }
  response.writeHead(status, { 'Content-Type': 'application/problem+json' }).end(JSON.stringify(document))
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((next) => {
    const done = () => {
      response.off('drain', done).off('close', done)
      next()
    }
    response.once('drain', done).once('close', done)
  })
}
