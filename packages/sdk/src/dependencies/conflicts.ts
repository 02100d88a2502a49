import type { Store } from '../store/store.js'
import type { DependencyGraph } from './graph.js'
import type { NeededAsset } from './transitive-dependencies.js'

/** One asset that is needed in several versions, of which only one can be on the disk. */
export interface DependencyConflict {
  path: string
  /** Numbers of the versions, the one that counts first: that which is needed by the nearest. */
  versions: number[]
}

/** A pin on the newest version and no pin are no conflict, as long as that is the newest. */
export function findConflicts(
  store: Store,
  graph: DependencyGraph,
  needed: readonly NeededAsset[],
): DependencyConflict[] {
  return needed.flatMap(({ assetId, checkpointId, alsoNeeded }) => {
    if (alsoNeeded === undefined) return []
    const wanted = [checkpointId ?? null, ...alsoNeeded]
    const versions = [...new Set(wanted.flatMap((id) => numberOf(store, assetId, id) ?? []))]
    return versions.length < 2 ? [] : [{ path: graph.pathOf('asset', assetId) ?? '', versions }]
  })
}

/** Of a checkpoint, of the newest where it is null. */
function numberOf(store: Store, assetId: string, checkpointId: string | null): number | undefined {
  const sql = `SELECT number FROM checkpoint
    WHERE id = coalesce(?, (SELECT head_id FROM asset WHERE id = ?))`
  return store.get<{ number: number | null }>(sql, checkpointId, assetId)?.number ?? undefined
}
