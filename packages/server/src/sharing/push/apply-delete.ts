import type { EntityKind, WireChange } from '@clst/sdk/protocol'
import { authoriseDelete } from '../authorise/authorise.js'
import { type Entity, hasChildren, listLinked } from '../entities/entity-rows.js'
import { entityKey, type Outcome, type PushSession, refused } from './push-session.js'
import { namersOf } from './references.js'

/** What goes with an entity: what hangs on it, and what only says that something needs it. */
const HANGING: Partial<Record<EntityKind, readonly EntityKind[]>> = {
  asset: ['asset_value', 'asset_tag', 'checkpoint_label', 'checkpoint', 'dependency'],
  collection: ['collection_assignee', 'dependency'],
  checkpoint: ['checkpoint_dependency'],
}

const NAMING: Partial<Record<EntityKind, readonly EntityKind[]>> = {
  asset: ['dependency', 'checkpoint_dependency'],
  collection: ['dependency'],
}

/** They are not deleted while something names them: clients would wait for them for ever. */
const VOCABULARY: ReadonlySet<EntityKind> = new Set(['status', 'type', 'tag', 'label'])

export async function applyDelete(session: PushSession, { kind, id }: WireChange): Promise<Outcome> {
  const entity = await session.find(kind, id)
  if (entity === undefined || entity.fields === null) {
    return { outcome: 'applied', revision: entity?.revision ?? session.revision }
  }
  const refusal = (await authoriseDelete(session, entity)) ?? (await useOf(session, entity))
  if (refusal !== undefined) return refused(refusal.code, refusal.message, entity)
  const wasTrashed = entity.fields.trashedAt != null
  await remove(session, entity)
  if (wasTrashed) {
    const { name, extension, number } = entity.fields
    const details = { name: name ?? null, extension: extension ?? null, number: number ?? null }
    await session.audit({ action: 'purged', subject: entityKey(kind, id), details })
  }
  return { outcome: 'applied', revision: session.revision }
}

async function useOf(
  { transaction, projectId }: PushSession,
  { kind, id }: Entity,
): Promise<{ code: string; message: string } | undefined> {
  if (kind === 'collection') {
    const isEmpty = !(await hasChildren(transaction, projectId, id, ['asset', 'collection']))
    return isEmpty ? undefined : { code: 'in-use', message: 'Something lies in the collection.' }
  }
  if (!VOCABULARY.has(kind)) return undefined
  for (const { kind: user, field } of namersOf(kind)) {
    const sql = `SELECT 1 FROM entity WHERE project_id = ? AND kind = ? AND is_deleted = 0
      AND fields LIKE ? ESCAPE '!' LIMIT 1`
    const pattern = `"${field}":${JSON.stringify(id)}`.replace(/[!%_]/g, '!$&')
    if ((await transaction.get(sql, projectId, user, `%${pattern}%`)) !== undefined) {
      return { code: 'in-use', message: `The ${kind} is in use.` }
    }
  }
  return undefined
}

async function remove(session: PushSession, entity: Entity): Promise<void> {
  const { transaction, projectId } = session
  const { kind, id } = entity
  // What names it goes first: else each of its versions would look through all of that.
  const linked = [
    ...(await listLinked(transaction, projectId, 'target', id, NAMING[kind] ?? [])),
    ...(await listLinked(transaction, projectId, 'parent', id, HANGING[kind] ?? [])),
  ]
  for (const each of linked) {
    // A dependency of an asset on itself is met twice.
    const present = await session.find(each.kind, each.id)
    if (present?.fields != null) await remove(session, present)
  }
  if (kind === 'checkpoint') await forgetVersion(session, entity)
  await session.write(kind, id, null, entity)
}

/** What pointed at a version that is deleted points at none: labels, pins, and what versions of others needed. */
async function forgetVersion(session: PushSession, { id, fields }: Entity): Promise<void> {
  const { transaction, projectId } = session
  const assetId = String(fields?.assetId)
  const pointers = [
    ...(await listLinked(transaction, projectId, 'parent', assetId, ['checkpoint_label'])),
    ...(await listLinked(transaction, projectId, 'target', assetId, ['dependency', 'checkpoint_dependency'])),
  ]
  for (const each of pointers) {
    const present = each.fields ?? {}
    if (present.checkpointId === id && each.kind === 'checkpoint_label') {
      await session.write(each.kind, each.id, null, each)
    }
    if (present.pinCheckpointId === id) {
      await session.write(each.kind, each.id, { ...present, pinCheckpointId: null }, each)
    }
    if (present.targetCheckpointId === id) {
      await session.write(each.kind, each.id, { ...present, targetCheckpointId: null }, each)
    }
  }
}
