/** Every failure of the client. Decide by `code`; the message is for people. */
export class ClstApiError extends Error {
  override readonly name = 'ClstApiError'

  constructor(
    /** One of docs/reference/errors.md, or `bridge-not-trusted`, `no-answer`, `answer-invalid`, `cancelled`. */
    readonly code: string,
    message: string,
    readonly retryable: boolean = code === 'bridge-not-running' || code === 'no-answer',
    readonly requestId?: string,
  ) {
    super(message)
  }
}
