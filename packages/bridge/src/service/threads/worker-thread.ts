/** The main thread's side of one thread: starts it when it is needed and ends it when nobody needs it any more. */
import { Worker } from 'node:worker_threads'
import type { ErrorJson, Progress } from '@clst/sdk'
import { ERRORS, type ErrorCode } from '@clst/sdk/errors'
import { BridgeFailure } from '../bridge-failure.js'
import type {
  Announcement,
  Caller,
  CallMessage,
  FromThread,
  ResultForm,
  ThreadFacts,
  ThreadResult,
} from './messages.js'

export interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
  readonly caller?: Caller | undefined
}

export interface ThreadEvents {
  announce(announcement: Announcement): void
  /** A mistake in clst, for the log. */
  mistake(operationId: string, cause: string): void
}

interface Waiting {
  readonly operationId: string
  readonly onProgress: ((progress: Progress) => void) | undefined
  resolve(result: ThreadResult): void
  reject(error: unknown): void
}

/** Without a call for so long, the thread closes its project and ends. */
const IDLE_MS = 60_000

export class WorkerThread {
  private worker: Worker | undefined
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0
  private idleTimer: NodeJS.Timeout | undefined
  private ending: Promise<void> | undefined

  constructor(
    private readonly facts: ThreadFacts,
    private readonly events: ThreadEvents,
  ) {}

  get isRunning(): boolean {
    return this.worker !== undefined
  }

  /** Does one operation in the thread. Rejects with what the operation throws; also `internal` when the thread dies. */
  async call(
    operationId: string,
    input: unknown,
    form: ResultForm,
    { signal, onProgress, caller }: CallOptions = {},
  ): Promise<ThreadResult> {
    await this.ending
    const worker = this.running()
    const id = ++this.lastId
    const cancel = () => worker.postMessage({ kind: 'cancel', id })
    return new Promise<ThreadResult>((resolve, reject) => {
      this.waiting.set(id, { operationId, onProgress, resolve, reject })
      const call: CallMessage = { kind: 'call', id, operationId, input, form }
      worker.postMessage(caller === undefined ? call : { ...call, caller })
      if (signal?.aborted === true) cancel()
      else signal?.addEventListener('abort', cancel, { once: true })
    }).finally(() => {
      signal?.removeEventListener('abort', cancel)
      this.settle(id)
    })
  }

  /** Ends the thread when what it does is done; the project is closed then. */
  close(): Promise<void> {
    clearTimeout(this.idleTimer)
    const { worker } = this
    if (worker === undefined) return this.ending ?? Promise.resolve()
    this.worker = undefined
    this.ending = new Promise<void>((resolve) => {
      worker.once('exit', () => {
        this.ending = undefined
        resolve()
      })
    })
    worker.postMessage({ kind: 'close' })
    return this.ending
  }

  private running(): Worker {
    clearTimeout(this.idleTimer)
    if (this.worker !== undefined) return this.worker
    const worker = new Worker(new URL('./project-thread.js', import.meta.url), { workerData: this.facts })
    worker.on('message', (message: FromThread) => this.onMessage(message))
    worker.on('error', (error: unknown) => this.onEnd(worker, error))
    worker.on('exit', () => this.onEnd(worker, undefined))
    this.worker = worker
    return worker
  }

  private onMessage(message: FromThread): void {
    if (message.kind === 'announce') {
      this.events.announce(message.announcement)
      return
    }
    const call = this.waiting.get(message.id)
    if (call === undefined) return
    if (message.kind === 'progress') call.onProgress?.(message.progress)
    else if (message.kind === 'done') call.resolve(message.result)
    else {
      if (message.cause !== undefined) this.events.mistake(call.operationId, message.cause)
      call.reject(toFailure(message.error))
    }
  }

  private onEnd(worker: Worker, error: unknown): void {
    if (this.worker === worker) this.worker = undefined
    if (error !== undefined) {
      this.events.mistake('thread', error instanceof Error ? (error.stack ?? error.message) : String(error))
    }
    for (const call of this.waiting.values()) {
      call.reject(new BridgeFailure('internal', 'The thread of the project has ended.'))
    }
  }

  private settle(id: number): void {
    this.waiting.delete(id)
    if (this.waiting.size > 0 || this.worker === undefined) return
    clearTimeout(this.idleTimer)
    this.idleTimer = setTimeout(() => void this.close(), IDLE_MS)
    this.idleTimer.unref()
  }
}

/** Code, sentence and details stay what they were in the thread. */
function toFailure({ code, message, details }: ErrorJson): BridgeFailure {
  const known: ErrorCode = Object.hasOwn(ERRORS, code) ? code : 'internal'
  return new BridgeFailure(known, message, { details })
}
