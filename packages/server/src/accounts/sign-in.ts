import { nameKey } from '@clst/sdk/protocol'
import { writeAudit } from '../audit/audit-rows.js'
import type { SqlTransaction } from '../database/sql-database.js'
import { StudioFailure } from '../failure.js'
import type { Schemas } from '../http/generated/operation-types.js'
import type { StudioServices } from '../services.js'
import { type Account, accountById, accountByName } from './account-rows.js'
import { personDocument } from './documents.js'
import { isPassword } from './passwords.js'
import { insertToken } from './token-rows.js'

type Session = Omit<Schemas['Session'], 'apiVersion'>

/** A token for a device, in the transaction that made sure who asks for it. */
export async function beginSession(
  transaction: SqlTransaction,
  services: StudioServices,
  account: Account,
  device: string,
  action = 'signed-in',
): Promise<Session> {
  const { id, name } = account
  const made = await insertToken(transaction, services, { accountId: id, device })
  const at = services.clock.now()
  await transaction.run('UPDATE account SET last_seen_at = ? WHERE id = ?', at, id)
  await writeAudit(transaction, { at, action, actor: { id, name }, subject: name, details: { device } })
  return { ...made, person: personDocument(account) }
}

/** Throws `sign-in-failed`, the same for whatever is wrong, and `rate-limited`. */
export async function signIn(
  services: StudioServices,
  address: string,
  { device, ...credentials }: Schemas['SignInRequest'],
): Promise<Session> {
  const account = await accountOf(services, address, credentials)
  return services.database.transaction(async (transaction) => {
    // It may have been disabled, or got another password, while this one was checked.
    const now = await accountById(transaction, account.id)
    if (now.disabledAt !== null || now.passwordHash !== account.passwordHash) throw failed()
    return beginSession(transaction, services, now, device)
  })
}

/** Whose name and password these are. Throws `sign-in-failed` and `rate-limited`. */
export async function accountOf(
  services: StudioServices,
  address: string,
  { name, password }: { name: string; password: string },
): Promise<Account> {
  const { database, throttle } = services
  throttle.check(address, name)
  const account = await accountByName(database, nameKey(name))
  const isRight = await isPassword(account?.passwordHash, password)
  if (account === undefined || !isRight || account.disabledAt !== null) {
    throw await refuse(services, address, name)
  }
  throttle.succeeded(address, name)
  return account
}

/** Notes a failed attempt, and answers what to throw. */
export async function refuse(
  services: StudioServices,
  address: string,
  name: string,
): Promise<StudioFailure> {
  services.throttle.failed(address, name)
  services.signInFailed()
  await services.database.transaction((transaction) =>
    writeAudit(transaction, {
      at: services.clock.now(),
      action: 'sign-in-failed',
      actor: undefined,
      subject: name,
      details: { address },
    }),
  )
  return failed()
}

function failed(): StudioFailure {
  return new StudioFailure('sign-in-failed', 'The name or the password is wrong.')
}
