/** Signing in and out. */
import { nameKey, newId, SYNC_PROTOCOL } from '@clst/sdk/protocol'
import { writeAudit } from '../audit/audit-rows.js'
import { StudioFailure } from '../failure.js'
import type { Operations } from '../http/api-request.js'
import type { StudioServices } from '../services.js'
import { accountById, hasAdmin, insertAccount } from './account-rows.js'
import { personDocument } from './documents.js'
import { checkPassword, hashPassword, isPassword } from './passwords.js'
import { hashOf } from './secrets.js'
import { beginSession, refuse, signIn } from './sign-in.js'
import { deleteToken, deleteTokensOf } from './token-rows.js'

type Ids = 'getStudio' | 'setUpStudio' | 'signIn' | 'signOut' | 'getMe' | 'changePassword' | 'resetPassword'

export function sessionOperations(services: StudioServices): Operations<Ids> {
  const { database, clock, throttle, setup, studioId, name, version } = services
  return {
    async getStudio() {
      const needsSetup = setup.value !== undefined
      return { product: 'clst-server', studioId, name, version, protocol: SYNC_PROTOCOL, needsSetup }
    },

    async setUpStudio({ body, address }) {
      if (setup.value === undefined) throw setupDone()
      throttle.check(address)
      if (!setup.matches(body.setupToken)) throw oneTimeTokenInvalid(services, address, 'setup token')
      checkPassword(body.password, body.name)
      const passwordHash = await hashPassword(body.password)
      const account = { ...newAccount(services, body.name), passwordHash, isAdmin: 1 }
      const session = await database.transaction(async (transaction) => {
        if (await hasAdmin(transaction)) throw setupDone()
        await insertAccount(transaction, account)
        return beginSession(transaction, services, account, body.device, 'studio-set-up')
      })
      setup.use()
      return session
    },

    signIn: ({ body, address }) => signIn(services, address, body),

    async signOut({ caller }) {
      await database.transaction(async (transaction) => {
        await deleteToken(transaction, caller.tokenId)
        const { accountId: id, name, device } = caller
        const at = clock.now()
        await writeAudit(transaction, {
          at,
          action: 'signed-out',
          actor: { id, name },
          subject: name,
          details: { device },
        })
      })
      return {}
    },

    async getMe({ caller }) {
      const account = await accountById(database, caller.accountId)
      return { person: personDocument(account), tokenId: caller.tokenId, device: caller.device }
    },

    async changePassword({ caller, body, address }) {
      throttle.check(address, caller.name)
      const { passwordHash } = await accountById(database, caller.accountId)
      if (!(await isPassword(passwordHash, body.oldPassword)))
        throw await refuse(services, address, caller.name)
      checkPassword(body.newPassword, caller.name)
      const made = await hashPassword(body.newPassword)
      await database.transaction(async (transaction) => {
        await transaction.run('UPDATE account SET password_hash = ? WHERE id = ?', made, caller.accountId)
        await deleteTokensOf(transaction, caller.accountId, caller.tokenId)
        const { accountId: id, name } = caller
        await writeAudit(transaction, {
          at: clock.now(),
          action: 'password-changed',
          actor: { id, name },
          subject: name,
        })
      })
      return {}
    },

    async resetPassword({ body, address }) {
      throttle.check(address)
      const hash = hashOf(body.resetToken)
      const sql = 'SELECT account_id AS accountId FROM password_reset WHERE hash = ? AND expires_at > ?'
      const found = await database.get<{ accountId: string }>(sql, hash, clock.now())
      if (found === undefined) throw oneTimeTokenInvalid(services, address, 'reset token')
      const account = await accountById(database, found.accountId)
      checkPassword(body.password, account.name)
      const passwordHash = await hashPassword(body.password)
      return database.transaction(async (transaction) => {
        const removed = await transaction.run('DELETE FROM password_reset WHERE hash = ?', hash)
        const now = await accountById(transaction, account.id)
        if (removed === 0 || now.disabledAt !== null)
          throw oneTimeTokenInvalid(services, address, 'reset token')
        await transaction.run('UPDATE account SET password_hash = ? WHERE id = ?', passwordHash, account.id)
        await deleteTokensOf(transaction, account.id)
        return beginSession(transaction, services, { ...now, passwordHash }, body.device, 'password-reset')
      })
    },
  }

  function setupDone(): StudioFailure {
    return new StudioFailure('setup-done', 'This studio has an admin already. Ask them to invite you.')
  }
}

/** An account that nobody can sign in to yet. */
export function newAccount({ clock, random }: StudioServices, name: string) {
  return {
    id: newId(clock, random),
    name: name.normalize('NFC'),
    nameKey: nameKey(name),
    passwordHash: null,
    isAdmin: 0,
    isService: 0,
    createdAt: clock.now(),
    disabledAt: null,
    lastSeenAt: null,
  }
}

/** Counts as a failed attempt of the address. */
export function oneTimeTokenInvalid(services: StudioServices, address: string, what: string): StudioFailure {
  services.throttle.failed(address)
  services.signInFailed()
  return new StudioFailure(
    'one-time-token-invalid',
    `The ${what} is wrong, was used already, or has expired.`,
  )
}
