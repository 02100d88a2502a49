/** What answers the requests that passed the checks. Loaded when the bridge already listens. */
import { stat } from 'node:fs/promises'
import type { ProblemDocument } from '@clst/http-contract'
import type { Environment } from '../config/environment.js'
import { bridgeOperations } from './bridge/bridge-operations.js'
import { contextOperations } from './context/context-operations.js'
import { removeOldPreviews } from './context/preview-files.js'
import { eventOperations } from './events/event-operations.js'
import { Events } from './events/events.js'
import { Failures, type NotedFailure } from './failures.js'
import type { CheckedRequest } from './http/checked-request.js'
import { createPerform } from './http/perform.js'
import { toProblem } from './http/problem.js'
import { Repeated } from './http/repeated.js'
import { createRouter } from './http/router.js'
import { WaitingRoom } from './http/waiting-room.js'
import { type JobRecord, jobDocument } from './jobs/job.js'
import { jobOperations } from './jobs/job-operations.js'
import { JobRecords } from './jobs/job-records.js'
import { Jobs } from './jobs/jobs.js'
import type { Log } from './log.js'
import { Places } from './projects/places.js'
import { projectOperations } from './projects/project-operations.js'
import { openRecords, settleRecords } from './records/database.js'
import type { Services } from './services.js'
import type { StopOrder } from './stopping.js'
import { studioOperations } from './studio/studio-operations.js'
import { Threads } from './threads/threads.js'
import { readRules } from './watch/read-rules.js'
import { Watchers } from './watch/watchers.js'

export interface AppFacts {
  readonly home: string
  readonly environment: Environment
  readonly log: Log
  readonly appVersion: string
  readonly startedAt: string
  port(): number
  requestStop(order?: StopOrder): void
}

export interface App {
  handle(checked: CheckedRequest): Promise<void>
  /** Ends what runs, closes all projects, and writes down what there is to remember. */
  close(order: StopOrder): Promise<void>
}

/** Records are moved into their file when so much has gathered and no job runs. */
const SETTLE_EVERY_MS = 30_000
const SETTLE_BYTES = 1024 * 1024

export async function createApp(facts: AppFacts): Promise<App> {
  const records = openRecords(facts.home, facts.log)
  const events = new Events()
  const stopped = new AbortController()
  const { log, environment, appVersion, home } = facts
  const places = new Places(records)
  const threads: Threads = new Threads({
    environment,
    appVersion,
    log,
    announce: (projectKey, announcement) => {
      watchers.refresh(projectKey)
      if (watchers.takesOver(projectKey, announcement)) return
      const { type, paths } = announcement
      events.emit(type, { projectKey, ...(paths === undefined ? {} : { paths }) })
    },
    used: (projectKey) => watchers.use(projectKey),
  })
  const watchers = new Watchers({
    log,
    place: (key) => places.get(key),
    isOpen: (key) => threads.isOpen(key),
    readRules: (place, known) => readRules(threads, place, known),
    changed: (projectKey, paths) =>
      events.emit('files-changed', { projectKey, ...(paths === undefined ? {} : { paths }) }),
  })
  const failures = new Failures()
  const changed = (job: JobRecord) => {
    events.emit('job-changed', { projectKey: job.projectKey, job: jobDocument(job, false) })
    const { error, operationId, state } = job
    if (error !== undefined && state === 'failed') failures.note({ ...noteOf(error), operationId })
  }
  const jobs = new Jobs({ home, records: new JobRecords(records), log, changed })
  const services: Services = {
    ...facts,
    places,
    threads,
    jobs,
    events,
    watchers,
    repeated: new Repeated(records, (id) => jobs.canBeginAgain(id)),
    waiting: new WaitingRoom(),
    failures,
    stopped: stopped.signal,
  }
  const operations = {
    ...bridgeOperations,
    ...projectOperations,
    ...contextOperations,
    ...jobOperations,
    ...eventOperations,
    ...studioOperations,
  }
  const handle = createRouter(createPerform(services, operations))
  const settling = setInterval(() => void settle(), SETTLE_EVERY_MS)
  settling.unref()
  void removeOldPreviews(home).catch(() => {})
  const settle = async () => {
    const written = await stat(`${records.name}-wal`).catch(() => undefined)
    if (jobs.running().length === 0 && (written?.size ?? 0) > SETTLE_BYTES) settleRecords(records)
  }
  return {
    handle: (checked) =>
      handle(checked).catch((error: unknown) => {
        const problem = toProblem(error, checked.requestId)
        if (problem.status >= 500) failures.note(noteOf(problem))
        throw error
      }),
    async close({ waitForJobs = false }) {
      clearInterval(settling)
      stopped.abort()
      watchers.close()
      await jobs.close(waitForJobs)
      await threads.closeAll()
      settleRecords(records)
      records.close()
    },
  }
}

function noteOf({ code, requestId, detail }: ProblemDocument): NotedFailure {
  return { at: new Date().toISOString(), code, requestId, detail }
}
