import { StudioFailure } from '../failure.js'
import type { Caller } from './caller.js'

/** Throws `not-permitted`. */
export function assertAdmin(caller: Caller): void {
  if (!caller.isAdmin) throw new StudioFailure('not-permitted', 'Only an admin of the studio may do this.')
}

/** Who did it, for the audit log. */
export function actorOf({ accountId, name, isLocal }: Caller): { id: string | null; name: string } {
  return { id: isLocal ? null : accountId, name }
}
