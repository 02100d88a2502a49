/** Work that the bridge goes on with by itself: followed to its end. */

import type { CurrentRun } from './current-run.js'
import { Failure } from './failure.js'
import { formatSize } from './format.js'
import type { Parts, Ready } from './parts.js'
import type { Json } from './table.js'

const WAIT_SECONDS = 1
const SECONDS = 30
const ENDED: ReadonlySet<unknown> = new Set(['succeeded', 'failed', 'cancelled'])

/**
 * Waits until a job has ended and returns its result; throws its failure. Shows how far it is, and can be cancelled.
 */
export function* finishJob(
  parts: Parts,
  run: CurrentRun,
  begun: Json,
  text: string,
): Generator<Ready, Json, void> {
  let job = begun
  let isCancelling = false
  while (!ENDED.has(job.state)) {
    showProgress(run, job, text)
    const jobId = job.id
    const isNewCancel: boolean = run.isCancelled && !isCancelling
    isCancelling ||= isNewCancel
    const pending = isNewCancel
      ? parts.calls.start('cancelJob', { jobId }, { timeout: SECONDS, key: parts.newKey() })
      : parts.calls.start('getJob', { jobId, wait: WAIT_SECONDS }, { timeout: SECONDS, isPatient: true })
    // Who cancels does not wait for a question that waits itself.
    yield () => pending.isDone || (run.isCancelled && !isCancelling)
    if (!pending.isDone) pending.fail(new Failure('cancelled', 'Cancelled.'))
    try {
      job = pending.result()
    } catch (error) {
      // The question was given up, here or after a silence of the host. The job is asked about anew.
      if (Failure.of(error).code !== 'cancelled') throw error
    }
  }
  if (job.state === 'cancelled') {
    run.isCancelled = true
    throw new Failure('cancelled', 'Cancelled.')
  }
  if (job.state === 'failed') throw Failure.ofProblem((job.error ?? {}) as Json)
  return (job.result ?? {}) as Json
}

function showProgress(run: CurrentRun, { progress }: Json, text: string): void {
  const { doneBytes = 0, totalBytes = 0 } = (progress ?? {}) as { doneBytes?: number; totalBytes?: number }
  if (totalBytes <= 0) run.show(text, null, true)
  else {
    const words = `${text}, ${formatSize(doneBytes)} of ${formatSize(totalBytes)}`
    run.show(words, Math.min(1, doneBytes / totalBytes), true)
  }
}
