import type { Schemas } from './generated/operation-types.js'
import type { Schemas as StudioSchemas } from './studio/generated/operation-types.js'

/** Failures that the client finds by itself, before or instead of an answer. */
export type ClientErrorCode =
  /** The discovery file cannot be trusted, or another program answers at its port. */
  | 'bridge-not-trusted'
  /** No answer in time, or the connection broke. A change may have been made: ask again with the same key. */
  | 'no-answer'
  /** No connection to the studio, or it broke. What was asked for may have been done; asking again is safe. */
  | 'studio-unreachable'
  /** The certificate of the studio is of no authority that is trusted, is out of date, or is for another name. */
  | 'studio-not-trusted'
  /** The answer is not what the contract says. */
  | 'answer-invalid'

export type ApiErrorCode = Schemas['ErrorCode'] | StudioSchemas['ErrorCode'] | ClientErrorCode

type Problem = Schemas['Problem'] | StudioSchemas['Problem']

const RETRYABLE: readonly ApiErrorCode[] = ['no-answer', 'bridge-not-running', 'studio-unreachable']

/** Every failure of the client. Decide by `code`; `message` is for people. */
export class ClstApiError extends Error {
  override readonly name = 'ClstApiError'

  constructor(
    readonly code: ApiErrorCode,
    message: string,
    /** What the bridge or the studio answered, or what a job ended with. */
    readonly problem?: Problem,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause })
  }

  /** HTTP status of the failure, where it came from the bridge or the studio. */
  get status(): number | undefined {
    return this.problem?.status
  }

  /** The same call can succeed later without anybody changing anything. */
  get retryable(): boolean {
    return this.problem?.retryable ?? RETRYABLE.includes(this.code)
  }

  /** Names the request in the log of who answered. */
  get requestId(): string | undefined {
    return this.problem?.requestId
  }

  get details(): Schemas['ErrorDetails'] {
    return this.problem?.details ?? {}
  }

  static fromProblem(problem: Problem): ClstApiError {
    return new ClstApiError(problem.code, problem.detail, problem)
  }
}
