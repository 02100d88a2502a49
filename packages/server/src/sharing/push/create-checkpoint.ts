import { isHash, type WireChange, type WireFields, type WireValue } from '@clst/sdk/protocol'
import { type Entity, listLinked } from '../entities/entity-rows.js'
import { manifestsOf } from '../entities/entity-uses.js'
import { applied, conflict, type Outcome, type PushSession, refused } from './push-session.js'
import { doerOf } from './stamps.js'

/** Who may is decided before. Moves the head of the asset, when the checkpoint was made after it. */
export async function createCheckpoint(
  session: PushSession,
  { id, fields: sent }: WireChange,
  fields: Record<string, WireValue>,
): Promise<Outcome> {
  const asset = await session.find('asset', String(fields.assetId))
  if (asset?.fields == null) return refused('asset-not-found', 'The version belongs to no asset.', null)
  if (!isHash(fields.manifestId) && manifestsOf(fields).length === 0) {
    return refused('invalid-argument', 'The version names no contents.', null)
  }
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
  const isNext = (fields.afterId ?? null) === (asset.fields?.headId ?? null)
  if (isNext || (await isAfterLost(session, fields.afterId))) {
    const isKept = (isPublisher || session.isRecovering) && sent > asset.counter && sent < MAX_NUMBER
    return { number: isKept ? sent : asset.counter + 1, isHead: true }
  }
  const { transaction, projectId } = session
  const others = await listLinked(transaction, projectId, 'parent', asset.id, ['checkpoint'])
  if (!others.some(({ fields: other }) => other?.afterId === id)) return 'diverged'
  const isFree = sent > 0 && sent < MAX_NUMBER && others.every(({ fields: other }) => other?.number !== sent)
  return { number: isFree ? sent : asset.counter + 1, isHead: false }
}

/** While a studio is told again what it lost, the version before may come later, or never. */
async function isAfterLost(session: PushSession, afterId: WireValue | undefined): Promise<boolean> {
  if (!session.isRecovering || typeof afterId !== 'string') return false
  return (await session.find('checkpoint', afterId)) === undefined
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
