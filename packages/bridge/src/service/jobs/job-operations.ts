import { BridgeFailure } from '../bridge-failure.js'
import type { MainOperations } from '../http/api-request.js'
import { readCursor, writeCursor } from '../http/cursor.js'
import { pause } from '../http/wait.js'
import { ENDED, type JobRecord, jobDocument } from './job.js'
import { readList } from './read-list.js'

const MAX_PAGE_BYTES = 48 * 1024

/** Documents of jobs have the fields that the contract says; their results are objects of any kind. */
const answer = (job: JobRecord) => ({ result: jobDocument(job, true) as never })

export const jobOperations: MainOperations = {
  async listJobs({ jobs }, { query }) {
    const { limit = 50, cursor, projectKey, state } = query
    const before = cursor === undefined ? undefined : readCursor(cursor)
    const found = jobs.list({ projectKey, states: state, before, limit: limit + 1 })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const nextCursor = found.length > limit && last !== undefined ? { nextCursor: writeCursor(last.seq) } : {}
    return { result: { jobs: page.map(({ job }) => jobDocument(job, false) as never), ...nextCursor } }
  },

  async getJob({ jobs, waiting }, { path, query, closed }) {
    const { jobId } = path
    const { wait = 0 } = query
    if (wait > 0 && !ENDED.has(jobs.get(jobId).state)) {
      await waiting.enter(() => Promise.race([jobs.waitFor(jobId), pause(wait, closed)]))
    }
    return answer(jobs.get(jobId))
  },

  async cancelJob({ jobs }, { path }) {
    return answer(jobs.cancel(path.jobId))
  },

  async getJobResult({ jobs }, { path, query }) {
    const job = jobs.get(path.jobId)
    if (job.result === undefined) {
      throw new BridgeFailure('job-not-finished', 'The job has not ended, or it ended without a result.')
    }
    const { list, limit = 50, cursor } = query
    const start = cursor === undefined ? 0 : readCursor(cursor)
    const index = job.lists?.[list]
    const whole = (JSON.parse(job.result) as Record<string, unknown>)[list]
    if (index === undefined && !Array.isArray(whole)) {
      throw new BridgeFailure('invalid-argument', `The result has no list "${list}".`, {
        errors: [{ pointer: '?list', message: 'is no list of the result' }],
      })
    }
    const items =
      index === undefined
        ? (whole as unknown[]).slice(start, start + limit)
        : await readList(jobs.listFile(job.id), index, start, limit, MAX_PAGE_BYTES)
    const end = start + items.length
    const length = index?.length ?? (whole as unknown[]).length
    return {
      result: { list, items: items as never[], ...(end < length ? { nextCursor: writeCursor(end) } : {}) },
    }
  },
}
