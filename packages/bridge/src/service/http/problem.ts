import type { ServerResponse } from 'node:http'
import { type ProblemDocument, problemDocument, sendProblem as send } from '@clst/http-contract'
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
  const headers = error instanceof BridgeFailure ? error.headers : {}
  send(response, toProblem(error, requestId, instance), headers)
}
