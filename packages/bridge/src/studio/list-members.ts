import type { Schemas, StudioClient } from '@clst/client/studio'
import { ClstError } from '@clst/sdk'

type Member = Schemas['Member']

export async function listAllMembers(client: StudioClient, projectId: string): Promise<Member[]> {
  const members: Member[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await client.listMembers(projectId, cursor === undefined ? {} : { cursor })
    members.push(...page.members)
    cursor = page.nextCursor
    if (cursor === undefined) return members
  }
}

/** Throws `person-not-found`. */
export function findMember(members: readonly Member[], name: string): Member {
  const found = members.find((member) => member.name.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return found
  throw new ClstError('person-not-found', `${name} is no member of the project.`, { details: { name } })
}
