import { isHash, type WireChange, type WireFields, type WireValue } from '@clst/sdk/protocol'
import { type Entity, listLinked, manifestsOf } from '../entities/entity-rows.js'
import { applied, doerOf } from './apply-create.js'
import { conflict, type Outcome, type PushSession, refused } from './push-session.js'

/** Who may is decided before. Moves the head of the asset, when the checkpoint was made after it. */
export async function createCheckpoint(
  session: PushSession,
  { id, fields: sent }: WireChange,
  fields: Record<string, WireValue>,
): Promise<Outcome> {
  const asset = await session.find('asset', String(fields.assetId))
  if (asset?.fields == null) return refused('asset-not-found', 'The version belongs to no asset.', null)
  const missing = await missingManifest(session, fields)
  if (missing !== undefined) return missing
  const place = await findPlace(session, id, asset, fields)
  if (place === 'diverged') {
    return conflict('diverged', 'Somebody made another version first.', asset)
  }
  fields.authorId = place.isHead
    ? await doerOf(session, fields.authorId)
    : await authorOf(session, fields.authorId)
  fields.number = place.number
  fields.receivedAt = session.now
  fields.trashedAt = fields.trashedAt ?? null
  fields.trashedBy = fields.trashedAt === null ? null : session.caller.personId
  const written = await session.write('checkpoint', id, fields, undefined)
  const counter = Math.max(asset.counter, place.number)
  if (place.isHead)
    await session.write('asset', asset.id, await movedHead(session, asset.fields, id), asset, counter)
  else if (counter > asset.counter) await session.write('asset', asset.id, asset.fields, asset, counter)
  return { ...applied(written, sent), revision: session.revision } as Outcome
}

/** Contents come before the version that names them. */
async function missingManifest(session: PushSession, fields: WireFields): Promise<Outcome | undefined> {
  const ids = manifestsOf(fields)
  if (ids.length === 0 || (fields.manifestId !== undefined && !isHash(fields.manifestId))) {
    return refused('invalid-argument', 'The version names no contents.', null)
  }
  for (const id of ids) {
    const sql = 'SELECT 1 FROM manifest WHERE project_id = ? AND id = ?'
    if ((await session.transaction.get(sql, session.projectId, id)) === undefined) {
      return refused('manifest-missing', 'The contents of the version are not at the studio yet.', null)
    }
  }
  return undefined
}

/**
 * The newest version gets the next number. One that the studio has lost, and that a later version there builds on, comes
 * back to its place with its own number.
 */
async function findPlace(
  session: PushSession,
  id: string,
  asset: Entity,
  fields: WireFields,
): Promise<{ number: number; isHead: boolean } | 'diverged'> {
  const sent = typeof fields.number === 'number' ? fields.number : 0
  const isPublisher = session.project.publisherId === session.caller.personId
  if ((fields.afterId ?? null) === (asset.fields?.headId ?? null)) {
    const isKept = isPublisher && sent > asset.counter && sent < MAX_NUMBER
    return { number: isKept ? sent : asset.counter + 1, isHead: true }
  }
  const { transaction, projectId } = session
  const others = await listLinked(transaction, projectId, 'parent', asset.id, ['checkpoint'])
  if (!others.some(({ fields: other }) => other?.afterId === id || other?.baseId === id)) return 'diverged'
  const isFree = sent > 0 && sent < MAX_NUMBER && others.every(({ fields: other }) => other?.number !== sent)
  return { number: isFree ? sent : asset.counter + 1, isHead: false }
}

/** More versions than anybody makes of one file. */
const MAX_NUMBER = 1_000_000

/** Of a version that a later one here builds on: it is what it was. */
async function authorOf(session: PushSession, sent: WireValue | undefined): Promise<string> {
  const person = typeof sent === 'string' ? await session.find('person', sent) : undefined
  return person?.fields == null ? session.caller.personId : person.id
}

async function movedHead(session: PushSession, fields: WireFields, headId: string): Promise<WireFields> {
  const isTaken = (fields.assigneeId ?? null) === null && (await session.takesOnFirstCheckpoint())
  const { personId } = session.caller
  return { ...fields, headId, ...(isTaken ? { assigneeId: personId, assignedBy: personId } : {}) }
}
