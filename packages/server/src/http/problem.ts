import type { ServerResponse } from 'node:http'
import { problemDocument, sendProblem as send } from '@clst/http-contract'
import { StudioFailure } from '../failure.js'
import { API_VERSION } from './api-version.js'

const UNKNOWN = 'Something went wrong inside the studio. Its log tells more, under the id of this request.'

export function sendProblem(
  response: ServerResponse,
  error: unknown,
  requestId: string,
  instance: string,
): void {
  const problem = problemDocument(error, { apiVersion: API_VERSION, requestId, instance, unknown: UNKNOWN })
  send(response, problem, error instanceof StudioFailure ? error.headers : {})
}
