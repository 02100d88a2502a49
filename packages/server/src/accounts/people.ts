/** What admins do about people. Each throws `not-permitted` for who is no admin, and `person-not-found`. */
import { writeAudit } from '../audit/audit-rows.js'
import { StudioFailure } from '../failure.js'
import { type Reassigned, reassignAll, welcomeBack } from '../projects/reassign.js'
import type { StudioServices } from '../services.js'
import { type Account, accountById, assertOtherAdmin } from './account-rows.js'
import { actorOf, assertAdmin } from './assert-admin.js'
import type { Caller } from './caller.js'
import { hashOf, newSecret } from './secrets.js'
import { deleteTokensOf } from './token-rows.js'

const RESET_MS = 24 * 60 * 60 * 1000

/** Throws `last-admin`. */
export async function setAdmin(
  { database, clock }: StudioServices,
  caller: Caller,
  personId: string,
  isAdmin: boolean,
): Promise<Account> {
  assertAdmin(caller)
  return database.transaction(async (transaction) => {
    const account = await accountById(transaction, personId)
    if (account.isService === 1 && isAdmin) {
      throw new StudioFailure('not-permitted', 'A program cannot be an admin of the studio.')
    }
    if (!isAdmin && account.isAdmin === 1) await assertOtherAdmin(transaction, account.id)
    await transaction.run('UPDATE account SET is_admin = ? WHERE id = ?', isAdmin ? 1 : 0, account.id)
    if (!isAdmin) {
      const invited = 'DELETE FROM invitation WHERE created_by = ? AND is_admin = 1'
      await transaction.run(invited, account.id)
    }
    const action = isAdmin ? 'admin-made' : 'admin-unmade'
    await writeAudit(transaction, { at: clock.now(), action, actor: actorOf(caller), subject: account.name })
    return { ...account, isAdmin: isAdmin ? 1 : 0 }
  })
}

/** In one step: nobody can sign in as them, and what was theirs is somebody else's. Throws `last-admin`. */
export async function disablePerson(
  services: StudioServices,
  caller: Caller,
  personId: string,
  reassignTo: string | null,
): Promise<Reassigned & { account: Account }> {
  assertAdmin(caller)
  const { database, clock } = services
  return database.transaction(async (transaction) => {
    const account = await accountById(transaction, personId)
    const heir = reassignTo === null ? undefined : await accountById(transaction, reassignTo)
    if (heir?.id === account.id || (heir !== undefined && heir.disabledAt !== null)) {
      throw new StudioFailure(
        'person-not-found',
        'Nothing can be assigned to somebody who leaves or has left.',
      )
    }
    if (account.isAdmin === 1) await assertOtherAdmin(transaction, account.id)
    const disabledAt = account.disabledAt ?? clock.now()
    const sql = 'UPDATE account SET disabled_at = ?, is_admin = 0 WHERE id = ?'
    await transaction.run(sql, disabledAt, account.id)
    await deleteTokensOf(transaction, account.id)
    await transaction.run('DELETE FROM password_reset WHERE account_id = ?', account.id)
    // Nobody comes in any more by what a leaver has promised.
    await transaction.run('DELETE FROM invitation WHERE created_by = ?', account.id)
    const done = await reassignAll(transaction, services, caller, account, heir)
    const entry = {
      at: clock.now(),
      action: 'person-disabled',
      actor: actorOf(caller),
      subject: account.name,
    }
    await writeAudit(transaction, { ...entry, details: { ...done, reassignTo: heir?.name ?? null } })
    return { account: { ...account, disabledAt, isAdmin: 0 }, ...done }
  })
}

export async function enablePerson(
  services: StudioServices,
  caller: Caller,
  personId: string,
): Promise<Account> {
  assertAdmin(caller)
  const { database, clock } = services
  return database.transaction(async (transaction) => {
    const account = await accountById(transaction, personId)
    await transaction.run('UPDATE account SET disabled_at = NULL WHERE id = ?', account.id)
    await welcomeBack(transaction, services, account.id)
    const entry = { at: clock.now(), action: 'person-enabled', actor: actorOf(caller), subject: account.name }
    await writeAudit(transaction, entry)
    return { ...account, disabledAt: null }
  })
}

/** A token for a new password. Earlier ones are of no use any more. */
export async function makePasswordReset(
  { database, clock, random }: StudioServices,
  caller: Caller,
  personId: string,
): Promise<{ token: string; expiresAt: number }> {
  assertAdmin(caller)
  const token = newSecret(random, 'reset')
  const expiresAt = clock.now() + RESET_MS
  await database.transaction(async (transaction) => {
    const account = await accountById(transaction, personId)
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
  })
  return { token, expiresAt }
}
