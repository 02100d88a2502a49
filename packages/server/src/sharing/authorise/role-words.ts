/** What a role may be changed to. */
import { parsePermissions } from '@clst/sdk/protocol'
import type { PushSession } from '../push/push-session.js'
import { no, type Refusal } from './demand.js'

/** Nobody gives a role, or takes from one, what they may not do themselves. */
export function authoriseWords(
  { caller }: PushSession,
  before: unknown,
  after: unknown,
): Refusal | undefined {
  if (caller.isAdmin) return undefined
  const [had, has] = [parsePermissions(before), parsePermissions(after)]
  const changed = [...had, ...has].filter((word) => had.has(word) !== has.has(word))
  if (changed.every((word) => caller.permissions.has(word))) return undefined
  return no('You cannot let a role do, or keep it from, what you may not do yourself.')
}
