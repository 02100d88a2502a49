import type { ServerResponse } from 'node:http'
import { problemDocument, sendJson } from '@clst/http-contract'
import { StudioFailure } from '../failure.js'
import { API_VERSION } from './api-version.js'

const UNKNOWN = 'Something went wrong inside the studio. Its log tells more, under the id of this request.'

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
  const problem = problemDocument(error, { apiVersion: API_VERSION, requestId, instance, unknown: UNKNOWN })
  const headers = error instanceof StudioFailure ? error.headers : {}
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  sendJson(response, problem.status, problem, 'application/problem+json')
}
