import { ADMIN_ROLE, nameKey, newId, parsePermissions, type WireFields } from '@clst/sdk/protocol'
import type { SqlReader, SqlTransaction } from '../../database/sql-database.js'
import { findEntity } from '../entities/entity-rows.js'
import { writeEntity } from '../entities/write-entity.js'
import type { Caller, SharingServices } from '../services.js'

export interface Member {
  accountId: string
  personId: string
  roleId: string
  joinedAt: number
}

const COLUMNS = 'account_id AS accountId, person_id AS personId, role_id AS roleId, joined_at AS joinedAt'

export function listMembers(reader: SqlReader, projectId: string): Promise<Member[]> {
  const sql = `SELECT ${COLUMNS} FROM member WHERE project_id = ? ORDER BY joined_at, account_id`
  return reader.all<Member>(sql, projectId)
}

export function findMember(
  reader: SqlReader,
  projectId: string,
  accountId: string,
): Promise<Member | undefined> {
  const sql = `SELECT ${COLUMNS} FROM member WHERE project_id = ? AND account_id = ?`
  return reader.get<Member>(sql, projectId, accountId)
}

/** The projects of an account, and who they are there. */
export function listMemberships(
  reader: SqlReader,
  accountId: string,
): Promise<{ projectId: string; personId: string }[]> {
  const sql = `SELECT project_id AS projectId, person_id AS personId FROM member
    WHERE account_id = ? ORDER BY project_id`
  return reader.all(sql, accountId)
}

/** Says in the project that the account of a person was disabled, or enabled again. */
export async function setDisabled(
  transaction: SqlTransaction,
  services: SharingServices,
  projectId: string,
  { personId, isDisabled }: { personId: string; isDisabled: boolean },
): Promise<void> {
  const fields = { isDisabled: isDisabled ? 1 : 0 }
  await writeEntity(transaction, services, projectId, { kind: 'person', id: personId, fields })
}

/** What an account may do in a project; undefined for who is no member. */
export async function findCaller(
  reader: SqlReader,
  projectId: string,
  accountId: string,
): Promise<Caller | undefined> {
  const member = await findMember(reader, projectId, accountId)
  if (member === undefined) return undefined
  const role = (await findEntity(reader, projectId, 'role', member.roleId))?.fields
  const permissions = parsePermissions(role?.permissions)
  return { accountId, personId: member.personId, permissions, isAdmin: role?.name === ADMIN_ROLE }
}

/** The person of a new member: the one given, one of this name without an account, or a new one. */
export async function insertMember(
  transaction: SqlTransaction,
  services: SharingServices,
  projectId: string,
  member: { accountId: string; name: string; roleId: string; personId?: string },
): Promise<Member> {
  const { accountId, name, roleId } = member
  const now = services.clock.now()
  const personId =
    member.personId ??
    (await findPerson(transaction, projectId, name)) ??
    newId(services.clock, services.random)
  const before = (await findEntity(transaction, projectId, 'person', personId))?.fields
  const made: WireFields = { id: personId, name, createdAt: now, email: null, previewHash: null }
  const fields = { ...made, ...before, name, roleId, studioPersonId: accountId, isDisabled: 0 }
  await writeEntity(transaction, services, projectId, { kind: 'person', id: personId, fields })
  const sql = `INSERT INTO member (project_id, account_id, person_id, role_id, joined_at) VALUES (?, ?, ?, ?, ?)`
  await transaction.run(sql, projectId, accountId, personId, roleId, now)
  return { accountId, personId, roleId, joinedAt: now }
}

/** Who made versions before there was a studio goes on as the same person. */
async function findPerson(reader: SqlReader, projectId: string, name: string): Promise<string | undefined> {
  const sql = `SELECT id, fields FROM entity WHERE project_id = ? AND kind = 'person' AND is_deleted = 0 ORDER BY id`
  for (const row of await reader.all<{ id: string; fields: string }>(sql, projectId)) {
    const fields = JSON.parse(row.fields) as WireFields
    const isSame = typeof fields.name === 'string' && nameKey(fields.name) === nameKey(name)
    if (isSame && fields.studioPersonId == null) return row.id
    // A leaver who comes back.
    const sql = 'SELECT 1 FROM member WHERE project_id = ? AND person_id = ?'
    if (isSame && (await reader.get(sql, projectId, row.id)) === undefined) return row.id
  }
  return undefined
}
