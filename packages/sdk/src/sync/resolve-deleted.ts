/** Mine was done to something that others deleted: it comes back, mine goes elsewhere, or theirs stands. */
import type { Context } from '../context.js'
import { recordChange } from '../edits/record-change.js'
import { ClstError, ERRORS, type ErrorCode } from '../errors.js'
import { move } from '../moves/move.js'
import { withExtension } from '../names.js'
import { joinPath } from '../paths.js'
import { findChange, lastSequence, listUnsent, setOutcome } from '../store/change-rows.js'
import { collectionPath, parentIds } from '../store/collection-rows.js'
import { putConflict, setResolved } from '../store/conflict-rows.js'
import { type Fields, getEntity, updateEntity } from '../store/entity-rows.js'
import { findIncoming } from '../store/incoming-rows.js'
import { itemPath } from './item-path.js'
import { holderOf } from './names-held.js'
import { pushRows } from './push.js'
import { receive } from './receive.js'
import { emptyReport } from './report.js'
import { notThisWay, type ResolveOptions, type Resolving, sendAgain } from './resolution.js'

/**
 * Theirs comes back from the trash, and mine is sent again; a collection of mine goes into the trash with what others put into
 * it. The studio is asked at once. Throws `invalid-argument` for what was deleted for good, and without a link; else what the
 * studio refuses with: then all is as before.
 */
export async function bringBack(resolving: Resolving, { link }: ResolveOptions): Promise<void> {
  const { context, conflict, change } = resolving
  const { store, clock } = context
  const { theirs } = conflict
  if (theirs?.fields == null) throw notThisWay(conflict, 'keep-as-new, discard')
  if (theirs.fields.trashedAt != null) {
    if (link === undefined) {
      throw new ClstError('invalid-argument', 'The studio has to be asked for this. Say how to reach it.')
    }
    await restoreThere(resolving, theirs, link)
  }
  await store.write(() => {
    setResolved(store, conflict.id, 'merge', clock.now())
    if (change !== undefined) sendAgain(context, change)
  })
}

async function restoreThere(
  { context, conflict }: Resolving,
  { kind, id }: NonNullable<Resolving['conflict']['theirs']>,
  link: NonNullable<ResolveOptions['link']>,
): Promise<void> {
  const { store, clock } = context
  const back = { trashed_at: null, trashed_by: null }
  const last = lastSequence(store)
  await store.write(() => {
    assertNameFree(context, kind, id)
    // While it is paused nothing of it is sent.
    setResolved(store, conflict.id, 'merge', clock.now())
    recordChange(context, kind, id, 'update', back)
  })
  const [row] = listUnsent(store, last, 10).filter(({ entityId }) => entityId === id)
  try {
    if (row !== undefined) await pushRows(context, link, [row], emptyReport(), {})
    const sent = row && findChange(store, row.operationId)
    if (sent !== undefined && sent.outcome !== 'applied') throw notTaken(sent.outcomeDetails)
    await receive(context, link, {})
  } catch (error) {
    await store.write(() => {
      if (row !== undefined) setOutcome(store, row.sequence, 'discarded', undefined)
      store.run('DELETE FROM conflict WHERE entity_id = ? AND resolved_at IS NULL', id)
      store.run('DELETE FROM conflict WHERE id = ?', conflict.id)
      putConflict(store, conflict)
    })
    throw error
  }
  await store.write(() => {
    if (getEntity(store, kind, id)?.trashed_at != null) updateEntity(store, kind, id, back)
  })
}

/** Throws `name-clash`. */
function assertNameFree({ store }: Context, kind: 'asset' | string, id: string): void {
  const row = getEntity(store, kind as 'asset', id)
  if (row === undefined) return
  const live: Fields = { ...row, trashed_at: null }
  if (holderOf(store, kind as 'asset', id, live) === undefined) return
  const message = `Something else is called "${String(row.name)}" now. Rename it, or settle this in another way.`
  throw new ClstError('name-clash', message)
}

function notTaken(details: string | null): ClstError {
  const { code, kind = '', message = '' } = JSON.parse(details ?? '{}') as Record<string, string>
  if (code !== undefined && Object.hasOwn(ERRORS, code)) return new ClstError(code as ErrorCode, message)
  return new ClstError(kind.endsWith('-name') ? 'name-clash' : 'edited-since', message)
}

/** What I made in a collection that others deleted goes into the nearest one above that there is. Throws what `move` throws. */
export async function moveMineOut({ context, conflict, change }: Resolving, name: string): Promise<void> {
  const { store, clock } = context
  const { entityKind: kind, entityId: id } = conflict
  const row = getEntity(store, kind, id)
  if (row === undefined) throw new ClstError('not-found', 'There is nothing of mine any more.')
  const extension = kind === 'asset' ? String(row.extension) : ''
  const fileName = withExtension(name, extension)
  const aboveId = parentIds(store, String(kind === 'asset' ? row.collection_id : row.parent_id)).find(
    (each) => isThere(context, each),
  )
  const above = aboveId === undefined ? '' : (collectionPath(store, aboveId) ?? '')
  await move(context, [itemPath(store, kind, id)], joinPath(above, fileName))
  await store.write(() => {
    setResolved(store, conflict.id, 'keep-as-new', clock.now())
    if (change !== undefined) sendAgain(context, change)
  })
}

/** A collection that neither is in the trash nor will be with what arrived. */
function isThere({ store }: Context, id: string): boolean {
  const incoming = findIncoming(store, 'collection', id)
  if (incoming !== undefined && incoming.fields?.trashedAt !== null) return false
  return getEntity(store, 'collection', id)?.trashed_at === null
}
