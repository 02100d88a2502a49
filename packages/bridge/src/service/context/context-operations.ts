import { realpath } from 'node:fs/promises'
import { basename, dirname, join, normalize } from 'node:path'
import type { ErrorJson } from '@clst/sdk'
import { BridgeFailure } from '../bridge-failure.js'
import type { Schemas } from '../generated/operation-types.js'
import { SENTENCES } from '../generated/state-words.js'
import type { MainOperations } from '../http/api-request.js'
import { jobDocument } from '../jobs/job.js'
import { assertLocalPath } from '../projects/local-path.js'
import type { Place } from '../projects/place.js'
import { knownProject } from '../projects/project-operations.js'
import type { Services } from '../services.js'
import type { PanelPart } from './panel-context.js'
import { LABELS, PLACES } from './state-table.js'

type PanelContext = Schemas['PanelContext'] & { nextCursor?: string }

/** What the request itself got wrong: it is answered as such, not shown in a panel. */
const OF_THE_REQUEST: ReadonlySet<string> = new Set([
  'path-outside-project',
  'path-reserved',
  'invalid-argument',
])

const DEFAULT_LIMIT = 50

export const contextOperations: MainOperations = {
  async getContext(services, { query, closed }) {
    const { path, limit = DEFAULT_LIMIT } = query
    assertLocalPath(path, '?path')
    // Taken first: what happens meanwhile is told by the next events.
    const eventCursor = services.events.cursor
    const place = await placeAround(services, path)
    if (place === undefined) return { result: { ...(await outside(services, path)), path, eventCursor } }
    const project = await knownProject(services, place)
    const common = { path, project, job: jobOf(services, place, path), eventCursor }
    try {
      const order = { path, projectKey: place.key, limit }
      const thread = services.threads.of(place, 'reader')
      const done = await thread.call('panelContext', order, { kind: 'object' }, { signal: closed })
      if (done.kind !== 'object') throw new BridgeFailure('internal', 'The thread gave no answer.')
      return { result: { ...(done.value as PanelPart), ...common } }
    } catch (error) {
      const failure = error as ErrorJson
      if (
        !(error instanceof BridgeFailure) ||
        OF_THE_REQUEST.has(failure.code) ||
        failure.code === 'internal'
      )
        throw error
      return { result: { ...unusable(project.isAvailable ? undefined : SENTENCES.away, error), ...common } }
    }
  },
}

/** The known project that a path lies in, also where it leads there through a link above the project. */
async function placeAround({ places }: Services, path: string): Promise<Place | undefined> {
  const direct = places.around(normalize(path))
  if (direct !== undefined) return direct
  try {
    return places.around(join(await realpath(dirname(path)), basename(path)))
  } catch {
    return undefined
  }
}

/** A job of this project that has not ended, one about this file before others. */
function jobOf({ jobs }: Services, place: Place, path: string): PanelContext['job'] {
  const running = jobs.running(place.key)
  const about = running.find(({ progress }) => progress?.path !== undefined && path.endsWith(progress.path))
  const job = about ?? running[0]
  return job === undefined ? null : (jobDocument(job, false) as never)
}

type Bare = Omit<PanelContext, 'path' | 'project' | 'job' | 'eventCursor'>

const NOTHING = {
  item: null,
  state: null,
  checkpoints: [],
  assignee: null,
  owner: null,
  sync: null,
  conflict: null,
  status: null,
  statuses: [],
  dependencies: [],
  dependencyCount: 0,
  dependentCount: 0,
} satisfies Partial<Bare>

async function outside({ threads }: Services, path: string): Promise<Bare & { project: null; job: null }> {
  const isThere = await threads.places.call('findProject', { path }, { kind: 'object' }).then(
    () => true,
    () => false,
  )
  const place = isThere ? 'unopened' : 'none'
  const { sentence: stateText, operation, advice } = PLACES[place]
  const actions = [{ name: operation, label: LABELS[operation], isAllowed: true }]
  return {
    ...NOTHING,
    project: null,
    job: null,
    place,
    advice,
    stateText,
    primaryAction: operation,
    actions,
  }
}

function unusable(advice: string | undefined, { code, message, retryable, details }: BridgeFailure): Bare {
  const problem = { code, message, retryable, details: { ...details } as never }
  return {
    ...NOTHING,
    place: 'unusable',
    advice: advice ?? message,
    problem,
    stateText: PLACES.unusable.sentence,
    primaryAction: null,
    actions: [],
  }
}
