/** Which operation a request means, from the table that is made from the document. */
import { addressesWithMethods, toPattern, wordsFirst } from '@clst/http-contract'
import express, { type Express, type Request, type Response } from 'express'
import { BridgeFailure } from '../bridge-failure.js'
import { type OperationId, ROUTES } from '../generated/routes.js'
import type { CheckedRequest } from './checked-request.js'

export type Perform = (
  id: OperationId,
  parameters: Readonly<Record<string, string>>,
  checked: CheckedRequest,
) => Promise<void>

/** Answers a request with its operation. Rejects with `not-found`, `method-not-allowed`, and what operations throw. */
export type Router = (checked: CheckedRequest) => Promise<void>

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete'

export function createRouter(perform: Perform): Router {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', false)
  app.set('case sensitive routing', true)
  app.set('strict routing', true)
  const underWay = new WeakMap<object, CheckedRequest>()
  for (const [id, route] of wordsFirst(ROUTES)) {
    if (route.isOpen) continue
    const verb = route.method.toLowerCase() as Verb
    app[verb](toPattern(route.path), async (request: Request, response: Response) => {
      const checked = underWay.get(request) as CheckedRequest
      await perform(id, request.params as Record<string, string>, { ...checked, response })
    })
  }
  refuseOtherMethods(app)
  return (checked) =>
    new Promise((resolve, reject) => {
      const { request, response } = checked
      underWay.set(request, checked)
      response.once('close', resolve)
      app(request as Request, response as Response, (error?: unknown) => reject(toFailure(error)))
    })
}

function refuseOtherMethods(app: Express): void {
  for (const [path, allowed] of addressesWithMethods(ROUTES)) {
    app.all(toPattern(path), () => {
      throw new BridgeFailure('method-not-allowed', 'This cannot be done at this address.', {
        headers: { Allow: allowed.join(', ') },
      })
    })
  }
}

/** What the framework itself found wrong is a path that cannot be decoded. */
function toFailure(error: unknown): unknown {
  if (error === undefined) return new BridgeFailure('not-found', 'There is nothing at this address.')
  const { status } = error as { status?: unknown }
  const isOurs = error instanceof BridgeFailure
  return !isOurs && status === 400 ? new BridgeFailure('invalid-argument', 'The path cannot be read.') : error
}
