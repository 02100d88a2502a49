/** What the studio keeps. */
import { nameKey, newId } from '@clst/sdk/protocol'
import { actorOf, assertAdmin } from '../accounts/assert-admin.js'
import type { Caller } from '../accounts/caller.js'
import { toTime } from '../accounts/documents.js'
import { writeAudit } from '../audit/audit-rows.js'
import type { SqlReader } from '../database/sql-database.js'
import { StudioFailure } from '../failure.js'
import type { Operations } from '../http/api-request.js'
import type { Schemas } from '../http/generated/operation-types.js'
import { readOffset, toPage } from '../http/pages.js'
import type { StudioServices } from '../services.js'
import { findProject, insertProject, type ProjectRow, writeEntity } from '../sharing/index.js'
import { asReader } from './access.js'
import { checkRoles } from './given-roles.js'
import { listProjects, roleNameOf } from './project-list.js'

type Ids = 'listProjects' | 'createProject' | 'getProject' | 'editProject'

const DAY_MS = 24 * 60 * 60 * 1000

export function projectOperations(services: StudioServices): Operations<Ids> {
  const { database, clock, random, sharing } = services
  return {
    async listProjects({ caller, query: { all = false, limit = 100, cursor } }) {
      if (all) assertAdmin(caller)
      const offset = readOffset(cursor)
      const rows = await listProjects(database, all ? undefined : caller.accountId, offset, limit + 1)
      const { items, next } = toPage(rows, offset, limit)
      const projects = await Promise.all(items.map((row) => toDocument(database, caller, row)))
      return { projects, ...next }
    },

    async createProject({ caller, body }) {
      assertAdmin(caller)
      const { name, personId, recoverDays = 0 } = body
      const roles = body.roles === undefined ? undefined : checkRoles(body.roles)
      const id = body.id ?? newId(clock, random)
      const recoveringUntil = recoverDays === 0 ? 0 : clock.now() + recoverDays * DAY_MS
      await database.transaction(async (transaction) => {
        if (await isMadeBefore(transaction, caller, id, name)) return
        await assertNameFree(transaction, name)
        const creator = {
          accountId: caller.accountId,
          name: caller.name,
          ...(personId === undefined ? {} : { personId }),
        }
        const made = { id, name, creator, recoveringUntil, ...(roles === undefined ? {} : { roles }) }
        await insertProject(transaction, sharing, made)
        const entry = { at: clock.now(), action: 'project-created', actor: actorOf(caller), projectId: id }
        await writeAudit(transaction, { ...entry, subject: name })
      })
      return toDocument(database, caller, await findProject(database, id))
    },

    async getProject({ caller, path }) {
      const { project } = await asReader(database, caller, path.projectId)
      return toDocument(database, caller, project)
    },

    async editProject({ caller, path, body }) {
      const { name, isArchived, trashDays } = body
      await database.transaction(async (transaction) => {
        const { project } = await asReader(transaction, caller, path.projectId)
        assertAdmin(caller)
        const entry = {
          at: clock.now(),
          actor: actorOf(caller),
          projectId: project.id,
          subject: project.name,
        }
        if (name !== undefined && name !== project.name) {
          await assertNameFree(transaction, name, project.id)
          await transaction.run('UPDATE shared_project SET name = ? WHERE id = ?', name, project.id)
          await writeEntity(transaction, sharing, project.id, {
            kind: 'project',
            id: project.id,
            fields: { name },
          })
          await writeAudit(transaction, { ...entry, action: 'project-renamed', details: { name } })
        }
        if (isArchived !== undefined && isArchived !== project.isArchived) {
          const sql = 'UPDATE shared_project SET is_archived = ? WHERE id = ?'
          await transaction.run(sql, isArchived ? 1 : 0, project.id)
          await writeAudit(transaction, {
            ...entry,
            action: isArchived ? 'project-archived' : 'project-unarchived',
          })
        }
        if (trashDays !== undefined && trashDays !== project.trashDays) {
          const sql = 'UPDATE shared_project SET trash_days = ? WHERE id = ?'
          await transaction.run(sql, trashDays, project.id)
          await writeAudit(transaction, { ...entry, action: 'trash-retention-set', details: { trashDays } })
        }
      })
      return toDocument(database, caller, await findProject(database, path.projectId))
    },
  }
}

/** The same request came before, and its answer was lost. */
async function isMadeBefore(reader: SqlReader, caller: Caller, id: string, name: string): Promise<boolean> {
  const sql = `SELECT shared_project.name AS name FROM shared_project
    JOIN member ON member.project_id = shared_project.id AND member.person_id = shared_project.publisher_id
    WHERE shared_project.id = ? AND member.account_id = ?
    AND NOT EXISTS (SELECT 1 FROM operation WHERE operation.project_id = shared_project.id)`
  return (await reader.get<{ name: string }>(sql, id, caller.accountId))?.name === name
}

/** Throws `name-taken`. */
async function assertNameFree(reader: SqlReader, name: string, butOf = ''): Promise<void> {
  const rows = await reader.all<{ name: string }>('SELECT name FROM shared_project WHERE id <> ?', butOf)
  if (!rows.some((row) => nameKey(row.name) === nameKey(name))) return
  throw new StudioFailure('name-taken', `The studio has a project called "${name}" already.`)
}

async function toDocument(
  reader: SqlReader,
  caller: Caller,
  project: ProjectRow,
): Promise<Schemas['Project']> {
  const { id, name, isArchived, epoch, revision, createdAt, trashDays } = project
  const role = await roleNameOf(reader, id, caller.accountId)
  const rest = { role: role ?? null, createdAt: toTime(createdAt), trashDays }
  return { id, name, isArchived, epoch, revision, ...rest }
}
