/** What a project knows of itself from a studio that it belonged to. */
import type { Context } from '../context.js'
import { parsePermissions } from '../protocol/permissions.js'
import { findPersonId } from '../store/project-rows.js'

export interface StudioIdentity {
  /** Id of the person in the project; undefined for who is new there. */
  personId: string | undefined
  /** None for a project that never belonged to a studio. */
  roles: { id: string; name: string; permissions: string[] }[]
}

export function studioIdentity({ store, personName }: Context): StudioIdentity {
  const sql = 'SELECT id, name, permissions FROM role ORDER BY position, id'
  const roles = store.all<{ id: string; name: string; permissions: string }>(sql)
  return {
    personId: findPersonId(store, personName),
    roles: roles.map((role) => ({ ...role, permissions: [...parsePermissions(role.permissions)] })),
  }
}
