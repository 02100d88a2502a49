import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestBody } from '../checks/body.js'

/** A request that came from a program of this user on this computer, with all of its body. */
export interface CheckedRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  /** The client's own id where it gave one: the same in the answer, the log and the job. */
  readonly requestId: string
  /** As it was sent, without the query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: RequestBody
}
