import { randomUUID } from 'node:crypto'
import type { CallInput, CallOptions, Picture } from './call.js'
import { ClstApiError } from './errors.js'
import { type ListenOptions, listen, type StreamedEvent } from './events.js'
import { fillIn } from './fill-in.js'
import { Methods } from './generated/methods.js'
import type { Schemas } from './generated/operation-types.js'
import { type OperationId, ROUTES } from './generated/routes.js'
import { type AnyJob, jobItems, type WaitOptions, waitForJob } from './jobs.js'
import { type HttpResponse, readJson, Transport } from './transport.js'

export interface ClientOptions {
  /** Folder of the discovery file; `$CLST_HOME`, else `~/.clst`, when absent. */
  readonly home?: string
  /** Who works: the author of what this client makes, and who `me` is. The person of the bridge's settings when absent. */
  readonly author?: string
  /** The program that asks, `Blender/4.2.1`; it is kept with the checkpoints that this client makes. */
  readonly program?: string
}

const TIMEOUT_MS = 60_000

/**
 * The bridge of the person who works here. Finds it when it is first used, and again when it was started anew.
 *
 * @example
 * const clst = new ClstClient()
 * const { project } = await clst.getContext({ path: '/shows/tired-king/scene.blend' })
 * const job = await clst.checkpoint(project.key, { paths: ['scene.blend'], message: 'blocking pass complete' })
 * const { checkpoints } = await clst.waitForJob(job)
 * clst.close()
 */
export class ClstClient extends Methods {
  private readonly transport: Transport
  private readonly caller: Readonly<Record<string, string>>

  constructor({ home, author, program }: ClientOptions = {}) {
    super()
    this.transport = new Transport(home)
    this.caller = {
      ...(author === undefined ? {} : { 'clst-author': encodeURIComponent(author) }),
      ...(program === undefined ? {} : { 'clst-program': program }),
    }
  }

  /** Waits until a job has ended. Rejects with its failure, and with `cancelled`. */
  waitForJob<R>(job: AnyJob<R>, options: WaitOptions = {}): Promise<R> {
    return waitForJob(this, job, options)
  }

  /** All items of a list in the result of a job, also of one that is too long for it (`truncated`). */
  jobItems(jobId: string, list: string, options: CallOptions = {}): AsyncGenerator<unknown> {
    return jobItems(this, jobId, list, options)
  }

  /** Events as they happen, until the signal ends it. `reset` says that some are missing: reload what you show. */
  events(options: ListenOptions = {}): AsyncGenerator<StreamedEvent> {
    return listen(this, options)
  }

  /** Ends the connections. */
  close(): void {
    this.transport.close()
  }

  protected async call<T>(id: OperationId, input: CallInput, options: CallOptions = {}): Promise<T> {
    const route = ROUTES[id]
    const headers: Record<string, string> = { accept: 'application/json, image/*', ...this.caller }
    if (route.isChange) headers['idempotency-key'] = options.idempotencyKey ?? randomUUID()
    if (input.body !== undefined) headers['content-type'] = 'application/json'
    const response = await this.transport.send({
      method: route.method,
      url: fillIn(route.path, input.path),
      headers,
      ...(input.query === undefined ? {} : { params: input.query }),
      ...(input.body === undefined ? {} : { data: input.body }),
      signal: options.signal,
      timeoutMs: options.timeoutMs ?? TIMEOUT_MS,
    })
    return readAnswer(response) as T
  }
}

/** Throws the problem that the bridge answered, and `answer-invalid` for what is neither that nor an object. */
function readAnswer(response: HttpResponse): unknown {
  const mediaType = String(response.headers['content-type'] ?? '').replace(/;.*/, '')
  if (response.status < 300 && mediaType.startsWith('image/')) {
    return { mediaType, data: new Uint8Array(response.data) } satisfies Picture
  }
  const answer = readJson(response)
  if (answer !== undefined && response.status < 300) return answer
  if (answer !== undefined && typeof answer.code === 'string') {
    throw ClstApiError.fromProblem(answer as unknown as Schemas['Problem'])
  }
  throw new ClstApiError(
    'answer-invalid',
    `The bridge gave an answer that cannot be used (${response.status}).`,
  )
}
