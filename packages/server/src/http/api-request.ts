import type { Caller } from '../accounts/caller.js'
import type { AnswerOf, BodyOf, PathOf, QueryOf } from './generated/operation-types.js'
import type { OperationId, ROUTES } from './generated/routes.js'

type WithoutVersion<T> = T extends unknown ? Omit<T, 'apiVersion'> : never

/** Who asks; nobody where an operation needs no token. */
type CallerOf<Id extends OperationId> = (typeof ROUTES)[Id]['isOpen'] extends true ? undefined : Caller

/** What an operation was asked, as the document says it has to be. */
export interface ApiRequest<Id extends OperationId> {
  readonly path: PathOf<Id>
  readonly query: QueryOf<Id>
  readonly body: BodyOf<Id>
  /** A body that is not JSON. */
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly caller: CallerOf<Id>
  /** Where the request comes from. */
  readonly address: string
  /** Aborted when the client has gone. */
  readonly closed: AbortSignal
}

/** An answer that is no JSON document. */
export class BytesAnswer {
  constructor(
    readonly mediaType: string,
    readonly content: Uint8Array | AsyncIterable<Uint8Array>,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}
}

/** The document of an answer without `apiVersion`, or its bytes. */
export type ApiAnswer<Id extends OperationId> = WithoutVersion<AnswerOf<Id>> | BytesAnswer

export type Operation<Id extends OperationId> = (request: ApiRequest<Id>) => Promise<ApiAnswer<Id>>

export type Operations<Ids extends OperationId = OperationId> = { readonly [Id in Ids]: Operation<Id> }
