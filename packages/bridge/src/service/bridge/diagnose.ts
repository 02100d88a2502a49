import { stat } from 'node:fs/promises'
import type { Schemas } from '../generated/operation-types.js'
import type { JobState } from '../jobs/job.js'
import type { Place } from '../projects/place.js'
import type { Services } from '../services.js'

const MAX_PROJECTS = 50

/** What helps somebody else to understand what happens here. Names are in it only when they are wanted. */
export async function diagnose(services: Services, includesNames: boolean): Promise<Schemas['Diagnostics']> {
  const { appVersion, startedAt, places, jobs, failures } = services
  const counts: Record<JobState, number> = {
    queued: 0,
    running: 0,
    cancelling: 0,
    cancelled: 0,
    succeeded: 0,
    failed: 0,
    ...jobs.countByState(),
  }
  const projects = places.list().slice(0, MAX_PROJECTS)
  return {
    createdAt: new Date().toISOString(),
    appVersion,
    nodeVersion: process.version,
    platform: process.platform,
    arch: process.arch,
    startedAt,
    memoryBytes: process.memoryUsage.rss(),
    projects: await Promise.all(projects.map((place) => describe(services, place, includesNames))),
    jobs: counts,
    failures: failures
      .list()
      .map(({ detail, ...failure }) => (includesNames ? { ...failure, detail } : failure)),
  }
}

async function describe(
  { threads, watchers }: Services,
  place: Place,
  includesNames: boolean,
): Promise<Schemas['DiagnosticsProject']> {
  const watch = watchers.stateOf(place.key)
  const found = await stat(place.path).catch(() => undefined)
  return {
    key: place.key,
    isAvailable: found?.isFile() === true,
    isOpen: threads.isOpen(place.key),
    isReadOnly: place.isReadOnly,
    ...(watch === undefined ? {} : { watch }),
    ...(found === undefined ? {} : { fileBytes: found.size }),
    ...(includesNames ? { name: place.name, path: place.path } : {}),
  }
}
