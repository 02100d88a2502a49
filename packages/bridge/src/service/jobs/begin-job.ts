import { BridgeFailure } from '../bridge-failure.js'
import type { JobOperationId } from '../generated/operation-types.js'
import type { OperationId } from '../generated/routes.js'
import type { ApiRequest } from '../http/api-request.js'
import { knownPlace } from '../projects/known-place.js'
import type { Services } from '../services.js'
import type { JobRecord } from './job.js'

/** What is a job for its length and not for its weight: it does not wait behind somebody's import of 50 GB. */
const LIGHT: ReadonlySet<string> = new Set(['set', 'scanStatus', 'acceptRenames'])

/** These tell by themselves what is new. */
const ANNOUNCING: ReadonlySet<string> = new Set(['checkpoint', 'scanStatus'])

/**
 * Begins the job of a long operation; one after the other in each project, except those that are light.
 *
 * @param repeats the job that it does again
 */
export function beginJob(
  services: Services,
  operationId: JobOperationId,
  { path, query, body, requestId, instance, caller }: ApiRequest<OperationId>,
  repeats?: string,
): JobRecord {
  const place = knownPlace(services, path)
  const isLight = LIGHT.has(operationId)
  return services.jobs.begin({
    operationId,
    projectKey: place.key,
    requestId,
    repeats,
    instance,
    ...(isLight ? {} : { lane: place.key }),
    async run({ signal, onProgress, listFile }) {
      const thread = services.threads.of(place, isLight ? 'reader' : 'jobs')
      const form = { kind: 'job', listFile } as const
      const done = await thread.call(operationId, { path, query, body }, form, {
        signal,
        onProgress,
        caller,
      })
      if (done.kind !== 'job') throw new BridgeFailure('internal', 'The thread gave no result.')
      if (!ANNOUNCING.has(operationId)) services.events.emit('project-changed', { projectKey: place.key })
      return done.result
    },
  })
}
