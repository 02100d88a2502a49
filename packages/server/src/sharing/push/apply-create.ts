import type { WireChange, WireFields, WireValue } from '@clst/sdk/protocol'
import { authoriseCreate } from '../authorise/authorise.js'
import type { Entity } from '../entities/entity-rows.js'
import { contentsProblem } from './check-contents.js'
import { referenceProblem } from './check-references.js'
import { createCheckpoint } from './create-checkpoint.js'
import { cycleConflict, nameConflict } from './names.js'
import { conflict, isSame, type Outcome, type PushSession, refused } from './push-session.js'
import { doerField, withoutKept } from './server-fields.js'

/** Kinds that are deleted for good only after they were in the trash: their ids never come back. */
const FINAL: ReadonlySet<string> = new Set(['collection', 'asset', 'checkpoint', 'template'])

export async function applyCreate(session: PushSession, change: WireChange): Promise<Outcome> {
  const { kind, id } = change
  const existing = await session.find(kind, id)
  if (existing !== undefined && existing.fields !== null) return alreadyThere(existing, change.fields)
  if (existing !== undefined && FINAL.has(kind)) {
    return conflict('edit-of-deleted', 'It was deleted for good meanwhile.', existing)
  }
  const fields = withoutKept(kind, change.fields)
  const problem = await referenceProblem(session, kind, fields)
  if (problem !== undefined) return problem
  const refusal = await authoriseCreate(session, kind, id, fields)
  if (refusal !== undefined) return refused(refusal.code, refusal.message, refusal.entity ?? null)
  const lacking = await contentsProblem(session, kind, fields)
  if (lacking !== undefined) return lacking
  if (kind === 'checkpoint') return createCheckpoint(session, change, fields)
  await stamp(session, change, fields)
  if (kind === 'collection' && typeof fields.parentId === 'string') {
    const cycle = await cycleConflict(session, id, fields.parentId)
    if (cycle !== undefined) return cycle
  }
  const taken = await nameConflict(session, kind, id, fields)
  if (taken !== undefined) return taken
  const written = await session.write(kind, id, fields, existing)
  return applied(written, change.fields)
}

/** It was sent before, perhaps by another copy of the project: what is here stands. */
function alreadyThere(existing: Entity, sent: WireFields): Outcome {
  return applied(existing, sent)
}

/** What is answered when the studio gave some fields other values than were sent. */
export function applied({ revision, fields }: Entity, sent: WireFields): Outcome {
  const other: Record<string, WireValue> = {}
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (!isSame(value, sent[name] ?? null)) other[name] = value
  }
  return { outcome: 'applied', revision, ...(Object.keys(other).length === 0 ? {} : { fields: other }) }
}

/** Who did it is the caller, whatever was sent; except where history is brought that others made. */
async function stamp(
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
