/** How accounts and tokens look in an answer. */
import type { Schemas } from '../http/generated/operation-types.js'
import type { Account } from './account-rows.js'
import type { TokenRow } from './token-rows.js'

export function toTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString()
}

function toTimeOrNull(milliseconds: number | null): string | null {
  return milliseconds === null ? null : toTime(milliseconds)
}

/** `withSeen`: also when somebody was last here, which is for admins. */
export function personDocument(account: Account, withSeen = false): Schemas['Person'] {
  const { id, name, isAdmin, isService, disabledAt, createdAt, lastSeenAt } = account
  return {
    id,
    name,
    isAdmin: isAdmin === 1,
    isService: isService === 1,
    isDisabled: disabledAt !== null,
    createdAt: toTime(createdAt),
    ...(withSeen ? { lastSeenAt: toTimeOrNull(lastSeenAt) } : {}),
  }
}

export function tokenDocument(row: TokenRow, currentId: string): Schemas['Token'] {
  const { id, accountId, device, createdAt, lastUsedAt, expiresAt } = row
  return {
    id,
    personId: accountId,
    device,
    createdAt: toTime(createdAt),
    lastUsedAt: toTimeOrNull(lastUsedAt),
    expiresAt: toTimeOrNull(expiresAt),
    isCurrent: id === currentId,
  }
}
