/** Requests to the bridge that has the project open. */
import { randomUUID } from 'node:crypto'
import type { OpenOptions, OperationOptions } from '@clst/sdk'
import type { Answer, Question } from '../running-bridge/ask.js'
import { askProven, NotThere } from '../running-bridge/ask-proven.js'
import { MAX_BODY_BYTES } from '../service/checks/body.js'
import type { Discovery } from '../service/discovery.js'
import type {
  BodyOf,
  JobOperationId,
  JobResults,
  PathOf,
  QueryOf,
  ResultOf,
} from '../service/generated/operation-types.js'
import { type OperationId, ROUTES } from '../service/generated/routes.js'
import { waitForJob } from './jobs.js'
import { NotTaken } from './not-taken.js'
import { cancelled, interrupted, isProblem, toRefusal } from './problems.js'
import { fillIn, toQuery } from './targets.js'

/** Longer ones may not fit into the head of a request. */
const MAX_TARGET_CHARACTERS = 8000

/** An answer can take as long as a large project takes to be read. */
const PATIENCE_MS = 10 * 60 * 1000

/** Of a change, the answer names each file. */
const MAX_ANSWER_BYTES = 256 * 1024 * 1024

/** What an operation is asked, besides which project is meant. */
export interface Order<Id extends OperationId> {
  readonly path?: Omit<PathOf<Id>, 'projectKey'>
  readonly query?: Unchanging<QueryOf<Id>>
  readonly body?: Unchanging<BodyOf<Id>>
}

/** Nobody changes what is sent. */
type Unchanging<T> = T extends readonly (infer Item)[]
  ? readonly Unchanging<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Unchanging<T[Name]> }
    : T

export class Link {
  private readonly headers: Readonly<Record<string, string>>

  constructor(
    private readonly discovery: Discovery,
    private readonly projectKey: string,
    { person, program }: Pick<OpenOptions, 'person' | 'program'>,
  ) {
    this.headers = {
      ...(person === undefined ? {} : { 'Clst-Author': encodeURIComponent(person.name) }),
      ...(program === undefined ? {} : { 'Clst-Program': `${program.name}/${program.version}` }),
    }
  }

  /** An operation that answers at once. Throws `NotTaken`, and what the operation throws. */
  async call<Id extends OperationId>(
    id: Id,
    order: Order<Id> = {},
    { signal }: OperationOptions = {},
  ): Promise<ResultOf<Id>> {
    const { document } = await this.send(id, order, signal)
    const { apiVersion: _, ...result } = document as Record<string, unknown>
    return result as ResultOf<Id>
  }

  /** An operation that answers a picture. */
  async picture<Id extends OperationId>(
    id: Id,
    order: Order<Id>,
  ): Promise<Pick<Answer, 'mediaType' | 'bytes'>> {
    return this.send(id, order, undefined)
  }

  /** A long operation, to its end; the signal cancels it. Throws `NotTaken`, `cancelled`, and what the operation throws. */
  async job<Id extends JobOperationId>(
    id: Id,
    order: Order<Id>,
    options: OperationOptions = {},
  ): Promise<JobResults[Id]> {
    if (options.signal?.aborted === true) throw cancelled()
    const { document } = await this.send(id, order, undefined)
    const result = await waitForJob(this.discovery, (document as { id: string }).id, options)
    return result as unknown as JobResults[Id]
  }

  private async send<Id extends OperationId>(
    id: Id,
    { path = {} as never, query = {} as never, body }: Order<Id>,
    signal: AbortSignal | undefined,
  ): Promise<Answer> {
    const { method, path: pattern, isChange, hasBody } = ROUTES[id]
    const target = fillIn(pattern, { ...path, projectKey: this.projectKey }) + toQuery(query as object)
    const isTooLong = target.length > MAX_TARGET_CHARACTERS || sizeOf(body) > MAX_BODY_BYTES
    if (isTooLong) throw new NotTaken('The request is too long.')
    const question: Question = {
      path: target,
      method,
      headers: { ...this.headers, ...(isChange ? { 'Idempotency-Key': randomUUID() } : {}) },
      ...(hasBody ? { body: body ?? {} } : {}),
      timeout: PATIENCE_MS,
      maxBytes: MAX_ANSWER_BYTES,
      // What was asked to be changed is changed, whoever still waits for the answer.
      signal: isChange ? undefined : signal,
    }
    const answer = await this.ask(question, isChange)
    if (answer.status < 300) return answer
    throw isProblem(answer.document) ? toRefusal(answer.document) : new NotTaken('The answer is no problem.')
  }

  private async ask(question: Question, isChange: boolean): Promise<Answer> {
    try {
      return await askProven(this.discovery, question)
    } catch (error) {
      if (question.signal?.aborted === true) throw cancelled()
      const isUnsent = error instanceof NotThere || (error as NodeJS.ErrnoException).code === 'ECONNREFUSED'
      if (isUnsent || !isChange) throw new NotTaken('The bridge is gone.', { cause: error })
      return this.askAgain(question)
    }
  }

  /** Nobody knows whether the change arrived. The same key makes one piece of work of both requests, or nothing is done. */
  private async askAgain(question: Question): Promise<Answer> {
    const answer = await askProven(this.discovery, question).catch(() => undefined)
    if (answer === undefined) throw interrupted()
    const isUnknown = isProblem(answer.document) && toRefusal(answer.document) instanceof NotTaken
    if (isUnknown) throw interrupted()
    return answer
  }
}

function sizeOf(body: unknown): number {
  return body === undefined ? 0 : Buffer.byteLength(JSON.stringify(body))
}
