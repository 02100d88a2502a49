/** A project of a studio comes to this computer: a job of no project that the bridge knows yet. */
import { BridgeFailure } from '../bridge-failure.js'
import type { ApiRequest } from '../http/api-request.js'
import type { JobRecord } from '../jobs/job.js'
import { assertLocalPath } from '../projects/local-path.js'
import { keyOfPlace } from '../projects/place.js'
import { knownProject, openAt } from '../projects/project-operations.js'
import type { Services } from '../services.js'

/** @param repeats the job that it does again */
export function beginClone(
  services: Services,
  { body, requestId, instance, caller }: ApiRequest<'clone'>,
  repeats: string | undefined,
): JobRecord {
  assertLocalPath(body.folder, '/folder')
  const { jobs, threads } = services
  // One after the other into the same folder: the second is told that there is a project.
  const projectKey = keyOfPlace(body.folder)
  return jobs.begin({
    operationId: 'clone',
    projectKey,
    requestId,
    repeats,
    instance,
    lane: `clone ${projectKey}`,
    async run({ signal, onProgress, listFile }) {
      const thread = threads.apart()
      try {
        const form = { kind: 'job', listFile } as const
        const done = await thread.call('cloneProject', body, form, { signal, onProgress, caller })
        if (done.kind !== 'job') throw new BridgeFailure('internal', 'The thread gave no result.')
        const { file, ...received } = JSON.parse(done.result.document) as { file: string }
        const project = await knownProject(services, await openAt(services, file))
        return { ...done.result, document: JSON.stringify({ project, ...received }) }
      } finally {
        await thread.close()
      }
    },
  })
}
