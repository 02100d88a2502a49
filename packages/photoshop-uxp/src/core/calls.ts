/** Requests on their way, looked at a few at a time. */
import { Failure } from './failure.js'
import type { Json } from './table.js'

/** Requests that one tick looks at. */
const STEPS_PER_TICK = 4

/** A call of the client. */
export interface CallLike {
  /** True when there is an answer or a failure. Never throws. */
  pump(): boolean
  /** The answer; throws the failure. */
  result(): unknown
  /** Ends the waiting. */
  close(): void
}

/** What `connect` gives: the {@link Client} of session.ts is one. */
export interface ClientLike {
  /** @param timeout in seconds @param idempotencyKey of a change, else null */
  start(operation: string, fields: Json, timeout: number, idempotencyKey: string | null): CallLike
}

/** A request whose answer is awaited. */
export class Pending {
  isDone = false
  private answer: unknown
  private failure: Failure | undefined

  constructor(
    readonly operation: string,
    private call: CallLike | undefined,
    readonly isChange: boolean,
    /** It waits for something to happen, so it is not hurried. */
    readonly isPatient: boolean,
  ) {}

  step(): void {
    try {
      if (this.call === undefined || !this.call.pump()) return
      this.answer = this.call.result()
    } catch (error) {
      this.failure = Failure.of(error)
    }
    this.end()
  }

  fail(failure: Failure): void {
    if (this.isDone) return
    this.failure = failure
    this.call?.close()
    this.end()
  }

  /** The answer; throws the {@link Failure}. */
  result(): Json {
    if (this.failure !== undefined) throw this.failure
    return this.answer as Json
  }

  private end(): void {
    this.isDone = true
    this.call = undefined
  }
}

export interface CallOptions {
  /** Seconds. */
  readonly timeout?: number
  /** The idempotency key of a change. */
  readonly key?: string
  readonly isPatient?: boolean
}

/** All requests of a panel. `connect` makes the client when the first one is sent. */
export class Calls {
  private client: ClientLike | undefined
  private pending: Pending[] = []
  /** Looks that were taken since the panel began; the tests count. */
  steps = 0

  constructor(private readonly connect: () => ClientLike) {}

  start(
    operation: string,
    fields: Json,
    { timeout = 60, key, isPatient = false }: CallOptions = {},
  ): Pending {
    const isChange = key !== undefined
    try {
      this.client ??= this.connect()
      const call = this.client.start(operation, fields, timeout, key ?? null)
      const pending = new Pending(operation, call, isChange, isPatient)
      this.pending.push(pending)
      return pending
    } catch (error) {
      // Also an operation that this client does not have.
      const pending = new Pending(operation, undefined, isChange, isPatient)
      pending.fail(Failure.of(error))
      return pending
    }
  }

  /** Goes on with the requests, those first that waited longest. */
  pump(): void {
    this.pending = this.pending.filter(({ isDone }) => !isDone)
    const turn = this.pending.slice(0, STEPS_PER_TICK)
    const rest = this.pending.slice(STEPS_PER_TICK)
    for (const pending of turn) {
      this.steps += 1
      pending.step()
    }
    this.pending = [...rest, ...turn.filter(({ isDone }) => !isDone)]
  }

  /** Whether an answer is awaited that comes at once. */
  get isHurried(): boolean {
    return this.pending.some(({ isPatient }) => !isPatient)
  }

  get isAny(): boolean {
    return this.pending.length > 0
  }

  /** Gives up what only reads: after a long silence of the host those answers are late. Changes go on. */
  dropReads(): void {
    for (const pending of this.pending) if (!pending.isChange) pending.fail(cancelled())
    this.pending = this.pending.filter(({ isDone }) => !isDone)
  }

  close(): void {
    for (const pending of this.pending) pending.fail(cancelled())
    this.pending = []
  }
}

function cancelled(): Failure {
  return new Failure('cancelled', 'Cancelled.')
}
