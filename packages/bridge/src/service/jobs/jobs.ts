import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Progress } from '@clst/sdk'
import { BridgeFailure } from '../bridge-failure.js'
import { toProblem } from '../http/problem.js'
import type { Log } from '../log.js'
import type { JobResult } from '../threads/messages.js'
import { canBeginAgain, interruption } from './interruption.js'
import { type JobRecord, type JobState, withRemaining } from './job.js'
import type { JobQuery, JobRecords } from './job-records.js'
import { Lanes } from './lanes.js'

/** What a job does, and where. */
export interface JobOrder {
  readonly operationId: string
  readonly projectKey: string
  readonly requestId: string
  /** The job that this one does again. */
  readonly repeats?: string | undefined
  /** Path of the request, for its failure. */
  readonly instance: string
  /** Jobs with the same lane do not run at the same time. Absent: it begins at once. */
  readonly lane?: string
  run(options: JobRunOptions): Promise<JobResult>
}

export interface JobRunOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  readonly listFile: string
}

export interface JobsFacts {
  readonly home: string
  readonly records: JobRecords
  readonly log: Log
  /** Something about a job is different now. */
  changed(job: JobRecord): void
}

/** Ended jobs are kept for so long, and the newest ones longer. */
const KEEP_MS = 24 * 60 * 60 * 1000
const KEEP_COUNT = 1000
const FORGET_EVERY = 50

/** At most so often listeners hear how far a job is; who asks for the job itself always learns it. */
const PROGRESS_EVENT_MS = 1000

export class Jobs {
  private readonly live = new Map<
    string,
    { job: JobRecord; controller: AbortController; ended: Promise<void> }
  >()
  private readonly lanes = new Lanes()
  private begun = 0
  /** Jobs are cancelled because the bridge ends, not because somebody wants it. */
  private isEnding = false

  constructor(private readonly facts: JobsFacts) {
    for (const job of facts.records.unfinished()) {
      this.end(job, 'failed', { error: interruption(job) })
    }
    this.forgetOld()
  }

  /** Begins work, or puts it in the queue. What it becomes is told by `changed`, `get` and `waitFor`. */
  begin(order: JobOrder): JobRecord {
    const { operationId, projectKey, requestId, repeats } = order
    const job: JobRecord = {
      id: randomUUID(),
      operationId,
      projectKey,
      requestId,
      ...(repeats === undefined ? {} : { repeats }),
      state: 'queued',
      createdAt: Date.now(),
      isTruncated: false,
    }
    this.facts.records.insert(job)
    const controller = new AbortController()
    const ended = this.lanes.enter(order.lane, () => this.perform(job, order, controller.signal))
    this.live.set(job.id, { job, controller, ended })
    this.facts.changed(job)
    if (++this.begun % FORGET_EVERY === 0) this.forgetOld()
    return job
  }

  /** Throws `job-not-found`. */
  get(id: string): JobRecord {
    const job = this.live.get(id)?.job ?? this.facts.records.get(id)
    if (job !== undefined) return job
    throw new BridgeFailure(
      'job-not-found',
      'There is no such job, or it ended so long ago that it is forgotten.',
    )
  }

  /** Whether a job failed in such a way that it may be done again. False for one that is forgotten. */
  canBeginAgain(id: string): boolean {
    const job = this.live.get(id)?.job ?? this.facts.records.get(id)
    return job !== undefined && canBeginAgain(job)
  }

  list(query: JobQuery): { seq: number; job: JobRecord }[] {
    return this.facts.records
      .list(query)
      .map(({ seq, job }) => ({ seq, job: this.live.get(job.id)?.job ?? job }))
  }

  /** Jobs of a project that have not ended, the first begun first. */
  running(projectKey?: string): JobRecord[] {
    const jobs = [...this.live.values()].map(({ job }) => job)
    return jobs.filter((job) => projectKey === undefined || job.projectKey === projectKey)
  }

  /** How many there are; those of days ago are forgotten. */
  countByState(): Partial<Record<JobState, number>> {
    return this.facts.records.countByState()
  }

  /** Asks a job to end. One that has ended stays as it is. */
  cancel(id: string): JobRecord {
    const job = this.get(id)
    const live = this.live.get(id)
    if (live === undefined || job.state === 'cancelling') return job
    this.move(job, 'cancelling')
    live.controller.abort()
    return job
  }

  /** Resolves when the job has ended, at once where it has. */
  async waitFor(id: string): Promise<void> {
    await this.live.get(id)?.ended
  }

  listFile(id: string): string {
    return join(this.facts.home, 'jobs', `${id}.jsonl`)
  }

  /** Nothing begins any more; what runs ends by itself, or is cancelled. */
  async close(waitsForJobs: boolean): Promise<void> {
    this.isEnding = !waitsForJobs
    if (!waitsForJobs) for (const id of [...this.live.keys()]) this.cancel(id)
    await Promise.all([...this.live.values()].map(({ ended }) => ended))
  }

  private async perform(job: JobRecord, order: JobOrder, signal: AbortSignal): Promise<void> {
    try {
      if (signal.aborted) throw new BridgeFailure('cancelled', 'Cancelled. Nothing was changed.')
      job.startedAt = Date.now()
      this.move(job, 'running')
      const onProgress = this.progressOf(job)
      const result = await order.run({ signal, onProgress, listFile: this.listFile(job.id) })
      this.end(job, 'succeeded', { result })
    } catch (error) {
      const { instance } = order
      if ((error as { code?: unknown }).code !== 'cancelled') this.end(job, 'failed', { error, instance })
      else this.end(job, 'cancelled', { error: this.isEnding ? interruption(job) : wanted(error), instance })
    } finally {
      this.live.delete(job.id)
    }
  }

  private progressOf(job: JobRecord): (progress: Progress) => void {
    let toldAt = 0
    return (progress) => {
      job.progress = withRemaining(progress)
      const now = Date.now()
      if (now - toldAt < PROGRESS_EVENT_MS) return
      toldAt = now
      this.facts.changed(job)
    }
  }

  private move(job: JobRecord, state: JobState): void {
    job.state = state
    this.facts.records.update(job)
    this.facts.changed(job)
  }

  private end(
    job: JobRecord,
    state: JobState,
    how: { result?: JobResult; error?: unknown; instance?: string },
  ): void {
    job.endedAt = Date.now()
    delete job.progress
    if (how.result !== undefined) {
      job.result = how.result.document
      job.isTruncated = how.result.isTruncated
      if (how.result.lists !== undefined) job.lists = how.result.lists
    }
    if (how.error !== undefined) job.error = toProblem(how.error, job.requestId, how.instance ?? '')
    this.move(job, state)
    const { id, operationId, projectKey, requestId, error } = job
    const milliseconds = job.startedAt === undefined ? 0 : job.endedAt - job.startedAt
    this.facts.log.write(state === 'failed' ? 'warn' : 'info', 'job ended', {
      jobId: id,
      operationId,
      projectKey,
      requestId,
      state,
      milliseconds,
      ...(error === undefined ? {} : { code: error.code }),
    })
  }

  private forgetOld(): void {
    for (const id of this.facts.records.forgetOld(Date.now() - KEEP_MS, KEEP_COUNT)) {
      void rm(this.listFile(id), { force: true })
    }
  }
}

/** Somebody has cancelled it: what the operation says about that, and no reason to begin it again. */
function wanted(error: unknown): BridgeFailure {
  const { message, details = {} } = error as BridgeFailure
  return new BridgeFailure('cancelled', message, { details, retryable: false })
}
