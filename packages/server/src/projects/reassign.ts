import type { Account } from '../accounts/account-rows.js'
import type { Caller } from '../accounts/caller.js'
import type { SqlTransaction } from '../database/sql-database.js'
import { StudioFailure } from '../failure.js'
import type { StudioServices } from '../services.js'
import { assertNotLastAdmin, findMember, listMemberships, reassign, setDisabled } from '../sharing/index.js'

/** Files and collections that somebody else has now, and those that nobody has. */
export interface Reassigned {
  reassigned: number
  unassigned: number
}

/**
 * Takes everything from who leaves, in all of their projects, and gives it to `heir` where that is a member. Throws
 * `last-admin` where they are the only admin of a project.
 */
export async function reassignAll(
  transaction: SqlTransaction,
  services: StudioServices,
  caller: Caller,
  leaver: Account,
  heir: Account | undefined,
): Promise<Reassigned> {
  const done = { reassigned: 0, unassigned: 0 }
  for (const { projectId, personId } of await listMemberships(transaction, leaver.id)) {
    await assertOther(transaction, projectId, leaver.id)
    const next = heir === undefined ? undefined : await findMember(transaction, projectId, heir.id)
    const by = (await findMember(transaction, projectId, caller.accountId))?.personId ?? null
    const to = next?.personId ?? null
    const count = await reassign(transaction, services.sharing, projectId, { from: personId, to, by })
    done[to === null ? 'unassigned' : 'reassigned'] += count
    await setDisabled(transaction, services.sharing, projectId, { personId, isDisabled: true })
  }
  return done
}

async function assertOther(transaction: SqlTransaction, projectId: string, accountId: string): Promise<void> {
  try {
    await assertNotLastAdmin(transaction, projectId, accountId, null)
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'last-admin') throw error
    const message = 'They are the only admin of a project: make somebody else one there first.'
    throw new StudioFailure('last-admin', message, { details: { projectId } })
  }
}

/** The projects know them again. What they had stays with whoever got it. */
export async function welcomeBack(
  transaction: SqlTransaction,
  services: StudioServices,
  accountId: string,
): Promise<void> {
  for (const { projectId, personId } of await listMemberships(transaction, accountId)) {
    await setDisabled(transaction, services.sharing, projectId, { personId, isDisabled: false })
  }
}
