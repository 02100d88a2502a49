/** Who may give an asset to whom. */
import type { WireChange, WireValue } from '@clst/sdk/protocol'
import type { Entity } from '../entities/entity-rows.js'
import type { PushSession } from '../push/push-session.js'
import { demand, type Refusal } from './demand.js'

/**
 * Taking what nobody has is for everybody who makes versions; what one has, one may give away. Compare-and-set: whoever
 * did not know who has it now does not change it.
 */
export function authoriseAssignment(
  session: PushSession,
  { baseRevision }: WireChange,
  asset: Entity,
  next: WireValue | undefined,
): Refusal | undefined {
  const me = session.caller.personId
  const owner = asset.fields?.assigneeId ?? null
  const last = asset.fieldRevisions.assigneeId
  if (last !== undefined && last.revision > baseRevision && last.by !== me) {
    return { code: 'not-assignee', message: 'Somebody else was given this file meanwhile.', entity: asset }
  }
  if (owner === null) return demand(session, next === me ? ['create-checkpoint', 'assign'] : ['assign'])
  if (owner === me) return undefined
  if (next === me) return demand(session, ['force-take'])
  return demand(session, ['unassign']) ?? (next == null ? undefined : demand(session, ['assign']))
}
