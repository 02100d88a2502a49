import { cloneProject } from '@clst/sdk'
import { findProject } from '../../studio/find-project.js'
import { httpLink } from '../../studio/http-link.js'
import { toSyncOptions } from '../../studio/reach-studio.js'
import { findAccess, personOf, withClient } from '../../studio/studio-client.js'
import type { Schemas } from '../generated/operation-types.js'
import type { OperationScope } from '../operations/operation.js'
import { openOptionsOf } from '../threads/open-project.js'
import { syncDocument } from './documents.js'
import { surroundingsOf } from './surroundings.js'

/** Makes the project file in a folder, and closes it again. Answers where it is. */
export async function cloneInto(
  { facts, options }: OperationScope,
  { project: wanted, folder, studio }: Schemas['CloneRequest'],
) {
  const surroundings = surroundingsOf(facts)
  const access = findAccess(surroundings, studio)
  const person = { name: await personOf(surroundings, access) }
  return withClient(surroundings, access, async (client) => {
    const { id: projectId } = await findProject(client, wanted, access.url)
    const opening = { ...(await openOptionsOf(facts)), person, ...toSyncOptions(options) }
    const place = { url: access.url, projectId }
    const { project, result } = await cloneProject(httpLink(client, projectId), folder, place, opening)
    const file = project.info.path
    await project.close()
    return { file, ...syncDocument(result) }
  })
}
