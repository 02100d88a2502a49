/** Failures as problem documents (RFC 9457), with the codes of the shared table. */
import type { ServerResponse } from 'node:http'
import { ERRORS, type ErrorCode, type ErrorDetails } from '@clst/sdk/errors'
import { sendJson } from './send-json.js'
import type { RequestMistake } from './validate.js'

export interface ProblemDocument {
  apiVersion: string
  /** Relative to the service: `/errors/<code>`. */
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
  errors?: readonly RequestMistake[]
}

/** Anything that carries a code of the table. */
interface Known {
  code: ErrorCode
  message: string
  /** As the table says, unless the failure knows better. */
  retryable?: boolean
  details?: ErrorDetails
  errors?: readonly RequestMistake[] | undefined
}

interface Surroundings {
  apiVersion: string
  requestId: string
  instance?: string | undefined
  /** What is said of a failure that nobody foresaw: that one is told to the log, not to the caller. */
  unknown: string
}

export function problemDocument(
  error: unknown,
  { apiVersion, requestId, instance, unknown }: Surroundings,
): ProblemDocument {
  const known = asKnown(error)
  const code = known?.code ?? 'internal'
  const { status, title, retryable } = ERRORS[code]
  const isTold = known !== undefined && code !== 'internal'
  const details = (isTold ? known.details : undefined) ?? {}
  return {
    apiVersion,
    type: `/errors/${code}`,
    title,
    status,
    detail: isTold ? known.message : unknown,
    ...(instance === undefined ? {} : { instance }),
    code,
    retryable: known?.retryable ?? retryable,
    requestId,
    ...(Object.keys(details).length === 0 ? {} : { details }),
    ...(known?.errors === undefined ? {} : { errors: known.errors }),
  }
}

/** Where the head of another answer has gone out already the connection ends, so that nobody takes that one for whole. */
export function sendProblem(
  response: ServerResponse,
  problem: ProblemDocument,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  sendJson(response, problem.status, problem, 'application/problem+json')
}

function asKnown(error: unknown): Known | undefined {
  if (!(error instanceof Error) || error.name !== 'ClstError') return undefined
  const known = error as Error & Known
  return Object.hasOwn(ERRORS, known.code) ? known : undefined
}
