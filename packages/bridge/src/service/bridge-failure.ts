import { ERRORS, type ErrorCode, type ErrorDetails, type ErrorJson } from '@clst/sdk/errors'

/** What stops a request or the start of the bridge. Has the shape of a `ClstError`, and what an answer needs besides. */
export class BridgeFailure extends Error {
  override readonly name = 'ClstError'
  readonly code: ErrorCode
  readonly details: ErrorDetails
  readonly status: number
  /** Whether the same request can succeed later; as the table says, unless this failure knows better. */
  readonly retryable: boolean
  /** What in the request is not as it must be. */
  readonly errors: readonly { pointer: string; message: string }[] | undefined
  /** More lines for the head of the answer. */
  readonly headers: Readonly<Record<string, string>>

  constructor(
    code: ErrorCode,
    message: string,
    more: {
      details?: ErrorDetails
      errors?: readonly { pointer: string; message: string }[]
      headers?: Readonly<Record<string, string>>
      retryable?: boolean
    } = {},
  ) {
    super(message)
    this.code = code
    this.details = more.details ?? {}
    this.status = ERRORS[code].status
    this.errors = more.errors
    this.headers = more.headers ?? {}
    this.retryable = more.retryable ?? ERRORS[code].retryable
  }

  toJSON(): ErrorJson {
    return { code: this.code, message: this.message, retryable: this.retryable, details: this.details }
  }
}
