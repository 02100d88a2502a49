/** Who has an account. */
import { writeAudit } from '../audit/audit-rows.js'
import { StudioFailure } from '../failure.js'
import type { Operations } from '../http/api-request.js'
import { readOffset, toPage } from '../http/pages.js'
import { type Reassigned, reassignAll, welcomeBack } from '../projects/reassign.js'
import type { StudioServices } from '../services.js'
import { accountById, assertOtherAdmin, listAccounts } from './account-rows.js'
import { actorOf, assertAdmin } from './assert-admin.js'
import { personDocument, toTime } from './documents.js'
import { hashOf, newSecret } from './secrets.js'
import { deleteTokensOf } from './token-rows.js'

type Ids = 'listPeople' | 'editPerson' | 'disablePerson' | 'enablePerson' | 'createPasswordReset'

const RESET_MS = 24 * 60 * 60 * 1000

export function peopleOperations(services: StudioServices): Operations<Ids> {
  const { database, clock, random } = services
  return {
    async listPeople({ caller, query: { limit = 100, cursor } }) {
      const offset = readOffset(cursor)
      const rows = await listAccounts(database, offset, limit + 1)
      const { items, next } = toPage(rows, offset, limit)
      return { people: items.map((row) => personDocument(row, caller.isAdmin)), ...next }
    },

    async editPerson({ caller, path, body: { isAdmin } }) {
      assertAdmin(caller)
      return database.transaction(async (transaction) => {
        const account = await accountById(transaction, path.personId)
        if (account.isService === 1 && isAdmin) {
          throw new StudioFailure('not-permitted', 'A program cannot be an admin of the studio.')
        }
        if (!isAdmin && account.isAdmin === 1) await assertOtherAdmin(transaction, account.id)
        await transaction.run('UPDATE account SET is_admin = ? WHERE id = ?', isAdmin ? 1 : 0, account.id)
        const action = isAdmin ? 'admin-made' : 'admin-unmade'
        const entry = { at: clock.now(), action, actor: actorOf(caller), subject: account.name }
        await writeAudit(transaction, entry)
        return personDocument({ ...account, isAdmin: isAdmin ? 1 : 0 }, true)
      })
    },

    async disablePerson({ caller, path, body: { reassignTo } }) {
      assertAdmin(caller)
      return database.transaction(async (transaction) => {
        const account = await accountById(transaction, path.personId)
        const heir = reassignTo === null ? undefined : await accountById(transaction, reassignTo)
        if (heir?.id === account.id || (heir !== undefined && heir.disabledAt !== null)) {
          throw new StudioFailure(
            'person-not-found',
            'Nothing can be assigned to somebody who leaves or has left.',
          )
        }
        if (account.isAdmin === 1) await assertOtherAdmin(transaction, account.id)
        const disabledAt = account.disabledAt ?? clock.now()
        await transaction.run(
          'UPDATE account SET disabled_at = ?, is_admin = 0 WHERE id = ?',
          disabledAt,
          account.id,
        )
        await deleteTokensOf(transaction, account.id)
        await transaction.run('DELETE FROM password_reset WHERE account_id = ?', account.id)
        const done: Reassigned = await reassignAll(transaction, services, caller, account, heir)
        const entry = {
          at: clock.now(),
          action: 'person-disabled',
          actor: actorOf(caller),
          subject: account.name,
        }
        await writeAudit(transaction, { ...entry, details: { ...done, reassignTo: heir?.name ?? null } })
        return { person: personDocument({ ...account, disabledAt, isAdmin: 0 }, true), ...done }
      })
    },

    async enablePerson({ caller, path }) {
      assertAdmin(caller)
      return database.transaction(async (transaction) => {
        const account = await accountById(transaction, path.personId)
        await transaction.run('UPDATE account SET disabled_at = NULL WHERE id = ?', account.id)
        await welcomeBack(transaction, services, account.id)
        const entry = {
          at: clock.now(),
          action: 'person-enabled',
          actor: actorOf(caller),
          subject: account.name,
        }
        await writeAudit(transaction, entry)
        return personDocument({ ...account, disabledAt: null }, true)
      })
    },

    async createPasswordReset({ caller, path }) {
      assertAdmin(caller)
      const token = newSecret(random, 'reset')
      const expiresAt = clock.now() + RESET_MS
      return database.transaction(async (transaction) => {
        const account = await accountById(transaction, path.personId)
        if (account.isService === 1) throw new StudioFailure('not-permitted', 'A program has no password.')
        await transaction.run('DELETE FROM password_reset WHERE account_id = ?', account.id)
        const sql = 'INSERT INTO password_reset (account_id, hash, expires_at) VALUES (?, ?, ?)'
        await transaction.run(sql, account.id, hashOf(token), expiresAt)
        const entry = {
          at: clock.now(),
          action: 'password-reset-made',
          actor: actorOf(caller),
          subject: account.name,
        }
        await writeAudit(transaction, entry)
        return { token, expiresAt: toTime(expiresAt) }
      })
    },
  }
}
