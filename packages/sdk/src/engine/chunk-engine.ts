/**
 * Runs tasks next to each other over one ring. Two forms: in place for small files, where starting a thread would cost
 * more than the work; and threads together with the calling one for large files.
 */
import type { Worker } from 'node:worker_threads'
import { ClstError, type ErrorCode } from '../errors.js'
import { Ring, type RingShape } from './ring.js'
import { runTask } from './run-task.js'
import type { Answer, Task } from './task.js'
import { TaskRunner } from './task-runner.js'
import { takeThread } from './thread-start.js'

export interface ChunkEngine {
  readonly ring: Ring
  /** How many tasks can run at the same time. */
  readonly laneCount: number
  /**
   * Tasks of one stream must go to one lane: they are done in order there. Without a lane, whoever is least busy does
   * it. `weight` is a rough cost, comparable between tasks.
   */
  run<T extends Task>(task: T, weight: number, lane?: Lane): Promise<Answer<T>>
  close(): Promise<void>
}

/** `thread`: always the same worker thread; `here`: the calling thread. */
export type Lane = 'thread' | 'here'

export class InlineEngine implements ChunkEngine {
  readonly ring: Ring
  readonly laneCount = 1
  private readonly runner: TaskRunner

  constructor(shape: RingShape) {
    this.ring = Ring.allocate(shape)
    this.runner = new TaskRunner(this.ring.memory)
  }

  async run<T extends Task>(task: T): Promise<Answer<T>> {
    return runTask(this.runner, task)
  }

  async close(): Promise<void> {}
}

interface Pending {
  resolve(answer: unknown): void
  reject(error: Error): void
  weight: number
}

interface Thread {
  worker: Worker
  pending: Map<number, Pending>
  load: number
}

/**
 * While every thread has this much to do, the calling thread does the next task itself. In weighted bytes. Coding: enough
 * that the threads do not run dry while the calling thread reads from the disk and cuts. Decoding: less, because the
 * calling thread has little else to do.
 */
const BUSY_LOAD = 72 << 20
const BUSY_LOAD_DECODING = 12 << 20

/**
 * Worker threads that hash, code and decode, while the calling thread reads, cuts and inserts, and codes as well when
 * they are behind. On two cores that is one thread: a second would only take its time from the first.
 */
export class ThreadEngine implements ChunkEngine {
  readonly ring: Ring
  private readonly threads: Thread[]
  private readonly runner: TaskRunner
  private nextId = 0

  constructor(shape: RingShape, threadCount: number) {
    this.ring = Ring.allocate(shape)
    this.runner = new TaskRunner(this.ring.memory)
    this.threads = Array.from({ length: threadCount }, () => this.startThread())
  }

  get laneCount(): number {
    return this.threads.length + 1
  }

  run<T extends Task>(task: T, weight: number, lane?: Lane): Promise<Answer<T>> {
    const thread = lane === 'thread' ? (this.threads[0] as Thread) : this.leastBusy()
    const busy = task.kind === 'decode' ? BUSY_LOAD_DECODING : BUSY_LOAD
    const isHere = lane === 'here' || (lane === undefined && thread.load > busy)
    return isHere ? runTask(this.runner, task) : this.send(thread, task, weight)
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.worker.terminate()))
  }

  private send<T extends Task>(thread: Thread, task: T, weight: number): Promise<Answer<T>> {
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      thread.pending.set(id, { resolve: resolve as (answer: unknown) => void, reject, weight })
      thread.load += weight
      thread.worker.ref()
      thread.worker.postMessage({ id, task })
    })
  }

  private startThread(): Thread {
    const worker = takeThread(this.ring.memory)
    const thread: Thread = { worker, pending: new Map(), load: 0 }
    worker.on('message', (message) => settle(thread, message))
    worker.on('error', (cause) => {
      const failure = new ClstError('internal', 'A worker thread stopped.', { cause })
      for (const pending of thread.pending.values()) pending.reject(failure)
      thread.pending.clear()
    })
    return thread
  }

  private leastBusy(): Thread {
    return this.threads.reduce((best, thread) => (thread.load < best.load ? thread : best))
  }
}

function settle(
  thread: Thread,
  message: { id: number; answer?: unknown; error?: { code: ErrorCode; message: string } },
): void {
  const pending = thread.pending.get(message.id)
  if (pending === undefined) return
  thread.pending.delete(message.id)
  thread.load -= pending.weight
  // An idle thread must not keep the program running.
  if (thread.pending.size === 0) thread.worker.unref()
  if (message.error === undefined) pending.resolve(message.answer)
  else pending.reject(new ClstError(message.error.code, message.error.message))
}
