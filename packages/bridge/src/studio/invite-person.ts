import type { StudioClient } from '@clst/client/studio'
import { findPerson } from './lists.js'

export interface InviteOrder {
  readonly projectId: string
  readonly name: string
  readonly role: string
  readonly expiresInHours?: number | undefined
}

/** Who has an account becomes a member at once; for others there is an invitation. */
export async function invitePerson(
  client: StudioClient,
  { projectId, name, role, expiresInHours }: InviteOrder,
): Promise<
  | { name: string; role: string; isMember: true }
  | { token: string; name: string; role: string; expiresAt: string }
> {
  const known = await findPerson(client, name)
  if (known !== undefined) {
    await client.setMember(projectId, known.id, { role })
    return { name: known.name, role, isMember: true }
  }
  const { token, expiresAt } = await client.createInvitation({
    name,
    projects: [{ projectId, role }],
    ...(expiresInHours === undefined ? {} : { expiresInHours }),
  })
  return { token, name, role, expiresAt }
}
