import type { WireChange, WireFields } from '@clst/sdk/protocol'
import { authoriseCreate } from '../authorise/authorise.js'
import type { Entity } from '../entities/entity-rows.js'
import { contentsProblem } from './check-contents.js'
import { fieldsProblem } from './check-fields.js'
import { referenceProblem } from './check-references.js'
import { createCheckpoint } from './create-checkpoint.js'
import { cycleConflict, nameConflict } from './names.js'
import { applied, conflict, type Outcome, type PushSession, refused } from './push-session.js'
import { withoutKept } from './server-fields.js'
import { stampNew } from './stamps.js'

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
  const mistake = fieldsProblem(kind, id, fields)
  if (mistake !== undefined) return mistake
  const problem = await referenceProblem(session, kind, fields)
  if (problem !== undefined) return problem
  const refusal = await authoriseCreate(session, kind, id, fields)
  if (refusal !== undefined) return refused(refusal.code, refusal.message, refusal.entity ?? null)
  const lacking = await contentsProblem(session, kind, fields)
  if (lacking !== undefined) return lacking
  if (kind === 'checkpoint') return createCheckpoint(session, change, fields)
  await stampNew(session, change, fields)
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
