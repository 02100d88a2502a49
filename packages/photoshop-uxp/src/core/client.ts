/** Any operation of the contract by its name, as a call that the panel looks at from time to time. */
import type { CallLike, ClientLike } from './calls.js'
import { ClstApiError } from './errors.js'
import { type Operations, targetOf } from './routes.js'
import type { PictureAnswer, Session } from './session.js'
import type { Json } from './table.js'

const PICTURE_SECONDS = 30

/** `tell` is called whenever a call has ended: then the panel need not wait for its timer. */
export class Client implements ClientLike {
  constructor(
    private readonly operations: Operations,
    private readonly session: Session,
    private readonly tell: () => void,
  ) {}

  start(operation: string, fields: Json, timeout: number, idempotencyKey: string | null): CallLike {
    const target = targetOf(this.operations, operation, fields)
    const ending = new AbortController()
    return new Call(this.session.ask(target, timeout, idempotencyKey, ending.signal), ending, this.tell)
  }

  /** A picture at a path of the bridge, as a context names it. */
  async picture(path: string): Promise<PictureAnswer> {
    const target = { method: 'GET', url: path, body: undefined }
    const answer = await this.session.ask(target, PICTURE_SECONDS, null, new AbortController().signal)
    if ((answer as PictureAnswer).data instanceof Uint8Array) return answer as PictureAnswer
    throw new ClstApiError('answer-invalid', 'The bridge gave no picture.')
  }
}

class Call implements CallLike {
  private outcome: { answer: unknown } | { failure: unknown } | undefined

  constructor(
    asked: Promise<unknown>,
    private readonly ending: AbortController,
    tell: () => void,
  ) {
    void asked
      .then(
        (answer) => {
          this.outcome ??= { answer }
        },
        (failure: unknown) => {
          this.outcome ??= { failure }
        },
      )
      .then(tell)
  }

  pump(): boolean {
    return this.outcome !== undefined
  }

  result(): unknown {
    if (this.outcome === undefined) throw new Error('The call is not done.')
    if ('failure' in this.outcome) throw this.outcome.failure
    return this.outcome.answer
  }

  close(): void {
    this.outcome ??= { failure: new ClstApiError('cancelled', 'Cancelled.') }
    this.ending.abort()
  }
}
