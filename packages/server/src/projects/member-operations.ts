/** Who works on a project, and with which role. */
import { accountById } from '../accounts/account-rows.js'
import { actorOf } from '../accounts/assert-admin.js'
import { writeAudit } from '../audit/audit-rows.js'
import type { SqlReader } from '../database/sql-database.js'
import { StudioFailure } from '../failure.js'
import type { Operations } from '../http/api-request.js'
import type { Schemas } from '../http/generated/operation-types.js'
import { readOffset, toPage } from '../http/pages.js'
import type { StudioServices } from '../services.js'
import {
  addMember,
  findMember,
  listMembers,
  type Member,
  reassign,
  removeMember,
  setRole,
} from '../sharing/index.js'
import { asManager, asReader, assertMayGive, assertOpen } from './access.js'
import { roleName } from './project-list.js'

export function memberOperations(
  services: StudioServices,
): Operations<'listMembers' | 'setMember' | 'removeMember'> {
  const { database, clock, sharing } = services
  return {
    async listMembers({ caller, path, query: { limit = 100, cursor } }) {
      const { project } = await asReader(database, caller, path.projectId)
      const offset = readOffset(cursor)
      const rows = (await listMembers(database, project.id)).slice(offset, offset + limit + 1)
      const { items, next } = toPage(rows, offset, limit)
      return {
        members: await Promise.all(items.map((row) => toDocument(database, project.id, row))),
        ...next,
      }
    },

    setMember: ({ caller, path: { projectId, personId }, body: { role } }) =>
      database.transaction(async (transaction) => {
        const { project, member } = await asManager(transaction, caller, projectId, 'manage-members')
        assertOpen(project)
        const account = await accountById(transaction, personId)
        const before = await findMember(transaction, projectId, personId)
        await assertMayGive(transaction, caller, member, projectId, role)
        if (before === undefined) {
          if (account.disabledAt !== null)
            throw new StudioFailure('person-not-found', 'This account is disabled.')
          await addMember(transaction, sharing, projectId, { accountId: personId, name: account.name, role })
        } else {
          await asManager(transaction, caller, projectId, 'manage-roles')
          if (personId === caller.accountId && !caller.isAdmin) {
            throw new StudioFailure('not-permitted', 'Nobody changes their own role. Ask another admin.')
          }
          // Who may do more than oneself is not made to do less.
          await assertMayGive(transaction, caller, member, projectId, before.roleId)
          await setRole(transaction, sharing, projectId, { accountId: personId, role })
        }
        const entry = {
          at: clock.now(),
          action: 'member-set',
          actor: actorOf(caller),
          projectId,
          subject: account.name,
        }
        await writeAudit(transaction, { ...entry, details: { role } })
        const now = (await findMember(transaction, projectId, personId)) as Member
        return toDocument(transaction, projectId, now)
      }),

    removeMember: ({ caller, path: { projectId, personId } }) =>
      database.transaction(async (transaction) => {
        const isMe = personId === caller.accountId
        const { project, member } = isMe
          ? await asReader(transaction, caller, projectId)
          : await asManager(transaction, caller, projectId, 'manage-members')
        assertOpen(project)
        const before = await findMember(transaction, projectId, personId)
        if (before === undefined)
          throw new StudioFailure('person-not-found', 'They are no member of the project.')
        if (!isMe) await assertMayGive(transaction, caller, member, projectId, before.roleId)
        const document = await toDocument(transaction, projectId, before)
        const by = member?.personId ?? null
        await removeMember(transaction, sharing, projectId, personId)
        await reassign(transaction, sharing, projectId, { from: before.personId, to: null, by })
        const entry = { at: clock.now(), action: 'member-removed', actor: actorOf(caller), projectId }
        await writeAudit(transaction, { ...entry, subject: document.name })
        return document
      }),
  }
}

async function toDocument(
  reader: SqlReader,
  projectId: string,
  { accountId, personId, roleId }: Member,
): Promise<Schemas['Member']> {
  const { name, disabledAt } = await accountById(reader, accountId)
  const role = await roleName(reader, projectId, roleId)
  return { personId: accountId, memberId: personId, name, roleId, role, isDisabled: disabledAt !== null }
}
