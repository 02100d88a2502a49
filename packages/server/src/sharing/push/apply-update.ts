import type { OverwrittenField, WireChange, WireFields, WireValue } from '@clst/sdk/protocol'
import { authoriseUpdate } from '../authorise/authorise.js'
import { type Entity, listLinked } from '../entities/entity-rows.js'
import { contentsProblem } from './check-contents.js'
import { fieldsProblem } from './check-fields.js'
import { referenceProblem } from './check-references.js'
import { cycleConflict, nameConflict } from './names.js'
import { conflict, entityKey, isSame, type Outcome, type PushSession, refused } from './push-session.js'
import { withoutKept } from './server-fields.js'

export async function applyUpdate(session: PushSession, change: WireChange): Promise<Outcome> {
  const { kind, id } = change
  const entity = await session.find(kind, id)
  if (entity === undefined) {
    return { outcome: 'waiting', waitsFor: session.failed.get(entityKey(kind, id)) ?? entityKey(kind, id) }
  }
  const before = entity.fields
  if (before === null) return conflict('edit-of-deleted', 'It was deleted for good meanwhile.', entity)
  const changed = changedFields(before, withoutKept(kind, change.fields))
  if (Object.keys(changed).length === 0) return { outcome: 'applied', revision: entity.revision }
  const mistake = fieldsProblem(kind, id, { ...before, ...changed })
  if (mistake !== undefined) return mistake
  if (isTrashedMeanwhile(session, entity, change, changed)) {
    return conflict('edit-of-deleted', 'Somebody put it into the trash meanwhile.', entity)
  }
  const refusal = await authoriseUpdate(session, change, entity, changed)
  if (refusal !== undefined) return refused(refusal.code, refusal.message, refusal.entity ?? entity)
  stamp(session, kind, changed)
  const after: WireFields = { ...before, ...changed }
  const problem = await problemOf(session, change, entity, changed, after)
  if (problem !== undefined) return problem
  const overwritten = overwrittenFields(session, entity, change, changed)
  const written = await session.write(kind, id, after, entity)
  if (kind === 'checkpoint' && 'trashedAt' in changed) await moveHead(session, String(after.assetId))
  await auditUpdate(session, entity, changed, overwritten)
  const other = changedFields(change.fields, changed)
  return {
    outcome: 'applied',
    revision: Math.max(written.revision, session.revision),
    ...(overwritten.length === 0 ? {} : { overwritten }),
    ...(Object.keys(other).length === 0 ? {} : { fields: other }),
  }
}

async function problemOf(
  session: PushSession,
  { kind, id, baseRevision }: WireChange,
  entity: Entity,
  changed: WireFields,
  after: WireFields,
): Promise<Outcome | undefined> {
  // What a restored thing lies in has to be there as well.
  const isRestored = changed.trashedAt === null
  const problem = await referenceProblem(session, kind, isRestored ? after : changed)
  if (problem !== undefined) return problem
  const lacking = await contentsProblem(session, kind, changed)
  if (lacking !== undefined) return lacking
  if (kind === 'collection' && typeof changed.parentId === 'string') {
    const cycle = await cycleConflict(session, id, changed.parentId)
    if (cycle !== undefined) return cycle
  }
  if (kind === 'collection' && typeof changed.trashedAt === 'number') {
    const added = await addedMeanwhile(session, entity, baseRevision)
    if (added !== undefined) return added
  }
  return nameConflict(session, kind, id, after)
}

/** Of the fields sent, those that are not so already. */
function changedFields(before: WireFields, sent: WireFields): Record<string, WireValue> {
  return Object.fromEntries(
    Object.entries(sent).filter(([name, value]) => !isSame(before[name] ?? null, value)),
  )
}

/** An edit of what somebody else has put into the trash, by somebody who did not know it. */
function isTrashedMeanwhile(
  session: PushSession,
  { fields, fieldRevisions }: Entity,
  { baseRevision }: WireChange,
  changed: WireFields,
): boolean {
  if (fields?.trashedAt == null || 'trashedAt' in changed) return false
  const trashed = fieldRevisions.trashedAt
  return trashed !== undefined && trashed.revision > baseRevision && trashed.by !== session.caller.personId
}

/** A collection is not put into the trash with something in it that its author may never have seen. */
async function addedMeanwhile(
  session: PushSession,
  { id }: Entity,
  baseRevision: number,
): Promise<Outcome | undefined> {
  const inside = await listLinked(session.transaction, session.projectId, 'parent', id, [
    'asset',
    'collection',
  ])
  const live = inside.find(({ fields, fieldRevisions }) => {
    const place = fieldRevisions.collectionId ?? fieldRevisions.parentId
    const isUnseen = place !== undefined && place.revision > baseRevision
    return fields?.trashedAt == null && isUnseen && place.by !== session.caller.personId
  })
  return live === undefined
    ? undefined
    : conflict('edit-of-deleted', 'Somebody put something into it meanwhile.', live)
}

function stamp({ caller }: PushSession, kind: string, changed: Record<string, WireValue>): void {
  if (typeof changed.trashedAt === 'number') changed.trashedBy = caller.personId
  if (changed.trashedAt === null) changed.trashedBy = null
  if (kind === 'asset' && 'assigneeId' in changed) {
    changed.assignedBy = changed.assigneeId === null ? null : caller.personId
  }
}

/** Values that the author of the edit had not received, and that give way to it. */
function overwrittenFields(
  session: PushSession,
  { fields, fieldRevisions }: Entity,
  { baseRevision }: WireChange,
  changed: WireFields,
): OverwrittenField[] {
  return Object.keys(changed).flatMap((field) => {
    const last = fieldRevisions[field]
    if (last === undefined || last.revision <= baseRevision || UNSEEN.has(field)) return []
    // What one changes twice before a sync.
    if (last.by === session.caller.personId && last.replica === session.replicaId) return []
    return [{ field, value: fields?.[field] ?? null, by: last.by, at: last.at }]
  })
}

/** They follow from another field. */
const UNSEEN: ReadonlySet<string> = new Set(['assignedBy', 'trashedBy'])

/** The newest version that is not in the trash. */
async function moveHead(session: PushSession, assetId: string): Promise<void> {
  const asset = await session.find('asset', assetId)
  if (asset?.fields == null) return
  const { transaction, projectId } = session
  let head: { id: string; number: number } | undefined
  for (const { id, fields } of await listLinked(transaction, projectId, 'parent', assetId, ['checkpoint'])) {
    const number = Number(fields?.number)
    if (fields?.trashedAt == null && (head === undefined || number > head.number)) head = { id, number }
  }
  const headId = head?.id ?? null
  if (headId !== (asset.fields.headId ?? null))
    await session.write('asset', assetId, { ...asset.fields, headId }, asset)
}

async function auditUpdate(
  session: PushSession,
  { kind, id, fields }: Entity,
  changed: WireFields,
  overwritten: readonly OverwrittenField[],
): Promise<void> {
  const subject = entityKey(kind, id)
  const others = overwritten.filter(({ by }) => by !== session.caller.personId)
  if (others.length > 0)
    await session.audit({ action: 'value-overwritten', subject, details: { overwritten: others } })
  const owner = fields?.assigneeId ?? null
  if (kind !== 'asset' || !('assigneeId' in changed) || owner === null || owner === session.caller.personId)
    return
  const details = { from: owner, to: changed.assigneeId }
  await session.audit({ action: 'asset-taken', subject, details })
}
