import { type EntityKind, type Fields, getEntity } from '../store/entity-rows.js'
import type { Store } from '../store/store.js'
import type { UndoEntry } from './undo-entries.js'

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
      if (step.did !== 'row') continue
      const { kind, id, before, after } = step
      const key = `${kind} ${id}`
      const row = rows.has(key) ? rows.get(key) : getEntity(store, kind, id)
      if (!isAsLeft(row, after)) return { entry, kind, id }
      rows.set(key, before === null ? undefined : { ...row, ...before })
    }
  }
  return undefined
}

/** Whether the columns that the operation changed still hold what it wrote. */
export function isAsLeft(row: Fields | undefined, after: Fields | null): boolean {
  if (after === null) return row === undefined
  return row !== undefined && Object.entries(after).every(([column, value]) => isSame(row[column], value))
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof Uint8Array && b instanceof Uint8Array
    ? Buffer.compare(a, b) === 0
    : (a ?? null) === (b ?? null)
}
