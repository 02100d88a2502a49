/** Lists of a studio that come page by page. */
import type { Schemas, StudioClient } from '@clst/client/studio'
import { ClstError } from '@clst/sdk'
import { nameKey } from '@clst/sdk/protocol'

type Member = Schemas['Member']
type Project = Schemas['Project']
type Person = Schemas['Person']

/** @param all every project of the studio, not only those of this person */
export async function listAllProjects(client: StudioClient, all = false): Promise<Project[]> {
  const { pages } = await import('@clst/client/studio')
  const projects: Project[] = []
  for await (const page of pages((cursor) => client.listProjects({ all, ...cursor }))) {
    projects.push(...page.projects)
  }
  return projects
}

export async function listAllMembers(client: StudioClient, projectId: string): Promise<Member[]> {
  const { pages } = await import('@clst/client/studio')
  const members: Member[] = []
  for await (const page of pages((cursor) => client.listMembers(projectId, cursor))) {
    members.push(...page.members)
  }
  return members
}

/** Throws `person-not-found`. */
export function findMember(members: readonly Member[], name: string): Member {
  const found = named(members, name)
  if (found !== undefined) return found
  throw new ClstError('person-not-found', `${name} is no member of the project.`, { details: { name } })
}

/** Who has an account of this name at the studio; no more pages are asked for than it takes. */
export async function findPerson(client: StudioClient, name: string): Promise<Person | undefined> {
  const { pages } = await import('@clst/client/studio')
  for await (const { people } of pages((cursor) => client.listPeople(cursor))) {
    const found = named(people, name)
    if (found !== undefined) return found
  }
  return undefined
}

/** As the studio compares names. */
function named<T extends { name: string }>(people: readonly T[], name: string): T | undefined {
  const key = nameKey(name)
  return people.find((person) => nameKey(person.name) === key)
}
