/** What a conflict holds up: nothing of it is sent or applied until a person has decided. */
import type { EntityKind } from '../protocol/kinds.js'
import { openConflicts } from '../store/conflict-rows.js'
import type { Store } from '../store/store.js'

export interface Paused {
  has(kind: EntityKind, id: string, fields: Readonly<Record<string, unknown>>): boolean
}

const ASSET_FIELD: Readonly<Partial<Record<EntityKind, string>>> = {
  checkpoint: 'assetId',
  asset_value: 'assetId',
  asset_tag: 'assetId',
  checkpoint_label: 'assetId',
}

export function readPaused(store: Store): Paused {
  const paused = new Set<string>()
  for (const { entityKind, entityId, mine } of openConflicts(store)) {
    paused.add(`${entityKind} ${entityId}`)
    if (mine.assetId !== undefined) paused.add(`asset ${mine.assetId}`)
  }
  return {
    has: (kind, id, fields) => {
      if (paused.size === 0) return false
      if (paused.has(`${kind} ${id}`)) return true
      const assetId = assetOf(store, kind, id, fields)
      return assetId !== undefined && paused.has(`asset ${assetId}`)
    },
  }
}

/** The asset that something belongs to. */
export function assetOf(
  store: Store,
  kind: EntityKind,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): string | undefined {
  if (kind === 'asset') return id
  const field = ASSET_FIELD[kind]
  if (field === undefined) return undefined
  const given = fields[field]
  if (typeof given === 'string') return given
  if (kind !== 'checkpoint') return id.split('/', 1)[0]
  return store.get<{ assetId: string }>('SELECT asset_id AS assetId FROM checkpoint WHERE id = ?', id)
    ?.assetId
}
