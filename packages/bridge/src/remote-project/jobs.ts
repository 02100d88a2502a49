/** Waiting for what the bridge does, and what it answers at the end. */
import { setTimeout as pause } from 'node:timers/promises'
import type { OperationOptions, Progress } from '@clst/sdk'
import { isAlive } from '../running-bridge/alive.js'
import { askProven } from '../running-bridge/ask-proven.js'
import type { Discovery } from '../service/discovery.js'
import { cancelled, interrupted, isProblem, type Problem, toFailure } from './problems.js'

interface Job {
  readonly state: string
  readonly progress?: Progress
  readonly result?: Readonly<Record<string, unknown>>
  readonly truncated?: boolean
  readonly error?: Problem
}

/** Seconds that the bridge keeps a question until something is new; a terminal is shown how far it is. */
const LONG_WAIT = 25
const SHORT_WAIT = 1
const PATIENCE_MS = 60_000

/** A bridge that is busy, or about to end, is asked again. */
const PAUSE_MS = 200
const MAX_SILENCES = 10
const LATER: ReadonlySet<string> = new Set(['bridge-busy', 'bridge-stopping', 'rate-limited'])

/** The result of a job with all of its lists. The signal cancels it; then it is waited for how it ended. */
export async function waitForJob(
  bridge: Discovery,
  id: string,
  { signal, onProgress }: OperationOptions,
): Promise<Readonly<Record<string, unknown>>> {
  const cancel = () => {
    askProven(bridge, { path: `/v1/jobs/${id}/cancel`, method: 'POST', body: {} }).catch(
      // Who waits finds out what became of it.
      () => {},
    )
  }
  if (signal?.aborted === true) cancel()
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    const wait = onProgress === undefined ? LONG_WAIT : SHORT_WAIT
    for (;;) {
      const job = await read<Job>(bridge, `/v1/jobs/${id}?wait=${wait}`)
      if (job.progress !== undefined) onProgress?.(job.progress)
      if (job.state === 'succeeded') return await wholeResult(bridge, id, job)
      if (job.state === 'failed' || job.state === 'cancelled') {
        throw job.error === undefined ? cancelled() : toFailure(job.error)
      }
    }
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

async function wholeResult(
  bridge: Discovery,
  id: string,
  { result = {}, truncated }: Job,
): Promise<Readonly<Record<string, unknown>>> {
  if (truncated !== true) return result
  const whole: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(result)) {
    whole[name] = Array.isArray(value) ? await wholeList(bridge, id, name) : value
  }
  return whole
}

async function wholeList(bridge: Discovery, id: string, list: string): Promise<unknown[]> {
  const items: unknown[] = []
  const target = `/v1/jobs/${id}/result?limit=200&list=${list}`
  for (let cursor = ''; ; ) {
    const page = await read<{ items: unknown[]; nextCursor?: string }>(bridge, target + cursor)
    items.push(...page.items)
    if (page.nextCursor === undefined) return items
    cursor = `&cursor=${page.nextCursor}`
  }
}

async function read<T>(bridge: Discovery, path: string): Promise<T> {
  for (let silences = 0; ; ) {
    const answer = await askProven(bridge, { path, timeout: PATIENCE_MS }).catch(() => undefined)
    if (answer === undefined) {
      // A computer that has too much to do may leave a question without an answer, and the job goes on.
      if (!isAlive(bridge.pid) || ++silences > MAX_SILENCES) throw interrupted()
    } else {
      if (answer.status < 300) return answer.document as T
      if (!isProblem(answer.document) || !LATER.has(answer.document.code)) throw interrupted()
    }
    await pause(PAUSE_MS)
  }
}
