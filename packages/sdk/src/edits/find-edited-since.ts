import { ClstError } from '../errors.js'
import type { EntityKind } from '../protocol/kinds.js'
import { assetPath } from '../store/asset-rows.js'
import { type Fields, getEntity } from '../store/entity-rows.js'
import type { Store } from '../store/store.js'
import type { UndoEntry, UndoStep } from './undo-entries.js'

export interface EditedSince {
  entry: UndoEntry
  kind: EntityKind
  id: string
}

/**
 * What was edited after an operation of several transactions, so that none of them is taken back when one of them cannot
 * be. `entries` are the newest first.
 */
export function findEditedSince(store: Store, entries: readonly UndoEntry[]): EditedSince | undefined {
  // A row that the operation touched twice is looked at as it will be when the later one has been taken back.
  const rows = new Map<string, Fields | undefined>()
  for (const entry of entries) {
    for (const step of [...entry.steps].reverse()) {
      if (step.did === 'make-asset' && !isAsMade(store, step))
        return { entry, kind: 'asset', id: step.assetId }
      if (step.did !== 'row') continue
      const { kind, id, before, after } = step
      const key = `${kind} ${id}`
      const row = rows.has(key) ? rows.get(key) : getEntity(store, kind, id)
      if (!isAsLeft(row, after) || hasGrown(store, step, entry)) return { entry, kind, id }
      rows.set(key, before === null ? undefined : { ...row, ...before })
    }
  }
  return undefined
}

/** Whether a copy, or what was made from a template, has got no other version and no other place. */
export function isAsMade(
  store: Store,
  { assetId, checkpointId, path }: UndoStep & { did: 'make-asset' },
): boolean {
  const row = getEntity(store, 'asset', assetId)
  return row?.trashed_at === null && row.head_id === checkpointId && assetPath(store, assetId) === path
}

/** Whether an asset that would go back into the trash has got a version since it came out. */
export function hasGrown(
  store: Store,
  { kind, id, before, after }: UndoStep & { did: 'row' },
  { steps }: UndoEntry,
): boolean {
  const goesToTrash = (before?.trashed_at ?? null) !== null && after?.trashed_at === null
  if (kind !== 'asset' || !goesToTrash) return false
  const restored = steps.find((step) => step.did === 'restore-asset' && step.assetId === id)
  return restored?.did === 'restore-asset' && getEntity(store, 'asset', id)?.head_id !== restored.headId
}

/** Whether the columns that the operation changed still hold what it wrote. */
export function isAsLeft(row: Fields | undefined, after: Fields | null): boolean {
  if (after === null) return row === undefined
  return row !== undefined && Object.entries(after).every(([column, value]) => isSame(row[column], value))
}

export function editedSince(entry: UndoEntry, details: { kind: string; id: string }): ClstError {
  const message = `It cannot be undone any more: something was edited after ${entry.description}. The next undo takes back what was done before it.`
  return new ClstError('edited-since', message, { details })
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array
    ? Buffer.compare(a, b) === 0
    : (a ?? null) === (b ?? null)
}
