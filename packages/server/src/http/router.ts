/** From a request that arrived to the operation that answers it. */
import type { IncomingMessage } from 'node:http'
import { addressesWithMethods, readQuery, sendJson, toPattern, wordsFirst } from '@clst/http-contract'
import type { Express, Request, Response } from 'express'
import type { Caller } from '../accounts/caller.js'
import { StudioFailure } from '../failure.js'
import { type ApiRequest, BytesAnswer, type Operation, type Operations } from './api-request.js'
import { API_VERSION } from './api-version.js'
import type { BodyRoom } from './body-room.js'
import { checkProtocol } from './check-protocol.js'
import { type OperationId, ROUTES } from './generated/routes.js'
import { maxBodyBytes } from './limits.js'
import { readBody } from './read-body.js'
import { sendBytes } from './send-bytes.js'
import { validateInput } from './validate.js'

export interface RouterFacts {
  readonly operations: Operations
  readonly room: BodyRoom
  /** Throws `signed-out`. */
  authenticate(request: IncomingMessage): Promise<Caller>
  /** The operation of a request, once it is known. */
  matched(request: IncomingMessage, id: OperationId): void
}

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** Adds every operation of the document, and what is answered to other methods at their addresses. */
export function addRoutes(app: Express, facts: RouterFacts): void {
  for (const [id, route] of wordsFirst(ROUTES)) {
    const verb = route.method.toLowerCase() as Verb
    app[verb](toPattern(route.path), (request: Request, response: Response) =>
      perform(facts, id, request, response),
    )
  }
  for (const [path, allowed] of addressesWithMethods(ROUTES)) {
    app.all(toPattern(path), () => {
      const headers = { Allow: allowed.join(', ') }
      throw new StudioFailure('method-not-allowed', 'This cannot be done at this address.', { headers })
    })
  }
}

async function perform(
  facts: RouterFacts,
  id: OperationId,
  request: Request,
  response: Response,
): Promise<void> {
  facts.matched(request, id)
  const route = ROUTES[id]
  // Before anything of the body is read: who is nobody sends no 32 MiB.
  const caller = route.isOpen ? undefined : await facts.authenticate(request)
  if (route.tag === 'sync' || route.tag === 'bytes') checkProtocol(request)
  const mediaType = checkMediaType(id, request)
  const gone = new AbortController()
  response.once('close', () => gone.abort(new StudioFailure('cancelled', 'The client has gone.')))
  const maxBytes = mediaType === undefined ? 0 : maxBodyBytes(id)
  const { bytes, release } = await readBody(request, maxBytes, facts.room, gone.signal)
  try {
    const isJson = mediaType === 'application/json'
    const path = { ...(request.params as Record<string, string>) }
    const query = readQuery(new URLSearchParams(request.originalUrl.split('?')[1] ?? ''))
    const body = isJson ? parseJson(bytes) : undefined
    await validateInput(id, { path, query, body })
    const input = { path, query, body, bytes, mediaType: mediaType ?? '', caller, closed: gone.signal }
    const address = request.ip ?? ''
    const answer = await (facts.operations[id] as Operation<OperationId>)({
      ...input,
      address,
    } as ApiRequest<never>)
    if (answer instanceof BytesAnswer) await sendBytes(response, answer)
    else sendJson(response, route.successStatus, { apiVersion: API_VERSION, ...(answer as object) })
  } finally {
    release()
  }
}

/** The media type of the body; undefined where there is none. Throws `unsupported-media-type`. */
function checkMediaType(id: OperationId, request: IncomingMessage): string | undefined {
  const route = ROUTES[id]
  const allowed =
    'rawBody' in route ? (route.rawBody as readonly string[]) : route.hasBody ? ['application/json'] : []
  if (allowed.length === 0) return undefined
  const given = (request.headers['content-type'] ?? '').replace(/;.*/s, '').trim().toLowerCase()
  if (allowed.includes(given)) return given
  throw new StudioFailure('unsupported-media-type', `The body has to be ${allowed.join(' or ')}.`)
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const errors = [{ pointer: '', message: 'is not JSON in UTF-8' }]
    throw new StudioFailure('invalid-argument', 'The body is not JSON in UTF-8.', { errors })
  }
}
