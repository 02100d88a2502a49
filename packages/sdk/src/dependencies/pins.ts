import type { Store } from '../store/store.js'
import type { Edge } from './graph.js'

type Pin = Pick<Edge, 'pinCheckpointId' | 'pinLabelId'>

/**
 * The checkpoint of an asset that a pin stands for. Null: the pin is a label that points at no version of the asset.
 * Undefined: there is no pin, so the newest is meant.
 */
export function pinnedCheckpoint(store: Store, pin: Pin, assetId: string): string | null | undefined {
  if (pin.pinCheckpointId !== null) return pin.pinCheckpointId
  if (pin.pinLabelId === null) return undefined
  const sql = 'SELECT checkpoint_id AS id FROM checkpoint_label WHERE asset_id = ? AND label_id = ?'
  return store.get<{ id: string }>(sql, assetId, pin.pinLabelId)?.id ?? null
}
