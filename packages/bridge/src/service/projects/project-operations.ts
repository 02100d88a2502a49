import { stat } from 'node:fs/promises'
import { BridgeFailure } from '../bridge-failure.js'
import type { Schemas } from '../generated/operation-types.js'
import type { MainOperations } from '../http/api-request.js'
import { readCursor, writeCursor } from '../http/cursor.js'
import type { MadeProject } from '../operations/places.js'
import type { Services } from '../services.js'
import { knownPlace } from './known-place.js'
import { assertLocalPath } from './local-path.js'
import { folderOf, keyOfPlace, type Place } from './place.js'

export const projectOperations: MainOperations = {
  async listProjects(services, { query }) {
    const { limit = 50, cursor } = query
    const start = cursor === undefined ? 0 : readCursor(cursor)
    const all = services.places.list()
    const page = all.slice(start, start + limit)
    const end = start + page.length
    const projects = await Promise.all(page.map((place) => knownProject(services, place)))
    return { result: { projects, ...(end < all.length ? { nextCursor: writeCursor(end) } : {}) } }
  },

  async getProject(services, { path }) {
    return { result: await knownProject(services, knownPlace(services, path)) }
  },

  async openProject(services, { body }) {
    assertLocalPath(body.path, '/path')
    const { file } = await askPlaces<{ file: string }>(services, 'findProject', { path: body.path })
    return { result: await knownProject(services, await openAt(services, file)) }
  },

  async createProject(services, { body }) {
    assertLocalPath(body.folder, '/folder')
    if (body.vocabularyPath !== undefined) assertLocalPath(body.vocabularyPath, '/vocabularyPath')
    const { file } = await askPlaces<MadeProject>(services, 'makeProject', body)
    const place = await openAt(services, file)
    return { result: await knownProject(services, place), location: `/v1/projects/${place.key}` }
  },

  async forgetProject(services, { path }) {
    const place = knownPlace(services, path)
    const { key } = place
    if (services.jobs.running(key).length > 0) {
      throw new BridgeFailure(
        'in-use',
        'The bridge is still working on this project. Cancel that, or wait for it.',
      )
    }
    services.watchers.forget(key)
    await services.threads.closeProject(key)
    services.places.forget(key)
    services.events.emit('project-forgotten', { projectKey: key })
    return { result: await knownProject(services, place) }
  },
}

/** Opens a project file and remembers its place. Throws what opening throws; then nothing is remembered. */
export async function openAt(services: Services, file: string): Promise<Place> {
  const key = keyOfPlace(file)
  const known = services.places.get(key)
  const now = Date.now()
  const bare = { key, path: file, projectId: '', name: '', isReadOnly: false, addedAt: now, lastUsedAt: now }
  const thread = services.threads.of(known ?? bare, 'reader')
  const done = await thread.call('describeProject', {}, { kind: 'object' })
  const found =
    done.kind === 'object' ? (done.value as { id: string; name: string; isReadOnly: boolean }) : undefined
  if (found === undefined) throw new BridgeFailure('internal', 'The thread gave no answer.')
  const { id: projectId, name, isReadOnly } = found
  const place = { ...(known ?? bare), projectId, name, isReadOnly, lastUsedAt: now }
  services.places.put(place)
  services.events.emit('project-opened', { projectKey: key })
  return place
}

async function askPlaces<T>({ threads }: Services, operationId: string, input: unknown): Promise<T> {
  const done = await threads.places.call(operationId, input, { kind: 'object' })
  if (done.kind !== 'object') throw new BridgeFailure('internal', 'The thread gave no answer.')
  return done.value as T
}

/** A place as clients see it. Looks whether its disk is there. */
export async function knownProject({ threads }: Services, place: Place): Promise<Schemas['KnownProject']> {
  const found = await stat(place.path).catch(() => undefined)
  return {
    key: place.key,
    id: place.projectId,
    name: place.name,
    path: place.path,
    folder: folderOf(place),
    isAvailable: found?.isFile() === true,
    isOpen: threads.isOpen(place.key),
    isReadOnly: place.isReadOnly,
    addedAt: new Date(place.addedAt).toISOString(),
    lastUsedAt: new Date(place.lastUsedAt).toISOString(),
  }
}
