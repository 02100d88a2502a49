import type { ErrorCode, ErrorDetails } from '@clst/sdk'
import { BridgeFailure } from '../service/bridge-failure.js'
import { NotTaken } from './not-taken.js'

/** What of a problem document is looked at. */
export interface Problem {
  readonly code: ErrorCode
  readonly detail: string
  readonly retryable?: boolean
  readonly details?: ErrorDetails
  /** Fields that are not as the contract says: nothing was begun. */
  readonly errors?: readonly unknown[]
}

/** These say that the bridge, and not the project, has refused. */
const OF_THE_BRIDGE: ReadonlySet<string> = new Set<ErrorCode>([
  'bridge-busy',
  'bridge-stopping',
  'host-not-allowed',
  'method-not-allowed',
  'not-found',
  'payload-too-large',
  'project-not-found',
  'rate-limited',
  'request-timeout',
  'unauthenticated',
  'unsupported-media-type',
])

export function isProblem(document: unknown): document is Problem {
  const { code, detail } = (document ?? {}) as Partial<Problem>
  return typeof code === 'string' && typeof detail === 'string'
}

/** The answer to a request: `NotTaken`, or the failure with the code, the sentence and the facts that it had there. */
export function toRefusal(problem: Problem): Error {
  const { code, detail, errors } = problem
  return errors !== undefined || OF_THE_BRIDGE.has(code) ? new NotTaken(detail) : toFailure(problem)
}

/** What a job ended with. */
export function toFailure({ code, detail, details = {}, retryable }: Problem): BridgeFailure {
  // Of a cancelled job it says something else: that its key does not begin it again.
  const isTold = retryable !== undefined && code !== 'cancelled'
  return new BridgeFailure(code, detail, { details, ...(isTold ? { retryable } : {}) })
}

/** As the SDK says it where nothing has begun. */
export function cancelled(): BridgeFailure {
  return new BridgeFailure('cancelled', 'Cancelled. Nothing was changed.')
}

/** The bridge ended, or was ended, while it was at work. */
export function interrupted(): BridgeFailure {
  const message =
    'The bridge ended before it said whether this was done. It was done wholly, or not at all: look before you ask again.'
  return new BridgeFailure('job-interrupted', message, { retryable: false })
}
