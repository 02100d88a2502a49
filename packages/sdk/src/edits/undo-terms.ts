/** A deleted status or type is kept out of sight: the project file itself does not refuse what its deletion ruled out. */
import { nameKey } from '../names.js'
import type { EntityKind } from '../protocol/kinds.js'
import type { Fields } from '../store/entity-rows.js'
import { listStatusRows } from '../store/project-rows.js'
import type { Value } from '../store/row-hash.js'
import type { Store } from '../store/store.js'
import { isUsed } from '../vocabulary/uses.js'

/**
 * Whether a row that goes back to `before` fits the statuses and types there are by now: nothing may get one that was
 * deleted, none that is in use or is that of new assets may go out of sight, and no two statuses may be called alike.
 */
export function fitsTerms(store: Store, kind: EntityKind, id: string, row: Fields, before: Fields): boolean {
  // What versions name they name for ever.
  if (kind === 'asset' || kind === 'collection' || kind === 'dependency') {
    return isShown(store, 'status', before.status_id) && isShown(store, 'type', before.type_id)
  }
  if (kind !== 'status' && kind !== 'type') return true
  const after = { ...row, ...before }
  if (isHidden(after)) return !isHidden(row) && after.is_default !== 1 && !isUsed(store, kind, id)
  return kind === 'type' || isUnlike(store, id, after)
}

function isHidden({ position }: Fields): boolean {
  return typeof position === 'number' && position < 0
}

function isShown(store: Store, table: 'status' | 'type', id: Value | undefined): boolean {
  if (typeof id !== 'string') return true
  const row = store.get<{ position: number | null }>(`SELECT position FROM ${table} WHERE id = ?`, id)
  return row === undefined || !isHidden(row)
}

/** Names and short names are looked up together. */
function isUnlike(store: Store, id: string, after: Fields): boolean {
  const keys = [nameKey(String(after.name)), nameKey(String(after.short_name))]
  const others = listStatusRows(store).filter((other) => other.id !== id)
  return !others.some(
    ({ name, shortName }) => keys.includes(nameKey(name)) || keys.includes(nameKey(shortName)),
  )
}
