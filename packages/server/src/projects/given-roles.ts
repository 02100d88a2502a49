import { ADMIN_ROLE, DEFAULT_ROLES, isPermission, nameKey } from '@clst/sdk/protocol'
import { invalid } from '../failure.js'
import type { Schemas } from '../http/generated/operation-types.js'

type Given = NonNullable<Schemas['CreateProjectRequest']['roles']>

/**
 * The roles that a project brings from another studio. That of admins is as it is everywhere; words that this studio does not
 * know are left out. Throws `invalid-argument` where there is none of admins, or two have one name or id.
 */
export function checkRoles(given: Given): Given {
  const distinct = (values: readonly string[]) => new Set(values).size === given.length
  if (!distinct(given.map(({ id }) => id)) || !distinct(given.map(({ name }) => nameKey(name)))) {
    throw invalid('/roles', 'must have different ids and names')
  }
  if (!given.some(({ name }) => name === ADMIN_ROLE))
    throw invalid('/roles', `must have the role ${ADMIN_ROLE}`)
  const ofAdmins = DEFAULT_ROLES.find(({ name }) => name === ADMIN_ROLE)?.permissions ?? []
  return given.map(({ id, name, permissions }) => ({
    id,
    name,
    permissions: name === ADMIN_ROLE ? [...ofAdmins] : permissions.filter(isPermission),
  }))
}
