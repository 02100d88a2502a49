import { BridgeFailure } from '../bridge-failure.js'
import type { JobOperationId } from '../generated/operation-types.js'
import type { OperationId } from '../generated/routes.js'
import type { ApiRequest } from '../http/api-request.js'
import { knownPlace } from '../projects/known-place.js'
import type { Services } from '../services.js'
import { beginClone } from '../studio/clone-job.js'
import { tellSyncChanged } from '../studio/tell-sync-changed.js'
import { threadOf } from '../threads/thread-of.js'
import type { JobRecord } from './job.js'

/** These tell by themselves what is new. */
const ANNOUNCING: ReadonlySet<string> = new Set(['checkpoint', 'scanStatus'])

/**
 * Begins the job of a long operation. Those of one thread of a project are done one after the other, except those that are
 * light.
 *
 * @param repeats the job that it does again
 */
export function beginJob(
  services: Services,
  operationId: JobOperationId,
  request: ApiRequest<OperationId>,
  repeats?: string,
): JobRecord {
  if (operationId === 'clone') return beginClone(services, request as ApiRequest<'clone'>, repeats)
  const { path, query, body, requestId, instance, caller } = request
  const place = knownPlace(services, path)
  const kind = threadOf(operationId)
  return services.jobs.begin({
    operationId,
    projectKey: place.key,
    requestId,
    repeats,
    instance,
    ...(kind === 'reader' ? {} : { lane: `${kind} ${place.key}` }),
    async run({ signal, onProgress, listFile }) {
      const thread = services.threads.of(place, kind)
      const form = { kind: 'job', listFile } as const
      const options = { signal, onProgress, caller }
      const done = await thread
        .call(operationId, { path, query, body }, form, options)
        .finally(() => tellSyncChanged(services, place, kind, true))
      if (done.kind !== 'job') throw new BridgeFailure('internal', 'The thread gave no result.')
      if (!ANNOUNCING.has(operationId)) services.events.emit('project-changed', { projectKey: place.key })
      return done.result
    },
  })
}
