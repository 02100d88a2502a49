/** The checks that every request passes before anything looks at what it wants. Their order matters. */
import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { BridgeFailure } from '../bridge-failure.js'
import { readBody } from '../checks/body.js'
import { checkContentType } from '../checks/content-type.js'
import { checkHost } from '../checks/host.js'
import { checkMethod } from '../checks/method.js'
import { checkOrigin } from '../checks/origin.js'
import { TokenCheck } from '../checks/token.js'
import type { Log } from '../log.js'
import type { CheckedRequest } from './checked-request.js'
import { answerHealth } from './health.js'
import { sendProblem, toProblem } from './problem.js'
import { setReplyHeaders } from './reply-headers.js'
import { requestIdOf } from './request-id.js'

/** What the checks need to know, and where a request goes that passed them. */
export interface ServerFacts {
  readonly token: string
  port(): number
  readonly isStopping: boolean
  readonly log: Log
  /** Loaded after the bridge has begun to answer. */
  handle(checked: CheckedRequest): Promise<void>
}

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  // The head, and the whole request, have to arrive in so many milliseconds; slow ones are cut off.
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2000,
  // Checked here, and answered like any other wrong host.
  requireHostHeader: false,
} as const

/** Connections that other programs of this computer may keep open. */
const MAX_CONNECTIONS = 512

/** How long what is left of a refused body may still arrive, so that the client reads the answer. */
const DRAIN_MS = 1000

export function createBridgeServer(facts: ServerFacts): Server {
  const tokens = new TokenCheck(facts.token)
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    void answer(facts, tokens, request, response)
  }
  const server = createServer(LIMITS, onRequest)
  server.maxConnections = MAX_CONNECTIONS
  // Without a listener of its own Node would ask for the body before anything was checked.
  server.on('checkContinue', onRequest)
  server.on('clientError', (error, socket) => refuseUnreadable(error, socket as Socket))
  return server
}

async function answer(
  facts: ServerFacts,
  tokens: TokenCheck,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const requestId = requestIdOf(request)
  const [path = ''] = (request.url ?? '').split('?', 1)
  setReplyHeaders(response, requestId)
  try {
    checkHost(request, facts.port())
    checkOrigin(request)
    checkMethod(request)
    const query = new URLSearchParams((request.url ?? '').slice(path.length + 1))
    if (path === '/health' && request.method === 'GET') {
      answerHealth(response, query, facts.token)
      return
    }
    tokens.check(request)
    if (facts.isStopping && !isAboutJob(request.method, path))
      throw new BridgeFailure('bridge-stopping', 'The bridge is about to end.')
    checkContentType(request)
    if (request.headers.expect !== undefined) response.writeContinue()
    const body = await readBody(request)
    await facts.handle({ request, response, requestId, path, query, body })
  } catch (error) {
    refuse(facts.log, { request, response, requestId, path }, error)
  }
}

/** Who waits for a job learns how it ended, also from a bridge that is about to end. */
function isAboutJob(method: string | undefined, path: string): boolean {
  return method === 'GET' && path.startsWith('/v1/jobs/')
}

function refuse(
  log: Log,
  { request, response, requestId, path }: Pick<CheckedRequest, 'request' | 'response' | 'requestId' | 'path'>,
  error: unknown,
): void {
  const { status, code } = toProblem(error, requestId)
  const cause = status >= 500 && error instanceof Error ? { cause: error.stack } : {}
  log.write(status >= 500 ? 'error' : 'info', 'refused', { requestId, status, code, ...cause })
  if (!request.complete) {
    response.setHeader('Connection', 'close')
    request.resume()
    setTimeout(() => request.socket.destroy(), DRAIN_MS).unref()
  }
  sendProblem(response, error, requestId, path)
}

/** What cannot be read as HTTP, or did not arrive in time: there is no request to answer yet. */
function refuseUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy()
    return
  }
  const isLate = error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
  const failure = isLate
    ? new BridgeFailure('request-timeout', 'The request did not arrive in time.')
    : new BridgeFailure('invalid-argument', 'This cannot be read as HTTP.')
  const body = JSON.stringify(toProblem(failure, 'none', ''))
  const head = [
    `HTTP/1.1 ${failure.status} ${STATUS_CODES[failure.status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'X-Request-Id: none',
    'X-Content-Type-Options: nosniff',
    'Cache-Control: no-store',
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
