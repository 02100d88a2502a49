import { ClstError, type ErrorCode, type ErrorDetails } from '@clst/sdk/errors'

/** What in a request is not as it must be. */
export interface RequestMistake {
  /** JSON pointer into the body; `?name` for a query parameter. */
  readonly pointer: string
  readonly message: string
}

interface More {
  readonly details?: ErrorDetails
  readonly errors?: readonly RequestMistake[]
  /** More lines for the head of the answer. */
  readonly headers?: Readonly<Record<string, string>>
}

/** What stops a request: an error of the table, with what the answer needs besides. */
export class StudioFailure extends ClstError {
  readonly errors: readonly RequestMistake[] | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(code: ErrorCode, message: string, { details, errors, headers }: More = {}) {
    super(code, message, details === undefined ? {} : { details })
    this.errors = errors
    this.headers = headers ?? {}
  }
}

/** A value that the document allows and the operation does not. */
export function invalid(pointer: string, message: string): StudioFailure {
  return new StudioFailure('invalid-argument', `${pointer} ${message}.`, { errors: [{ pointer, message }] })
}
