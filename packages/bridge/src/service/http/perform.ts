/** One request from its operation's validators to its answer. */

import { sendJson } from '@clst/http-contract'
import { BridgeFailure } from '../bridge-failure.js'
import type { JobOperationId } from '../generated/operation-types.js'
import { type OperationId, ROUTES } from '../generated/routes.js'
import { API_VERSION, newToken } from '../identity.js'
import { beginJob } from '../jobs/begin-job.js'
import { jobDocument } from '../jobs/job.js'
import { knownPlace } from '../projects/known-place.js'
import type { Services } from '../services.js'
import { tellSyncChanged } from '../studio/tell-sync-changed.js'
import { threadOf } from '../threads/thread-of.js'
import type { ApiAnswer, ApiRequest, MainOperation, MainOperations } from './api-request.js'
import { callerOf } from './caller.js'
import type { CheckedRequest } from './checked-request.js'
import { type FirstAnswer, fingerprintOf } from './repeated.js'
import type { Perform } from './router.js'
import { validateInput } from './validate.js'

/** Never written down. */
const OF_THIS_START = newToken()

const KEY = /^[A-Za-z0-9._:-]{8,128}$/

export function createPerform(services: Services, mainOperations: MainOperations): Perform {
  return async (id, parameters, checked) => {
    const startedAt = performance.now()
    const { response, requestId } = checked
    const input = await validateInput(id, parameters, checked.query, checked.body)
    const { projectKey } = parameters
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - startedAt)
      const status = response.writableFinished ? response.statusCode : 'aborted'
      const project = projectKey === undefined ? {} : { projectKey }
      services.log.write('info', 'answered', { requestId, operationId: id, ...project, status, milliseconds })
    })
    const request = { ...input, ...surroundings(checked) } as ApiRequest<OperationId>
    const key = ROUTES[id].isChange ? idempotencyKey(checked) : undefined
    const work = (repeats?: string) => answerOf(services, mainOperations, id, request, repeats)
    const answer =
      key === undefined
        ? await work()
        : await services.repeated.once(
            key,
            fingerprintOf(
              ROUTES[id].method,
              targetOf(checked),
              checked.body,
              id === 'login' ? OF_THIS_START : '',
            ),
            work,
          )
    if (answer.jobId !== undefined) sendJob(services, checked, answer.jobId)
    else if (answer.bytes !== undefined) {
      if (answer.location !== undefined) response.setHeader('Location', answer.location)
      sendJson(response, answer.status, answer.bytes, answer.mediaType)
    }
  }
}

async function answerOf(
  services: Services,
  mainOperations: MainOperations,
  id: OperationId,
  request: ApiRequest<OperationId>,
  repeats: string | undefined,
): Promise<FirstAnswer> {
  const { successStatus: status, isJob } = ROUTES[id]
  if (isJob) return { status, jobId: beginJob(services, id as JobOperationId, request, repeats).id }
  const own = mainOperations[id] as MainOperation<OperationId> | undefined
  const answering = own === undefined ? inProject(services, id, request) : own(services, request)
  const { result, location, mediaType } = await answering
  if (result === undefined) return { status }
  const bytes =
    result instanceof Uint8Array
      ? result
      : Buffer.from(JSON.stringify({ apiVersion: API_VERSION, ...result }))
  return {
    status,
    bytes,
    ...(location === undefined ? {} : { location }),
    ...(mediaType === undefined ? {} : { mediaType }),
  }
}

/** Reads and short edits are done by a thread of the project that never waits for long work. */
async function inProject(
  services: Services,
  id: OperationId,
  { path, query, body, closed, caller }: ApiRequest<OperationId>,
): Promise<ApiAnswer> {
  const place = knownPlace(services, path)
  const { isChange } = ROUTES[id]
  // Who has gone needs no answer; but what was asked to be changed is changed.
  const options = { caller, ...(isChange ? {} : { signal: closed }) }
  const kind = threadOf(id)
  const thread = services.threads.of(place, kind)
  const done = await thread
    .call(id, { path, query, body }, { kind: 'answer' }, options)
    .finally(() => tellSyncChanged(services, place, kind, isChange))
  if (done.kind !== 'answer') throw new BridgeFailure('internal', 'The thread gave no answer.')
  if (isChange) {
    services.events.emit('project-changed', { projectKey: place.key })
    services.watchers.refresh(place.key)
  }
  const { bytes: result, mediaType } = done
  return mediaType === undefined ? { result } : { result, mediaType }
}

function sendJob(services: Services, { response }: CheckedRequest, jobId: string): void {
  const job = services.jobs.get(jobId)
  response.setHeader('Location', `/v1/jobs/${jobId}`)
  sendJson(response, 202, { apiVersion: API_VERSION, ...jobDocument(job, true) })
}

function idempotencyKey({ request }: CheckedRequest): string | undefined {
  const key = request.headers['idempotency-key']
  if (key === undefined) return undefined
  if (typeof key === 'string' && KEY.test(key)) return key
  const message = 'The Idempotency-Key has to be 8 to 128 letters, digits and any of . _ : -'
  throw new BridgeFailure('invalid-argument', message, { errors: [{ pointer: 'Idempotency-Key', message }] })
}

function targetOf({ path, query }: CheckedRequest): string {
  return `${path}?${query}`
}

function surroundings({ request, response, requestId, path }: CheckedRequest) {
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  const last = request.headers['last-event-id']
  return {
    requestId,
    caller: callerOf(request),
    instance: path,
    closed: gone.signal,
    response,
    accept: request.headers.accept ?? '',
    lastEventId: typeof last === 'string' ? last : undefined,
  }
}
