import { ClstError } from '@clst/sdk/errors'
import type { StudioLink } from '@clst/sdk/protocol'
import type { Caller, SharingServices } from '../services.js'
import { openSharedProject } from '../shared-project.js'
import { findCaller } from './member-rows.js'

/** Throws `project-not-found` for who is no member: whether there is such a project is not told. */
export async function openAsMember(
  services: SharingServices,
  projectId: string,
  accountId: string,
): Promise<{ link: StudioLink; caller: Caller }> {
  const caller = await findCaller(services.database, projectId, accountId)
  if (caller === undefined) throw new ClstError('project-not-found', 'The studio has no such project.')
  return { link: openSharedProject(services, projectId, caller), caller }
}
