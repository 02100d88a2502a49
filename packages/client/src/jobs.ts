import type { CallOptions } from './call.js'
import { ClstApiError } from './errors.js'
import type { Methods } from './generated/methods.js'
import type { Schemas } from './generated/operation-types.js'
import { pages } from './pages.js'

/** A job as its operation answered it. */
export interface AnyJob<R> {
  readonly id: string
  readonly result?: R
}

export interface WaitOptions {
  /** Called about once a second while the job goes on. */
  readonly onProgress?: (progress: Schemas['JobProgress']) => void
  /** Cancels the job. The promise settles when the job has ended, so that what it left is final. */
  readonly signal?: AbortSignal
}

const LONG_WAIT_SECONDS = 25

export async function waitForJob<R>(client: Methods, job: AnyJob<R>, options: WaitOptions): Promise<R> {
  const { onProgress, signal } = options
  const wait = onProgress === undefined ? LONG_WAIT_SECONDS : 1
  const cancel = () => client.cancelJob(job.id).catch(() => undefined)
  if (signal?.aborted) await cancel()
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    for (;;) {
      const now = await client.getJob(job.id, { wait })
      if (now.progress !== undefined) onProgress?.(now.progress)
      if (now.state === 'succeeded') return (now.result ?? {}) as R
      if (now.state === 'cancelled') throw new ClstApiError('cancelled', 'The job was cancelled.', now.error)
      if (now.state === 'failed') throw failure(now)
    }
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

function failure(job: Schemas['Job']): ClstApiError {
  if (job.error !== undefined) return ClstApiError.fromProblem(job.error)
  return new ClstApiError('answer-invalid', `The job ${job.id} failed without saying why.`)
}

export async function* jobItems(
  client: Methods,
  jobId: string,
  list: string,
  options: CallOptions,
): AsyncGenerator<unknown> {
  for await (const page of pages((cursor) => client.getJobResult(jobId, { list, ...cursor }, options))) {
    yield* page.items
  }
}
