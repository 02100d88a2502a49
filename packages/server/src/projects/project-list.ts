import type { SqlReader } from '../database/sql-database.js'
import { findEntity, findMember, findProject, type ProjectRow } from '../sharing/index.js'

/** By name: those of an account, or all of the studio. */
export async function listProjects(
  reader: SqlReader,
  accountId: string | undefined,
  offset: number,
  limit: number,
): Promise<ProjectRow[]> {
  const mine = 'WHERE id IN (SELECT project_id FROM member WHERE account_id = ?)'
  const sql = `SELECT id FROM shared_project ${accountId === undefined ? '' : mine}
    ORDER BY name, id LIMIT ? OFFSET ?`
  const values = accountId === undefined ? [limit, offset] : [accountId, limit, offset]
  const rows = await reader.all<{ id: string }>(sql, ...values)
  return Promise.all(rows.map(({ id }) => findProject(reader, id)))
}

/** Undefined for who is no member. */
export async function roleNameOf(
  reader: SqlReader,
  projectId: string,
  accountId: string,
): Promise<string | undefined> {
  const member = await findMember(reader, projectId, accountId)
  if (member === undefined) return undefined
  return roleName(reader, projectId, member.roleId)
}

export async function roleName(reader: SqlReader, projectId: string, roleId: string): Promise<string> {
  return String((await findEntity(reader, projectId, 'role', roleId))?.fields?.name ?? '')
}
