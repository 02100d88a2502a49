import {
  ADMIN_ROLE,
  type EntityKind,
  isPermission,
  type WireChange,
  type WireFields,
} from '@clst/sdk/protocol'
import { type Entity, hasChildren, listLinked } from '../entities/entity-rows.js'
import type { PushSession } from '../push/push-session.js'
import { authoriseAssignment } from './assignment.js'
import { demand, no, type Refusal } from './demand.js'
import { authoriseWords } from './role-words.js'
import { RULES } from './rules.js'

export async function authoriseCreate(
  session: PushSession,
  kind: EntityKind,
  id: string,
  fields: WireFields,
): Promise<Refusal | undefined> {
  const { caller, project } = session
  const isOwn = project.publisherId === caller.personId && (await isFirstRoot(session, kind, fields))
  const refusal = isOwn ? undefined : demand(session, RULES[kind].create)
  if (refusal !== undefined) return refusal
  switch (kind) {
    case 'collection':
      if (fields.parentId == null && !isOwn) return no('A project has one collection that lies in no other.')
      return undefined
    case 'asset':
      if (fields.assigneeId != null && fields.assigneeId !== caller.personId) {
        return demand(session, ['assign'])
      }
      return authoriseStatus(session, fields.statusId)
    case 'checkpoint':
      return authoriseCheckpoint(session, id, String(fields.assetId))
    case 'role':
      return authoriseWords(session, null, fields.permissions)
    case 'checkpoint_dependency':
      return authoriseNote(session, String(fields.checkpointId))
    default:
      return undefined
  }
}

export async function authoriseUpdate(
  session: PushSession,
  change: WireChange,
  entity: Entity,
  changed: WireFields,
): Promise<Refusal | undefined> {
  const { kind } = entity
  const { update } = RULES[kind]
  const isMe = kind === 'person' && entity.id === session.caller.personId
  for (const field of Object.keys(changed)) {
    if (isMe && OWN_FIELDS.has(field)) continue
    const refusal = demand(session, Object.hasOwn(update, field) ? update[field] : update['*'])
    if (refusal !== undefined) return refusal
  }
  if (kind === 'role' && entity.fields?.name === ADMIN_ROLE)
    return no('The role of admins cannot be changed.')
  if (kind === 'role' && 'permissions' in changed)
    return authoriseWords(session, entity.fields?.permissions, changed.permissions)
  if (
    kind === 'collection' &&
    'parentId' in changed &&
    (changed.parentId == null || entity.fields?.parentId == null)
  ) {
    return no('The project folder itself cannot be moved.')
  }
  if (kind !== 'asset') return undefined
  if ('assigneeId' in changed) {
    const refusal = authoriseAssignment(session, change, entity, changed.assigneeId)
    if (refusal !== undefined) return refusal
  }
  if ('coverHash' in changed && !session.caller.permissions.has('update-asset')) {
    const refusal = notAssignee(session, entity)
    if (refusal !== undefined) return refusal
  }
  return 'statusId' in changed ? authoriseStatus(session, changed.statusId) : undefined
}

/** What people say of themselves. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['email', 'previewHash'])

export async function authoriseDelete(session: PushSession, entity: Entity): Promise<Refusal | undefined> {
  const { kind, fields } = entity
  const { transaction, projectId, caller } = session
  if (kind === 'role') {
    if (fields?.name === ADMIN_ROLE) return no('The role of admins cannot be deleted.')
    const sql = 'SELECT 1 FROM member WHERE project_id = ? AND role_id = ?'
    const member = await transaction.get(sql, projectId, entity.id)
    if (member !== undefined) return { code: 'in-use', message: 'Somebody has this role.' }
  }
  const isPurge = kind === 'asset' || kind === 'collection' || kind === 'checkpoint' || kind === 'template'
  if (!isPurge || fields?.trashedAt != null) return demand(session, RULES[kind].delete)
  // Taking back what one has just made is no purge, as long as nothing was made of it.
  const isOwn = fields?.createdBy === caller.personId
  const isUsed =
    kind === 'checkpoint' || (await hasChildren(transaction, projectId, entity.id, ['checkpoint']))
  if (!isUsed && (isOwn || kind === 'template')) {
    return demand(session, RULES[kind].create)
  }
  return { code: 'edited-since', message: 'It is not in the trash any more.' }
}

/** Only who has an asset makes versions of it; one that nobody has is everybody's who may make versions. */
async function authoriseCheckpoint(
  session: PushSession,
  id: string,
  assetId: string,
): Promise<Refusal | undefined> {
  const asset = await session.find('asset', assetId)
  if (asset === undefined) return undefined
  if (notAssignee(session, asset) === undefined || session.isRecovering) return undefined
  const { transaction, projectId } = session
  const others = await listLinked(transaction, projectId, 'parent', assetId, ['checkpoint'])
  // The studio had it once: a later version there was made after it.
  if (others.some(({ fields }) => fields?.afterId === id)) return undefined
  return notAssignee(session, asset)
}

function notAssignee({ caller }: PushSession, asset: Entity): Refusal | undefined {
  const owner = asset.fields?.assigneeId ?? null
  if (owner === null || owner === caller.personId) return undefined
  return { code: 'not-assignee', message: 'Somebody else has this file.', entity: asset }
}

/** The versions that were needed are noted by whoever made the checkpoint. */
async function authoriseNote(session: PushSession, checkpointId: string): Promise<Refusal | undefined> {
  const checkpoint = await session.find('checkpoint', checkpointId)
  if (session.isRecovering || session.project.publisherId === session.caller.personId) return undefined
  const isOwn = checkpoint?.fields?.authorId === session.caller.personId
  return isOwn ? undefined : no('Only the author of a version notes what it needed.')
}

/** A status can ask for a word of its own. */
async function authoriseStatus(session: PushSession, statusId: unknown): Promise<Refusal | undefined> {
  if (typeof statusId !== 'string') return undefined
  const word = (await session.find('status', statusId))?.fields?.permission
  return isPermission(word) ? demand(session, [word]) : undefined
}

/** The folder of the project, which whoever publishes it brings along. */
async function isFirstRoot(session: PushSession, kind: EntityKind, fields: WireFields): Promise<boolean> {
  if (kind !== 'collection' || fields.parentId != null) return false
  const sql = `SELECT 1 FROM entity WHERE project_id = ? AND kind = 'collection' AND is_deleted = 0`
  return (await session.transaction.get(sql, session.projectId)) === undefined
}
