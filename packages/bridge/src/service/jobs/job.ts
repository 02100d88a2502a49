import type { ProblemDocument } from '@clst/http-contract'
import type { Progress } from '@clst/sdk'
import type { ListIndex } from '../threads/messages.js'

export type JobState = 'queued' | 'running' | 'cancelling' | 'cancelled' | 'succeeded' | 'failed'

export const ENDED: ReadonlySet<JobState> = new Set(['cancelled', 'succeeded', 'failed'])

export interface JobProgress extends Progress {
  remainingSeconds?: number
}

/** Long work, as the bridge keeps it. Times are milliseconds since 1970. */
export interface JobRecord {
  readonly id: string
  readonly operationId: string
  readonly projectKey: string
  /** Of the request that began it: the same in every log. */
  readonly requestId: string
  /** The job that failed, or was interrupted, and is done again by this one. */
  readonly repeats?: string
  state: JobState
  readonly createdAt: number
  startedAt?: number
  endedAt?: number
  /** Only while it runs. */
  progress?: JobProgress
  /** A JSON object of at most 64 KB. */
  result?: string
  isTruncated: boolean
  lists?: Readonly<Record<string, ListIndex>>
  error?: ProblemDocument
}

/** How long what is left will take at the pace so far; undefined while nobody can tell. */
export function withRemaining(progress: Progress): JobProgress {
  const left = progress.totalBytes - progress.doneBytes
  if (progress.totalBytes === 0 || progress.bytesPerSecond <= 0 || left < 0) return { ...progress }
  return { ...progress, remainingSeconds: Math.round((left / progress.bytesPerSecond) * 10) / 10 }
}

/** A job in an answer. Lists of jobs and events leave the result out. */
export function jobDocument(job: JobRecord, withResult: boolean): Record<string, unknown> {
  const iso = (time: number) => new Date(time).toISOString()
  return {
    id: job.id,
    operationId: job.operationId,
    projectKey: job.projectKey,
    state: job.state,
    ...(job.progress === undefined ? {} : { progress: job.progress }),
    ...(withResult && job.result !== undefined ? { result: JSON.parse(job.result) as unknown } : {}),
    ...(withResult && job.isTruncated ? { truncated: true } : {}),
    ...(job.error === undefined ? {} : { error: job.error }),
    createdAt: iso(job.createdAt),
    ...(job.startedAt === undefined ? {} : { startedAt: iso(job.startedAt) }),
    ...(job.endedAt === undefined ? {} : { endedAt: iso(job.endedAt) }),
    requestId: job.requestId,
    ...(job.repeats === undefined ? {} : { repeats: job.repeats }),
  }
}
