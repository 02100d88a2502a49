import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { sendJson } from '@clst/http-contract'
import { ERRORS, isClstError } from '@clst/sdk/errors'
import { SYNC_PROTOCOL } from '@clst/sdk/protocol'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import { StudioFailure } from '../failure.js'
import type { Log } from '../log/log.js'
import { PROTOCOL_HEADER } from './check-protocol.js'
import type { OperationId } from './generated/routes.js'
import { LIMITS } from './limits.js'
import type { Metrics } from './metrics.js'
import { sendProblem } from './problem.js'
import { addRoutes, type RouterFacts } from './router.js'

export interface AppFacts extends Omit<RouterFacts, 'matched'> {
  readonly log: Log
  readonly metrics: Metrics
  /** How many proxies stand before the server, each of which adds the address that it saw to X-Forwarded-For. */
  readonly trustedProxies: number
  isStopping(): boolean
  /** What is no operation of the document. */
  addPages(app: Express): void
  /** Rejects with what keeps the studio from working. */
  checkReady(): Promise<void>
  /** Throws `signed-out` and `not-permitted`. */
  checkMetricsReader(request: IncomingMessage): Promise<void>
}

const REQUEST_ID = /^[A-Za-z0-9._-]{1,64}$/

/** @param limits of docs/reference/studio.md; others for tests alone */
export function createStudioServer(facts: AppFacts, limits: typeof LIMITS = LIMITS): Server {
  const options = { maxHeaderSize: limits.headerBytes, connectionsCheckingInterval: limits.checkMs }
  const server = createServer(options, createApp(facts))
  server.headersTimeout = limits.headersMs
  server.requestTimeout = limits.requestMs
  server.maxConnections = limits.connections
  return server
}

function createApp(facts: AppFacts) {
  const operationOf = new WeakMap<IncomingMessage, OperationId>()
  const idOf = new WeakMap<IncomingMessage, string>()
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', false)
  app.set('case sensitive routing', true)
  app.set('strict routing', true)
  app.set('trust proxy', facts.trustedProxies)
  app.use((request: Request, response: Response, next: NextFunction) => {
    const given = request.get('X-Request-Id') ?? ''
    const requestId = REQUEST_ID.test(given) ? given : randomUUID()
    idOf.set(request, requestId)
    response.setHeader('X-Request-Id', requestId)
    response.setHeader(PROTOCOL_HEADER, SYNC_PROTOCOL)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Cache-Control', 'no-store')
    const done = facts.metrics.begin()
    response.once('close', () => {
      const operation = operationOf.get(request) ?? 'none'
      const status = response.writableFinished ? response.statusCode : 499
      const seconds = done(operation, status)
      const milliseconds = Math.round(seconds * 1000)
      facts.log.info({ requestId, operation, status, milliseconds, address: request.ip }, 'answered')
    })
    next()
  })
  app.get('/healthz', (_: Request, response: Response) => sendJson(response, 200, { status: 'ok' }))
  app.get('/readyz', async (_: Request, response: Response) => {
    const problem = await readiness(facts)
    sendJson(response, problem === undefined ? 200 : 503, { status: problem ?? 'ok' })
  })
  app.get('/metrics', async (request: Request, response: Response) => {
    await facts.checkMetricsReader(request)
    const text = Buffer.from(await facts.metrics.text())
    response.writeHead(200, { 'Content-Type': facts.metrics.contentType, 'Content-Length': text.length })
    response.end(text)
  })
  app.use((_request: Request, _response: Response, next: NextFunction) => {
    if (!facts.isStopping()) return next()
    const headers = { 'Retry-After': '5', Connection: 'close' }
    throw new StudioFailure('studio-busy', 'The studio is about to end. Try again in a moment.', { headers })
  })
  facts.addPages(app)
  addRoutes(app, { ...facts, matched: (request, id) => operationOf.set(request, id) })
  app.use(() => {
    throw new StudioFailure('not-found', 'There is nothing at this address.')
  })
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    const requestId = idOf.get(request) ?? ''
    const failure = toFailure(error)
    if (!isClstError(failure) || ERRORS[failure.code].status >= 500) {
      facts.log.warn({ requestId, error: describe(failure) }, 'failed')
    }
    sendProblem(response, failure, requestId, request.path)
  })
  return app
}

async function readiness(facts: AppFacts): Promise<string | undefined> {
  if (facts.isStopping()) return 'stopping'
  try {
    await facts.checkReady()
    return undefined
  } catch (error) {
    facts.log.warn({ error: describe(error) }, 'not ready')
    return 'not-ready'
  }
}

/** What the framework itself found wrong is a path that cannot be decoded. */
function toFailure(error: unknown): unknown {
  const { status } = error as { status?: unknown }
  const isFramework = error instanceof URIError || (status === 400 && !(error instanceof StudioFailure))
  return isFramework ? new StudioFailure('invalid-argument', 'The path cannot be read.') : error
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
