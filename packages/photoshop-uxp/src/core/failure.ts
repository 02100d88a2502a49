/** What went wrong, whatever it was. */
import { HostError } from './host.js'
import type { Json } from './table.js'

/** They are about the bridge as a whole, not about what was asked. */
export const ABOUT_THE_BRIDGE: ReadonlySet<string> = new Set([
  'bridge-not-running',
  'bridge-not-trusted',
  'bridge-stopping',
  'unauthenticated',
  'host-not-allowed',
  'forbidden-origin',
])

/** The answer was lost: what was asked for may have been done. The same key finds out. */
const LOST: ReadonlySet<string> = new Set(['no-answer', 'bridge-not-running', 'bridge-stopping'])

/** `code` is one of the bridge or the client, `host` or `internal`; the message is a sentence for the person. */
export class Failure extends Error {
  override readonly name = 'Failure'

  constructor(
    readonly code: string,
    readonly sentence: string,
    readonly isRetryable = false,
    readonly requestId: string | null = null,
  ) {
    super(sentence)
  }

  get isLost(): boolean {
    return LOST.has(this.code)
  }

  /** Errors of the client have a `code`, `retryable` and `requestId`. */
  static of(error: unknown): Failure {
    if (error instanceof Failure) return error
    if (error instanceof HostError) return new Failure('host', error.message)
    const { code, message, retryable, requestId } = (error ?? {}) as Json
    if (typeof code === 'string') {
      const request = typeof requestId === 'string' ? requestId : null
      return new Failure(code, String(message ?? ''), retryable === true, request)
    }
    const [words, kind] = error instanceof Error ? [error.message, error.name] : [String(error), typeof error]
    return new Failure('internal', `The panel made a mistake: ${words} (${kind}).`)
  }

  /** Of what a job ended with, or of one file of its result. */
  static ofProblem({ code, detail, message, retryable, requestId }: Json): Failure {
    const request = typeof requestId === 'string' ? requestId : null
    return new Failure(String(code), String(detail || message || ''), retryable === true, request)
  }
}

/** An answer of another form than the contract says. */
export function notUnderstood(): Failure {
  return new Failure('answer-invalid', 'The bridge gave an answer that this panel does not understand.')
}

/** An answer that has to be an object; throws a {@link Failure} where it is not. */
export function objectOf(answer: unknown): Json {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) throw notUnderstood()
  return answer as Json
}
