import type { WireChange, WireValue } from '@clst/sdk/protocol'
import type { PushSession } from './push-session.js'
import { doerField } from './server-fields.js'

/** Who did it is the caller, whatever was sent; except where history is brought that others made. */
export async function stampNew(
  session: PushSession,
  { kind }: WireChange,
  fields: Record<string, WireValue>,
): Promise<void> {
  const field = doerField(kind)
  if (field !== undefined) fields[field] = await doerOf(session, fields[field])
  if (kind === 'asset') {
    fields.headId = null
    if (fields.assigneeId != null) fields.assignedBy = session.caller.personId
  }
  if ('trashedBy' in fields && fields.trashedAt != null)
    fields.trashedBy = await doerOf(session, fields.trashedBy)
}

/**
 * The person that is noted. The publisher may bring what people without an account did; while a project is recovered,
 * everybody may bring what others did.
 */
export async function doerOf(session: PushSession, sent: WireValue | undefined): Promise<string> {
  const { personId } = session.caller
  if (typeof sent !== 'string' || sent === personId) return personId
  const isPublisher = session.project.publisherId === personId
  if (!isPublisher && !session.isRecovering) return personId
  const person = await session.find('person', sent)
  if (person?.fields == null) return personId
  return session.isRecovering || person.fields.studioPersonId == null ? sent : personId
}
