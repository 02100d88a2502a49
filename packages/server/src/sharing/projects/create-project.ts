import { ClstError } from '@clst/sdk/errors'
import { ADMIN_ROLE, DEFAULT_ROLES, newId } from '@clst/sdk/protocol'
import type { SqlTransaction } from '../../database/sql-database.js'
import { putEntity } from '../entities/entity-rows.js'
import { insertMember } from '../members/member-rows.js'
import type { SharingServices } from '../services.js'

export interface NewProject {
  id: string
  name: string
  /** Becomes its admin. `personId`: the person that the project already knows them as. */
  creator: { accountId: string; name: string; personId?: string }
  /**
   * Until when authors stay as they are sent, whoever sends them: where a project that others have copies of comes to a
   * new studio. Absent: only what people without an account did may be brought, by the creator.
   */
  recoveringUntil?: number
  /** Those that the project had at another studio, one of them that of admins. The usual ones when absent. */
  roles?: readonly GivenRole[]
}

export interface GivenRole {
  id: string
  name: string
  permissions: readonly string[]
}

/** A project with the default roles and one member; the rest is pushed. Throws `project-exists`. */
export async function createSharedProject(services: SharingServices, project: NewProject): Promise<void> {
  await services.database.transaction((transaction) => insertProject(transaction, services, project))
}

/** The same in a transaction of the caller. */
export async function insertProject(
  transaction: SqlTransaction,
  services: SharingServices,
  { id, name, creator, recoveringUntil = 0, roles: given }: NewProject,
): Promise<void> {
  const { clock, random } = services
  const now = clock.now()
  const exists = await transaction.get('SELECT 1 FROM shared_project WHERE id = ?', id)
  if (exists !== undefined)
    throw new ClstError('project-exists', `The studio has the project "${name}" already.`)
  const personId = creator.personId ?? newId(clock, random)
  const roles = given ?? DEFAULT_ROLES.map((role) => ({ ...role, id: newId(clock, random) }))
  const entities = [
    ...roles.map((role, index) => ({
      kind: 'role' as const,
      id: role.id,
      fields: {
        id: role.id,
        name: role.name,
        permissions: JSON.stringify(role.permissions),
        position: index + 1,
      },
    })),
    { kind: 'project' as const, id, fields: { id, name, createdAt: now } },
  ]
  const sql = `INSERT INTO shared_project (id, name, created_at, publisher_id, epoch, revision, last_chunk_id,
    recovering_until, is_archived) VALUES (?, ?, ?, ?, ?, ?, 0, ?, 0)`
  await transaction.run(sql, id, name, now, personId, newId(clock, random), entities.length, recoveringUntil)
  for (const [index, { kind, id: entityId, fields }] of entities.entries()) {
    const revision = index + 1
    const stamp = { revision, by: null, at: now }
    const fieldRevisions = Object.fromEntries(Object.keys(fields).map((field) => [field, stamp]))
    const entity = { kind, id: entityId, revision, fields, fieldRevisions, counter: 0 }
    await putEntity(transaction, id, { ...entity, changedBy: null, changedAt: now })
  }
  const admin = roles.find((role) => role.name === ADMIN_ROLE) as { id: string }
  const member = { accountId: creator.accountId, name: creator.name, personId, roleId: admin.id }
  await insertMember(transaction, services, id, member)
}
