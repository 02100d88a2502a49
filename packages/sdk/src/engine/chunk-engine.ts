/**
 * Runs tasks next to each other over one ring. Two forms: worker threads for large files, in place for small ones,
 * where starting a thread would cost more than the work.
 */
import { Worker } from 'node:worker_threads'
import { ClstError, type ErrorCode } from '../errors.js'
import { Ring, type RingShape } from './ring.js'
import { runTask } from './run-task.js'
import type { Answer, Task } from './task.js'
import { TaskRunner } from './task-runner.js'

export interface ChunkEngine {
  readonly ring: Ring
  readonly laneCount: number
  /** Tasks of one stream must go to one lane: they are done in order there. Without a lane the least busy one is taken. */
  run<T extends Task>(task: T, weight: number, lane?: number): Promise<Answer<T>>
  close(): Promise<void>
}

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

interface Lane {
  worker: Worker
  pending: Map<number, Pending>
  load: number
}

export class ThreadEngine implements ChunkEngine {
  readonly ring: Ring
  private readonly lanes: Lane[]
  private nextId = 0

  constructor(shape: RingShape, laneCount: number) {
    this.ring = Ring.allocate(shape)
    this.lanes = Array.from({ length: laneCount }, () => this.startLane())
  }

  get laneCount(): number {
    return this.lanes.length
  }

  run<T extends Task>(task: T, weight: number, lane?: number): Promise<Answer<T>> {
    const target = lane === undefined ? this.leastBusy() : (this.lanes[lane % this.lanes.length] as Lane)
    const id = this.nextId++
    return new Promise((resolve, reject) => {
      target.pending.set(id, { resolve: resolve as (answer: unknown) => void, reject, weight })
      target.load += weight
      target.worker.ref()
      target.worker.postMessage({ id, task })
    })
  }

  async close(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.worker.terminate()))
  }

  private startLane(): Lane {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { memory: this.ring.memory } })
    worker.unref()
    const lane: Lane = { worker, pending: new Map(), load: 0 }
    worker.on('message', (message) => settle(lane, message))
    worker.on('error', (cause) => {
      const failure = new ClstError('internal', 'A worker thread stopped.', { cause })
      for (const pending of lane.pending.values()) pending.reject(failure)
      lane.pending.clear()
    })
    return lane
  }

  private leastBusy(): Lane {
    return this.lanes.reduce((best, lane) => (lane.load < best.load ? lane : best))
  }
}

function settle(
  lane: Lane,
  message: { id: number; answer?: unknown; error?: { code: ErrorCode; message: string } },
): void {
  const pending = lane.pending.get(message.id)
  if (pending === undefined) return
  lane.pending.delete(message.id)
  lane.load -= pending.weight
  // An idle thread must not keep the program running.
  if (lane.pending.size === 0) lane.worker.unref()
  if (message.error === undefined) pending.resolve(message.answer)
  else pending.reject(new ClstError(message.error.code, message.error.message))
}
