/** Requests that a client sends again because it did not hear the answer: the work is done once. */
import { createHmac } from 'node:crypto'
import { BridgeFailure } from '../bridge-failure.js'
import type { RequestBody } from '../checks/body.js'
import type { Records } from '../records/database.js'

/** What was answered the first time: a job, or a document. */
export interface FirstAnswer {
  readonly jobId?: string
  readonly status: number
  readonly location?: string
  readonly bytes?: Uint8Array
  /** Of bytes that are no document; never kept, because only reading answers such. */
  readonly mediaType?: string
}

interface Row {
  fingerprint: string
  job_id: string | null
  status: number | null
  location: string | null
  answer: Buffer | null
}

const KEEP_MS = 48 * 60 * 60 * 1000
const FORGET_EVERY = 100

/** Idempotency keys and the answers that belong to them, also after a restart. */
export class Repeated {
  /** Work that has not been answered yet, in this process. */
  private readonly underWay = new Map<string, Promise<FirstAnswer>>()
  private kept = 0

  /** @param canBeginAgain whether a job failed so that it may be done again */
  constructor(
    private readonly records: Records,
    private readonly canBeginAgain: (jobId: string) => boolean,
  ) {
    this.forgetOld()
  }

  /**
   * Does the work unless the key was used before: then answers what was answered, or does it again (once, by another
   * job) where that was a job that failed and may be tried again. Throws `idempotency-key-reused` when the key
   * belongs to another request, and `job-interrupted` when the bridge ended before it knew the answer.
   *
   * @param work gets the id of the job that it does again
   */
  async once(
    key: string,
    fingerprint: string,
    work: (repeats?: string) => Promise<FirstAnswer>,
  ): Promise<FirstAnswer> {
    const row = this.find(key)
    const earlier = row === undefined ? undefined : this.failedJob(key, row, fingerprint)
    if (row !== undefined && earlier === undefined) return this.again(key, row, fingerprint)
    this.records
      .prepare('INSERT OR IGNORE INTO repeated (key, fingerprint, created_at) VALUES (?, ?, ?)')
      .run(key, fingerprint, Date.now())
    const answer = work(earlier).then(
      (given) => {
        this.keep(key, given)
        return given
      },
      (error: unknown) => {
        // What failed has changed nothing: the same request may try again.
        if (earlier === undefined) this.records.prepare('DELETE FROM repeated WHERE key = ?').run(key)
        throw error
      },
    )
    this.underWay.set(key, answer)
    try {
      return await answer
    } finally {
      this.underWay.delete(key)
    }
  }

  private async again(key: string, row: Row, fingerprint: string): Promise<FirstAnswer> {
    if (row.fingerprint !== fingerprint) {
      throw new BridgeFailure('idempotency-key-reused', 'The Idempotency-Key was used for another request.')
    }
    const underWay = this.underWay.get(key)
    if (underWay !== undefined) return underWay
    if (row.status === null) {
      const message =
        'The bridge ended while this was done. It was done wholly, or not at all: look before you ask again.'
      throw new BridgeFailure('job-interrupted', message, { retryable: false })
    }
    return {
      status: row.status,
      ...(row.job_id === null ? {} : { jobId: row.job_id }),
      ...(row.location === null ? {} : { location: row.location }),
      ...(row.answer === null ? {} : { bytes: row.answer }),
    }
  }

  private failedJob(key: string, row: Row, fingerprint: string): string | undefined {
    const { job_id: jobId } = row
    if (jobId === null || row.fingerprint !== fingerprint || this.underWay.has(key)) return undefined
    return this.canBeginAgain(jobId) ? jobId : undefined
  }

  private find(key: string): Row | undefined {
    const sql = 'SELECT fingerprint, job_id, status, location, answer FROM repeated WHERE key = ?'
    return this.records.prepare<[string], Row>(sql).get(key)
  }

  private keep(key: string, { jobId, status, location, bytes }: FirstAnswer): void {
    this.records
      .prepare('UPDATE repeated SET job_id = ?, status = ?, location = ?, answer = ? WHERE key = ?')
      .run(jobId ?? null, status, location ?? null, bytes ?? null, key)
    if (++this.kept % FORGET_EVERY === 0) this.forgetOld()
  }

  private forgetOld(): void {
    this.records.prepare('DELETE FROM repeated WHERE created_at < ?').run(Date.now() - KEEP_MS)
  }
}

/**
 * Two requests with the same one ask for the same.
 *
 * @param key of requests with a password in them: the fingerprint is written down, and must not be a way to guess it
 */
export function fingerprintOf(method: string, target: string, body: RequestBody, key = ''): string {
  return createHmac('sha256', key)
    .update(`${method} ${target}\n${JSON.stringify(sorted(body))}`)
    .digest('hex')
}

/** With the fields of objects in one order, whatever order they came in. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.map(([name, field]) => [name, sorted(field)])
}
