import type { ServerResponse } from 'node:http'
import type { BodyOf, PathOf, QueryOf, ResultOf } from '../generated/operation-types.js'
import type { OperationId } from '../generated/routes.js'
import type { Services } from '../services.js'
import type { Caller } from '../threads/messages.js'

/** What an operation was asked, as the document says it has to be. */
export interface OperationInput<Id extends OperationId> {
  readonly path: PathOf<Id>
  readonly query: QueryOf<Id>
  readonly body: BodyOf<Id>
}

/** The same with what belongs to the request rather than to the operation. */
export interface ApiRequest<Id extends OperationId> extends OperationInput<Id> {
  readonly requestId: string
  /** Who asks, where the request says so. */
  readonly caller: Caller | undefined
  /** Path of the request. */
  readonly instance: string
  /** Aborted when the client has gone. */
  readonly closed: AbortSignal
  /** Only for an answer that is no document. */
  readonly response: ServerResponse
  readonly accept: string
  readonly lastEventId: string | undefined
}

export interface ApiAnswer<Result = unknown> {
  /** The document without `apiVersion`, or its bytes with it; undefined when the answer is on its way already. */
  readonly result: Result | Uint8Array | undefined
  /** Of what is no document. */
  readonly mediaType?: string
  /** Where what was made can be read. */
  readonly location?: string
}

/** What is answered by the main thread itself: all that needs no project file. */
export type MainOperation<Id extends OperationId> = (
  services: Services,
  request: ApiRequest<Id>,
) => Promise<ApiAnswer<ResultOf<Id>>>

export type MainOperations = { readonly [Id in OperationId]?: MainOperation<Id> }
