/** Failures as problem documents (RFC 9457), with the codes of the shared table. */
import type { ServerResponse } from 'node:http'
import { ERRORS, isClstError } from '@clst/sdk/errors'
import { StudioFailure } from '../failure.js'
import { API_VERSION } from './api-version.js'
import { sendJson } from './send.js'

/** What is unknown is told to the log, not to the caller. */
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
  const known = isClstError(error) && error.code in ERRORS ? error : undefined
  const code = known?.code ?? 'internal'
  const { status, title, retryable } = ERRORS[code]
  const { headers = {}, errors } = known instanceof StudioFailure ? known : {}
  const details = known?.details ?? {}
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  const problem = {
    apiVersion: API_VERSION,
    type: `/errors/${code}`,
    title,
    status,
    detail: known === undefined || code === 'internal' ? UNKNOWN : known.message,
    instance,
    code,
    retryable,
    requestId,
    ...(Object.keys(details).length === 0 || code === 'internal' ? {} : { details }),
    ...(errors === undefined ? {} : { errors }),
  }
  sendJson(response, status, problem, 'application/problem+json')
}
