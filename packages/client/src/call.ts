import type { AnswerOf, JobOperationId, JobResults, Schemas } from './generated/operation-types.js'
import type { OperationId } from './generated/routes.js'

/** What a request is made of. */
export interface CallInput {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: object
  readonly body?: object
}

/** What every method takes besides. */
export interface CallOptions {
  /** Ends the waiting for the answer; what was asked for may go on. */
  readonly signal?: AbortSignal
  /** A key of your own, to repeat a change safely after a restart of your program. One is made otherwise. */
  readonly idempotencyKey?: string
  /** Milliseconds until the answer must be there; 60,000 when absent. */
  readonly timeoutMs?: number
}

/** A picture as the bridge sent it. */
export interface Picture {
  /** `image/png`, `image/jpeg` or `image/webp`. */
  readonly mediaType: string
  readonly data: Uint8Array
}

/** The job of a long operation, with the result that it will have. */
export type JobOf<Id extends JobOperationId> = Omit<Schemas['Job'], 'result'> & { result?: JobResults[Id] }

/** What an operation answers, by its name. */
export type Answer<Id extends OperationId> = AnswerOf<Id>
