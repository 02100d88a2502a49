import { ClstError } from '@clst/sdk/errors'
import { ADMIN_ROLE, nameKey } from '@clst/sdk/protocol'
import type { SqlReader, SqlTransaction } from '../../database/sql-database.js'
import { type Entity, findByName, findEntity } from '../entities/entity-rows.js'
import { writeEntity } from '../entities/write-entity.js'
import type { SharingServices } from '../services.js'
import { findMember, insertMember, type Member } from './member-rows.js'

/** `role`: id or name. Throws `name-taken` for who is a member already, `role-not-found`. */
export async function addMember(
  transaction: SqlTransaction,
  services: SharingServices,
  projectId: string,
  { accountId, name, role }: { accountId: string; name: string; role: string },
): Promise<Member> {
  if ((await findMember(transaction, projectId, accountId)) !== undefined) {
    throw new ClstError('name-taken', `${name} is a member already.`)
  }
  const { id: roleId } = await findRole(transaction, projectId, role)
  return insertMember(transaction, services, projectId, { accountId, name, roleId })
}

/** Throws `last-admin`, `role-not-found`, and `person-not-found` for who is no member. */
export async function setRole(
  transaction: SqlTransaction,
  services: SharingServices,
  projectId: string,
  { accountId, role }: { accountId: string; role: string },
): Promise<void> {
  const { id: roleId } = await findRole(transaction, projectId, role)
  const { personId } = await assertNotLastAdmin(transaction, projectId, accountId, roleId)
  const sql = 'UPDATE member SET role_id = ? WHERE project_id = ? AND account_id = ?'
  await transaction.run(sql, roleId, projectId, accountId)
  await writeEntity(transaction, services, projectId, { kind: 'person', id: personId, fields: { roleId } })
}

/** The person stays, because versions name them. Throws what `setRole` throws. */
export async function removeMember(
  transaction: SqlTransaction,
  services: SharingServices,
  projectId: string,
  accountId: string,
): Promise<void> {
  const { personId } = await assertNotLastAdmin(transaction, projectId, accountId, null)
  await transaction.run('DELETE FROM member WHERE project_id = ? AND account_id = ?', projectId, accountId)
  const fields = { roleId: null, isDisabled: 1 }
  await writeEntity(transaction, services, projectId, { kind: 'person', id: personId, fields })
}

/** `role`: id or name. Throws `role-not-found`. */
export async function findRole(reader: SqlReader, projectId: string, role: string): Promise<Entity> {
  const byId = await findEntity(reader, projectId, 'role', role)
  if (byId?.fields != null) return byId
  const byName = await findByName(reader, projectId, 'role', { scope: '', nameKey: nameKey(role) })
  if (byName !== undefined) return byName
  throw new ClstError('role-not-found', `The project has no role "${role}".`)
}

/** There is an admin who can sign in at any time. Throws `last-admin`, and `person-not-found` for who is no member. */
export async function assertNotLastAdmin(
  reader: SqlReader,
  projectId: string,
  accountId: string,
  nextRoleId: string | null,
): Promise<Member> {
  const member = await findMember(reader, projectId, accountId)
  if (member === undefined) throw new ClstError('person-not-found', 'They are no member of the project.')
  const admin = await findByName(reader, projectId, 'role', { scope: '', nameKey: nameKey(ADMIN_ROLE) })
  if (member.roleId !== admin?.id || nextRoleId === admin.id) return member
  const sql = `SELECT account_id FROM member WHERE project_id = ? AND role_id = ? AND account_id <> ?
    AND account_id NOT IN (SELECT id FROM account WHERE disabled_at IS NOT NULL) LIMIT 1`
  if ((await reader.get(sql, projectId, admin.id, accountId)) !== undefined) return member
  throw new ClstError('last-admin', 'A project needs an admin: make somebody else one first.')
}
