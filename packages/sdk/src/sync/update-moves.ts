/** Renames, moves and deletions of others that waited because working files lie in the old place. */
import type { Context } from '../context.js'
import { ClstError, isClstError } from '../errors.js'
import { moveFiles } from '../moves/move-files.js'
import { findSource, isInside } from '../moves/move-source.js'
import { planMoves } from '../moves/plan-move.js'
import { joinPath } from '../paths.js'
import { lastSequence } from '../store/change-rows.js'
import { collectionPath } from '../store/collection-rows.js'
import { type Fields, getEntity } from '../store/entity-rows.js'
import { findIncoming, type IncomingRow, listIncoming } from '../store/incoming-rows.js'
import type { Store } from '../store/store.js'
import { deleteItems } from '../trash/delete-items.js'
import { removeEmptied } from '../working-files/remove-emptied.js'
import { applyIncoming } from './apply.js'
import { applyEntity } from './apply-entity.js'
import { itemPath } from './item-path.js'
import { readPaused } from './paused.js'
import type { UpdateOptions, UpdateResult } from './types.js'
import { fromWire } from './wire-fields.js'

/** Answers the paths where they are now. Each is tried until nothing more can be done: one may wait for the place of another. */
export async function applyMoves(
  context: Context,
  paths: readonly string[],
  result: UpdateResult,
  options: UpdateOptions,
): Promise<string[]> {
  let left = [...paths]
  const failures = new Map<string, { path: string; error: ClstError }>()
  for (;;) {
    let moved = 0
    for (const row of heldRows(context.store)) {
      const from = itemPath(context.store, row.kind, row.id)
      if (paths.length > 0 && !left.some((path) => path === '' || touches(from, path))) continue
      const key = `${row.kind} ${row.id}`
      try {
        const to = await applyOne(context, row, from, options)
        failures.delete(key)
        result.moved.push({ from, to })
        left = left.flatMap((path) => follow(path, from, to))
        moved++
      } catch (error) {
        if (!isClstError(error) || error.code === 'cancelled') throw error
        failures.set(key, { path: from, error })
      }
    }
    if (moved === 0) break
    await applyIncoming(context, options.signal)
  }
  for (const { path, error } of failures.values()) result.failed.push({ path, ...error.toJSON() })
  return left
}

function heldRows(store: Store): IncomingRow[] {
  const rows = (['asset', 'collection'] as const).flatMap((kind) => listIncoming(store, kind))
  return rows.filter(({ reason }) => reason === 'working-files')
}

const touches = (a: string, b: string) => a === b || isInside(a, b) || isInside(b, a)

function follow(path: string, from: string, to: string | null): string[] {
  if (path !== from && !isInside(path, from)) return [path]
  return to === null ? [] : [to + path.slice(from.length)]
}

/** Answers the new place, null for the trash. Throws what moving and deleting throw. */
async function applyOne(
  context: Context,
  held: IncomingRow,
  from: string,
  { signal }: UpdateOptions,
): Promise<string | null> {
  const { store } = context
  const row = findIncoming(store, held.kind, held.id)
  const before = getEntity(store, held.kind, held.id)
  if (row === undefined || row.fields === null || before === undefined) return from
  const { previewHash, coverHash, ...rest } = row.fields
  const after = { ...before, ...fromWire(store, row.kind, rest) }
  if (after.trashed_at != null && before.trashed_at == null) {
    await intoTrash(context, row, from)
    return null
  }
  const to = placeOf(store, row, after)
  if (before.trashed_at != null || to === from) {
    await store.write(() => applyNow(context, row), signal)
    return to
  }
  const moves = planMoves(context, [findSource(context, from)], [to])
  const order = { description: `moved ${from} to ${to}`, isUndoable: false, signal }
  await moveFiles(
    context,
    order,
    moves.flatMap(({ files }) => files),
    () => applyNow(context, row),
  )
  return to
}

function placeOf(store: Store, { kind }: IncomingRow, after: Fields): string {
  const parentId = String(kind === 'asset' ? after.collection_id : after.parent_id)
  const name = String(after.name)
  const fileName = kind === 'asset' && after.extension !== '' ? `${name}.${after.extension}` : name
  return joinPath(collectionPath(store, parentId) ?? '', fileName)
}

/** Inside a transaction. Throws `name-clash` when it cannot be applied after all. */
function applyNow(context: Context, row: IncomingRow): void {
  const applying = { context, paused: readPaused(context.store), movesFiles: true }
  if (applyEntity(applying, row)) return
  // The place is taken now; other parts of it may go on waiting.
  const left = findIncoming(context.store, row.kind, row.id)
  if (left?.reason === 'head') return
  const path = itemPath(context.store, row.kind, row.id)
  throw new ClstError('name-clash', `What others did to "${path}" cannot be done here yet.`, {
    details: { path },
  })
}

/** The file goes as in any deletion: its bytes are in a version first. That it did is no news for the studio. */
async function intoTrash(context: Context, row: IncomingRow, path: string): Promise<void> {
  const { store } = context
  if (row.kind === 'asset') {
    const last = lastSequence(store)
    const { failed } = await deleteItems(context, [path])
    const [failure] = failed
    if (failure !== undefined)
      throw new ClstError(failure.code, failure.message, { details: failure.details })
    await store.write(() => {
      const sql = `DELETE FROM change WHERE sequence > ? AND entity_kind = 'asset' AND entity_id = ?
        AND action = 'update' AND outcome IS NULL`
      store.run(sql, last, row.id)
      applyNow(context, row)
    })
    return
  }
  await store.write(() => applyNow(context, row))
  removeEmptied(context, [path])
}
