/** Where somebody is signed in: what needs no project. */
import { hostname } from 'node:os'
import { readLogins } from '../../studio/logins.js'
import { signIn, signOut } from '../../studio/sign-in.js'
import { findAccess, withClient } from '../../studio/studio-client.js'
import { whoAmI } from '../../studio/whoami.js'
import type { MainOperations } from '../http/api-request.js'
import { given } from '../operations/paths.js'
import { surroundingsOf } from './surroundings.js'

const DEFAULT_LIMIT = 50

export const studioOperations: MainOperations = {
  async listStudios({ environment }) {
    const { current, studios } = readLogins(environment.home)
    return {
      result: { studios: studios.map(({ url, person }) => ({ url, person, isCurrent: url === current })) },
    }
  },

  async login(services, { body }) {
    const signedIn = await signIn(surroundingsOf(services), {
      ...body,
      device: body.device ?? (hostname() || 'computer'),
    })
    // Projects are opened in somebody's name, which can be another one from now on.
    for (const { key } of services.places.list()) {
      void services.threads.closeProject(key)
      services.events.emit('sync-changed', { projectKey: key })
    }
    return { result: signedIn }
  },

  async logout(services, { body }) {
    const signedOut = await signOut(surroundingsOf(services), body.studio)
    for (const { key } of services.places.list()) services.events.emit('sync-changed', { projectKey: key })
    return { result: signedOut }
  },

  async whoami(services, { query }) {
    return { result: await whoAmI(surroundingsOf(services), query.studio) }
  },

  async listStudioProjects(services, { query }) {
    const { studio, all = false, limit = DEFAULT_LIMIT, cursor } = query
    const surroundings = surroundingsOf(services)
    const access = findAccess(surroundings, studio)
    const page = await withClient(surroundings, access, (client) =>
      client.listProjects({ all, limit, ...given({ cursor }) }),
    )
    const projects = page.projects.map(({ id, name, isArchived, role }) => ({ id, name, isArchived, role }))
    return { result: { projects, ...given({ nextCursor: page.nextCursor }) } }
  },
}
