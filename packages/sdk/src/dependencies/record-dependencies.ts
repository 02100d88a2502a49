import type { Edit } from '../edits/edit.js'
import type { CreatedCheckpoint } from '../types.js'
import { DependencyGraph, type Edge } from './graph.js'
import { pinnedCheckpoint } from './pins.js'

/**
 * Notes with new checkpoints which version of each asset they depend on was the one to use: the pinned one, else the
 * newest. Called when all checkpoints of the transaction are made, so that files that are saved together name one
 * another as they are now. A collection that is needed is not noted file by file: its files at the time are found by
 * the time of the checkpoint.
 */
export function recordDependencies(edit: Edit, checkpoints: readonly CreatedCheckpoint[]): void {
  const { store } = edit.context
  // Most projects have none, and saving 20,000 files must not pay for it.
  if (store.get('SELECT 1 FROM dependency LIMIT 1') === undefined) return
  const graph = new DependencyGraph(store)
  const ofCollections = new Map<string, Edge[]>()
  const edgesOf = (id: string) => {
    const found = ofCollections.get(id) ?? graph.edgesFrom('collection', id)
    ofCollections.set(id, found)
    return found
  }
  for (const { id, assetId } of checkpoints) {
    const edges = [...graph.edgesFrom('asset', assetId), ...graph.above('asset', assetId).flatMap(edgesOf)]
    const noted = new Set([assetId])
    for (const edge of edges) {
      if (edge.targetKind !== 'asset' || noted.has(edge.targetId)) continue
      noted.add(edge.targetId)
      const pinned = pinnedCheckpoint(store, edge, edge.targetId)
      edit.insert('checkpoint_dependency', {
        checkpoint_id: id,
        target_asset_id: edge.targetId,
        target_checkpoint_id: pinned === undefined ? headOf(edit, edge.targetId) : pinned,
        type_id: edge.typeId,
      })
    }
  }
}

function headOf(edit: Edit, assetId: string): string | null {
  const sql = 'SELECT head_id AS id FROM asset WHERE id = ?'
  return edit.context.store.get<{ id: string | null }>(sql, assetId)?.id ?? null
}
