/** Failures as problem documents (RFC 9457), with the codes of the shared table. */
import type { ServerResponse } from 'node:http'
import { ERRORS, type ErrorCode, type ErrorDetails } from '@clst/sdk/errors'
import { BridgeFailure } from '../bridge-failure.js'
import { API_VERSION } from '../identity.js'

export interface ProblemDocument {
  apiVersion: string
  /** Relative to the bridge: `/errors/<code>`. */
  type: string
  title: string
  status: number
  /** A sentence for an artist. */
  detail: string
  /** Path of the request. */
  instance?: string
  code: ErrorCode
  retryable: boolean
  requestId: string
  details?: ErrorDetails
  errors?: readonly { pointer: string; message: string }[]
}

/** What is unknown is told to the log, not to the caller. */
const UNKNOWN = 'Something went wrong inside clst. Its log tells more, under the id of this request.'

export function toProblem(error: unknown, requestId: string, instance?: string): ProblemDocument {
  const known = asKnown(error)
  const code: ErrorCode = known?.code ?? 'internal'
  const { status, title } = ERRORS[code]
  const retryable = error instanceof BridgeFailure ? error.retryable : ERRORS[code].retryable
  const details = known?.details ?? {}
  return {
    apiVersion: API_VERSION,
    type: `/errors/${code}`,
    title,
    status,
    detail: code === 'internal' ? UNKNOWN : (known?.message ?? UNKNOWN),
    ...(instance === undefined ? {} : { instance }),
    code,
    retryable,
    requestId,
    ...(Object.keys(details).length === 0 || code === 'internal' ? {} : { details }),
    ...(known?.errors === undefined ? {} : { errors: known.errors }),
  }
}

interface Known {
  code: ErrorCode
  message: string
  details?: ErrorDetails
  errors?: BridgeFailure['errors']
}

/** Anything that carries a code of the table. */
function asKnown(error: unknown): Known | undefined {
  if (!(error instanceof Error) || error.name !== 'ClstError') return undefined
  const known = error as Error & Known
  return Object.hasOwn(ERRORS, known.code) ? known : undefined
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
  const body = Buffer.from(JSON.stringify(problem))
  response.writeHead(problem.status, {
    'Content-Type': 'application/problem+json',
    'Content-Length': body.length,
  })
  response.end(body)
}
