/** What members of a project may do. */
import { ADMIN_ROLE, isPermission, newId, parsePermissions, type WireChange } from '@clst/sdk/protocol'
import { actorOf } from '../accounts/assert-admin.js'
import type { Caller } from '../accounts/caller.js'
import { writeAudit } from '../audit/audit-rows.js'
import type { SqlReader } from '../database/sql-database.js'
import { invalid, StudioFailure } from '../failure.js'
import type { Operations } from '../http/api-request.js'
import type { Schemas } from '../http/generated/operation-types.js'
import type { StudioServices } from '../services.js'
import { findEntity, findRole, openSharedProject } from '../sharing/index.js'
import { asMember, asReader } from './access.js'
import { assertApplied } from './assert-applied.js'

export function roleOperations(services: StudioServices): Operations<'listRoles' | 'setRole' | 'removeRole'> {
  const { database, clock, random } = services

  /** A role is edited as a client would edit it: the same rules hold, and everybody gets it with their next pull. */
  const edit = async (
    caller: Caller,
    projectId: string,
    change: Pick<WireChange, 'id' | 'action' | 'fields'>,
    audit: { action: string; subject: string; details?: Record<string, unknown> },
  ) => {
    const member = await asMember(database, caller, projectId)
    const whole = { operationId: newId(clock, random), kind: 'role' as const, ...change }
    const changes = [{ ...whole, baseRevision: 0, createdAt: clock.now() }]
    const batch = { replicaId: newId(clock, random), epoch: null, changes }
    assertApplied(await openSharedProject(services.sharing, projectId, member).push(batch))
    const entry = { at: clock.now(), actor: actorOf(caller), projectId, ...audit }
    await database.transaction((transaction) => writeAudit(transaction, entry))
  }

  return {
    async listRoles({ caller, path }) {
      const { project } = await asReader(database, caller, path.projectId)
      const sql = `SELECT id, fields FROM entity WHERE project_id = ? AND kind = 'role' AND is_deleted = 0
        ORDER BY id`
      const rows = await database.all<{ id: string; fields: string }>(sql, project.id)
      const placed = rows.map(({ id, fields }) => ({ id, position: Number(JSON.parse(fields).position) }))
      placed.sort((a, b) => a.position - b.position)
      return { roles: await Promise.all(placed.map(({ id }) => toDocument(database, project.id, id))) }
    },

    async setRole({ caller, path: { projectId, roleId }, body: { name, permissions } }) {
      const unknown = permissions.findIndex((word) => !isPermission(word))
      if (unknown >= 0) throw invalid(`/permissions/${unknown}`, 'is no permission')
      const { project } = await asReader(database, caller, projectId)
      const before = await findEntity(database, project.id, 'role', roleId)
      const action = before?.fields == null ? 'create' : 'update'
      const fields = { name, permissions: JSON.stringify(permissions) }
      const whole = action === 'create' ? { id: roleId, position: 1000, ...fields } : fields
      const audit = { action: 'role-set', subject: name, details: { permissions } }
      await edit(caller, projectId, { id: roleId, action, fields: whole }, audit)
      return toDocument(database, projectId, roleId)
    },

    async removeRole({ caller, path: { projectId, roleId } }) {
      const { project } = await asReader(database, caller, projectId)
      const role = await findRole(database, project.id, roleId)
      if (role.id !== roleId) throw new StudioFailure('role-not-found', 'The project has no such role.')
      const document = await toDocument(database, project.id, roleId)
      const audit = { action: 'role-removed', subject: document.name }
      await edit(caller, projectId, { id: roleId, action: 'delete', fields: {} }, audit)
      return document
    },
  }
}

async function toDocument(reader: SqlReader, projectId: string, id: string): Promise<Schemas['Role']> {
  const fields = (await findEntity(reader, projectId, 'role', id))?.fields
  const sql = 'SELECT count(*) AS count FROM member WHERE project_id = ? AND role_id = ?'
  const members = await reader.get<{ count: number }>(sql, projectId, id)
  const name = String(fields?.name ?? '')
  const permissions = [...parsePermissions(fields?.permissions)]
  return { id, name, permissions, isFixed: name === ADMIN_ROLE, memberCount: Number(members?.count ?? 0) }
}
