/** Two of one name: mine gets another one, or both become one. */
import type { Context } from '../context.js'
import { edit } from '../edits/edit.js'
import { forgetUndoEntries } from '../edits/undo-entries.js'
import { ClstError } from '../errors.js'
import { rename } from '../moves/move.js'
import { nameKey, withExtension } from '../names.js'
import { forgetChanges } from '../store/change-rows.js'
import { setResolved } from '../store/conflict-rows.js'
import { getEntity } from '../store/entity-rows.js'
import { receivedRevision } from '../store/incoming-rows.js'
import type { Store } from '../store/store.js'
import { itemPath } from './item-path.js'
import { mergeRows } from './merge-rows.js'
import { parkName } from './names-held.js'
import { ownVersions, putOnTop, sendVersions, setNumbersAside, takeSafetyCopies } from './own-versions.js'
import { rehash } from './rehash.js'
import { type Resolving, replaceInChanges, sendAgain } from './resolution.js'
import { keepAside } from './side-copy.js'
import { takeTheirs, takeVersions } from './take-theirs.js'

/** Throws what `rename` throws. */
export async function renameMine({ context, conflict, change }: Resolving, name: string): Promise<void> {
  const { store, clock } = context
  const { entityKind: kind, entityId: id } = conflict
  if (kind === 'asset' || kind === 'collection') {
    const extension = kind === 'asset' ? String(getEntity(store, kind, id)?.extension ?? '') : ''
    await rename(context, itemPath(store, kind, id), withExtension(name, extension))
  } else {
    const fields = { name, name_key: nameKey(name) }
    await edit(context, { description: `renamed a ${kind} to ${name}` }, (current) =>
      current.update(kind, id, fields),
    )
  }
  await store.write(() => {
    setResolved(store, conflict.id, 'rename', clock.now())
    // What was moved or restored arrives under its new name at once.
    if (change !== undefined) sendAgain(context, change, ['name', 'extension'])
  })
}

/** My versions lie on top of theirs; `asSafety`: they stay as safety copies beside theirs. */
export async function mergeAssets({ context, conflict }: Resolving, asSafety: boolean): Promise<void> {
  const { store, clock } = context
  const { entityId: mine, theirs } = conflict
  const into = intoTheirs(store, conflict)
  await store.write(() => {
    setResolved(store, conflict.id, asSafety ? 'discard' : 'merge', clock.now())
    parkName(store, 'asset', mine)
    takeTheirs(context, theirs)
    const headId = takeVersions(context, into, theirs?.fields?.headId)
    const versions = ownVersions(store, mine)
    setNumbersAside(store, versions)
    store.run('UPDATE asset SET head_id = NULL WHERE id = ?', mine)
    putOnTop(store, into, headId, versions)
    takeSafetyCopies(store, mine, into)
    for (const table of ['working_file', 'working_member']) {
      store.run(`DELETE FROM ${table} WHERE asset_id = ?`, into)
    }
    forgetChanges(store, 'asset', mine)
    replaceInChanges(store, mine, into)
    mergeRows(store, 'asset', mine, into)
    if (asSafety) setAside(context, versions)
    else sendVersions(context, versions)
    forgetUndoEntries(store, new Set([mine]))
  })
}

function setAside(context: Context, versions: readonly string[]): void {
  for (const id of versions) {
    keepAside(context, id, { code: 'discarded', message: 'It gave way to what was there.' })
    context.store.run("DELETE FROM change WHERE entity_kind = 'checkpoint' AND entity_id = ?", id)
  }
}

/** What lies in mine lies in theirs; where names meet, that is a conflict of its own once it is sent. */
export async function mergeCollections({ context, conflict }: Resolving): Promise<void> {
  const { store, clock } = context
  const { entityId: mine, theirs } = conflict
  const into = intoTheirs(store, conflict)
  await store.write(() => {
    setResolved(store, conflict.id, 'merge', clock.now())
    parkName(store, 'collection', mine)
    takeTheirs(context, theirs)
    assertApart(store, mine, into)
    forgetChanges(store, 'collection', mine)
    replaceInChanges(store, mine, into)
    mergeRows(store, 'collection', mine, into)
    forgetUndoEntries(store, new Set([mine]))
  })
}

/** Two words for one thing become one. */
export async function mergeTerms({ context, conflict }: Resolving): Promise<void> {
  const { store, clock } = context
  const { entityKind: kind, entityId: mine, theirs } = conflict
  const into = intoTheirs(store, conflict)
  await store.write(() => {
    setResolved(store, conflict.id, 'merge', clock.now())
    parkName(store, kind, mine)
    takeTheirs(context, theirs)
    const proven =
      kind === 'status' ? store.rows<[string]>('SELECT id FROM checkpoint WHERE status_id = ?', mine) : []
    forgetChanges(store, kind, mine)
    replaceInChanges(store, mine, into)
    mergeRows(store, kind, mine, into)
    for (const [id] of proven) rehash(store, id)
    forgetUndoEntries(store, new Set([mine]))
  })
}

/** Throws `invalid-argument` where the studio has mine as a thing of its own: then it can only be renamed. */
function intoTheirs(store: Store, { entityKind, entityId, theirs }: Resolving['conflict']): string {
  const isShared = receivedRevision(store, entityKind, entityId) !== undefined
  if (theirs !== null && !isShared) return theirs.id
  const message = 'Others know both as things of their own. Give one of them another name.'
  throw new ClstError('invalid-argument', message)
}

/** Only names inside of a collection that was here before can meet. Throws `name-clash`. */
function assertApart(store: Store, mine: string, into: string): void {
  const sql = `SELECT m.name FROM asset m JOIN asset t ON t.name_key = m.name_key AND t.trashed_at IS NULL
    WHERE m.collection_id = ? AND t.collection_id = ? AND m.trashed_at IS NULL
    UNION SELECT m.name FROM collection m JOIN collection t ON t.name_key = m.name_key AND t.trashed_at IS NULL
    WHERE m.parent_id = ? AND t.parent_id = ? AND m.trashed_at IS NULL`
  const clash = store.get<{ name: string }>(sql, mine, into, mine, into)
  if (clash === undefined) return
  throw new ClstError('name-clash', `Both have "${clash.name}" in them. Rename one of those first.`)
}
