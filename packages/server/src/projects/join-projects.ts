import { isClstError } from '@clst/sdk/errors'
import type { Account } from '../accounts/account-rows.js'
import { actorOf } from '../accounts/assert-admin.js'
import type { Caller } from '../accounts/caller.js'
import { writeAudit } from '../audit/audit-rows.js'
import type { SqlReader, SqlTransaction } from '../database/sql-database.js'
import type { Schemas } from '../http/generated/operation-types.js'
import type { StudioServices } from '../services.js'
import { addMember, findProject } from '../sharing/index.js'
import { asManager, assertMayGive, assertOpen } from './access.js'

type Memberships = readonly Schemas['Membership'][]

/** Throws `not-permitted`, `project-not-found`, `role-not-found`, `project-archived`. */
export async function assertMayInvite(
  reader: SqlReader,
  caller: Caller,
  projects: Memberships,
): Promise<void> {
  for (const { projectId, role } of projects) {
    const { project, member } = await asManager(reader, caller, projectId, 'manage-members')
    assertOpen(project)
    await assertMayGive(reader, caller, member, projectId, role)
  }
}

/**
 * Makes a new account a member. Without a caller somebody accepts an invitation: what it promised and is not there any more
 * is left out. Throws `project-not-found`, `role-not-found`, `project-archived`.
 */
export async function joinProjects(
  transaction: SqlTransaction,
  services: StudioServices,
  caller: Caller | undefined,
  { id, name }: Pick<Account, 'id' | 'name'>,
  projects: Memberships,
): Promise<void> {
  const actor = caller === undefined ? { id, name } : actorOf(caller)
  for (const { projectId, role } of projects) {
    const join = async () => {
      assertOpen(await findProject(transaction, projectId))
      await addMember(transaction, services.sharing, projectId, { accountId: id, name, role })
      const entry = { at: services.clock.now(), action: 'member-set', actor, projectId, subject: name }
      await writeAudit(transaction, { ...entry, details: { role } })
    }
    try {
      await (caller === undefined ? transaction.attempt(join) : join())
    } catch (error) {
      const isGone =
        isClstError(error) && /^(project-not-found|role-not-found|project-archived)$/.test(error.code)
      if (caller !== undefined || !isGone) throw error
    }
  }
}
