import type { ServerResponse } from 'node:http'
import { type ProblemDocument, problemDocument, sendJson } from '@clst/http-contract'
import { BridgeFailure } from '../bridge-failure.js'
import { API_VERSION } from '../identity.js'

const UNKNOWN = 'Something went wrong inside clst. Its log tells more, under the id of this request.'

export function toProblem(error: unknown, requestId: string, instance?: string): ProblemDocument {
  return problemDocument(error, { apiVersion: API_VERSION, requestId, instance, unknown: UNKNOWN })
}

export function sendProblem(
  response: ServerResponse,
  error: unknown,
  requestId: string,
  instance: string,
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  const problem = toProblem(error, requestId, instance)
  const headers = error instanceof BridgeFailure ? error.headers : {}
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  sendJson(response, problem.status, problem, 'application/problem+json')
}
