/** How a project stands to its studio, as panels are told. */
import type { Project } from '@clst/sdk'
import type { Environment } from '../../config/environment.js'
import { type Login, readLogins } from '../../studio/logins.js'
import { findAccess } from '../../studio/studio-client.js'
import type { Schemas } from '../generated/operation-types.js'
import { surroundingsOf } from './surroundings.js'

export type SyncState = Schemas['SyncState']

/** Nothing is asked of the studio. */
export function syncStateOf({ studio }: Project, environment: Environment): SyncState {
  const { state, studioUrl, unsent, waiting, conflicts, syncedAt } = studio.state()
  return {
    state,
    studio: studioUrl,
    isSignedIn: studioUrl !== null && isSignedIn(environment, studioUrl),
    toSend: unsent,
    toReceive: waiting,
    conflicts,
    lastSyncedAt: syncedAt === null ? null : new Date(syncedAt).toISOString(),
  }
}

/** The project in the name of the account at its studio, where somebody is signed in there. */
export function asAccount(project: Project, { home }: Environment): Project {
  const { studioUrl } = project.studio.state()
  const login = studioUrl === null ? undefined : loginAt(home, studioUrl)
  return login === undefined ? project : project.as({ person: { name: login.person } })
}

function isSignedIn(environment: Environment, url: string): boolean {
  try {
    findAccess(surroundingsOf({ environment }), url)
    return true
  } catch {
    // Also where the file of the sign-ins cannot be read: signing in, or using it, says what is wrong.
    return false
  }
}

function loginAt(home: string, url: string): Login | undefined {
  try {
    return readLogins(home).studios.find((login) => login.url === url)
  } catch {
    return undefined
  }
}
