import type { StudioClient } from '@clst/client/studio'
import { ClstError, type Project, type SyncOptions, type SyncResult } from '@clst/sdk'
import { httpLink } from './http-link.js'
import { findAccess, personOf, type Surroundings, withClient } from './studio-client.js'

export interface PublishOrder {
  /** Address of the studio. */
  readonly studio?: string | undefined
  /** How it is called there. */
  readonly name?: string | undefined
}

export interface Published extends SyncResult {
  projectId: string
  studio: string
}

/** Throws `signed-out`, and `project-exists` for a project of another studio when none is named. */
export async function publishProject(
  surroundings: Surroundings,
  found: Project,
  { studio, name }: PublishOrder,
  options: SyncOptions,
): Promise<Published> {
  const access = findAccess(surroundings, studio)
  const { studioUrl } = found.studio.state()
  if (studioUrl !== null && studioUrl !== access.url && studio === undefined) {
    const message = `The project belongs to the studio at ${studioUrl}. To another one it goes with --studio ${access.url}`
    throw new ClstError('project-exists', message, { details: { url: studioUrl } })
  }
  const project = found.as({ person: { name: await personOf(surroundings, access) } })
  const { id } = found.info
  const place = { url: access.url, projectId: id }
  const result = await withClient(surroundings, access, async (client) => {
    await takeIn(client, project, name ?? found.info.name)
    return project.studio.publish(httpLink(client, id), place, options)
  })
  return { projectId: id, studio: access.url, ...result }
}

/** For so many days a studio that takes the place of another one is told by others too what they have of it. */
const RECOVER_DAYS = 30

/** Makes the project at the studio, unless it is there already: made before, or published by somebody else. */
async function takeIn(client: StudioClient, project: Project, name: string): Promise<void> {
  const { id } = project.info
  try {
    await client.getProject(id)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'project-not-found') throw error
    const { personId, roles } = project.studio.identity()
    const isNew = roles.length === 0
    const known = isNew ? {} : { roles, recoverDays: RECOVER_DAYS, ...(personId && { personId }) }
    await client.createProject({ id, name, ...known })
  }
}
