import type { Schemas, StudioClient } from '@clst/client/studio'
import { ClstError } from '@clst/sdk'
import { listAllProjects } from './lists.js'

/** A project of a studio by name or id. Throws `project-not-found`, `project-ambiguous`. */
export async function findProject(
  client: StudioClient,
  wanted: string,
  url: string,
): Promise<Schemas['Project']> {
  const projects = await listAllProjects(client)
  const found = projects.filter((project) => project.id === wanted || project.name === wanted)
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  const failure =
    only === undefined
      ? new ClstError('project-not-found', `The studio at ${url} has no project "${wanted}" for you.`)
      : new ClstError(
          'project-ambiguous',
          `The studio has several projects "${wanted}": name the one that is meant by its id.`,
        )
  throw Object.assign(failure, { advice: '"clst projects --json" lists yours with their ids.' })
}
