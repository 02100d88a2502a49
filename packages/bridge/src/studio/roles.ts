/** The roles of a project at its studio. */
import type { Schemas } from '@clst/client/studio'
import { ClstError } from '@clst/sdk'
import { nameKey } from '@clst/sdk/protocol'
import type { StudioSession } from './studio-session.js'

export type Role = Schemas['Role']

export async function listRoles({ client, projectId }: StudioSession): Promise<readonly Role[]> {
  return (await client.listRoles(projectId)).roles
}

/** By name, however it is written. Throws `role-not-found`. */
export function findRole(roles: readonly Role[], name: string): Role {
  const found = roles.find((role) => nameKey(role.name) === nameKey(name))
  if (found !== undefined) return found
  throw new ClstError('role-not-found', `The project has no role "${name}".`, { details: { name } })
}

/** What a role may after words were added and taken away. Throws `invalid-argument` for a word that is no permission. */
export async function changeWords(
  before: readonly string[],
  { allow = [], forbid = [] }: { allow?: readonly string[]; forbid?: readonly string[] },
): Promise<string[]> {
  const { isPermission, PERMISSIONS } = await import('@clst/sdk/protocol')
  const unknown = [...allow, ...forbid].find((word) => !isPermission(word))
  if (unknown !== undefined) {
    const all = Object.keys(PERMISSIONS).join(', ')
    throw new ClstError('invalid-argument', `There is no permission "${unknown}". There are: ${all}.`)
  }
  const words = new Set([...before, ...allow])
  for (const word of forbid) words.delete(word)
  return [...words]
}
