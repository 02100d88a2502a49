import type { Context } from '../context.js'
import type { Store } from '../store/store.js'
import { DependencyGraph } from './graph.js'
import { pinnedCheckpoint } from './pins.js'
import { type Node, type Step, walkNeeds } from './walk.js'

export interface NeededAsset {
  assetId: string
  /** The version that is needed; absent for the newest. */
  checkpointId?: string
  /** It is pinned to a label that points at none of its versions, so the newest is meant. */
  isLabelMissing?: true
  /** Others on the way need another version of it: their checkpoints, null for the newest. */
  alsoNeeded?: (string | null)[]
}

/**
 * Everything that assets need, directly or through others, nearest first, without the assets themselves. What their
 * collections need counts as well; of a collection that is needed, everything in it. Where two need different versions
 * of one asset, the one that is nearer decides. Cycles end where they began; what is in the trash is left out.
 */
export function transitiveDependencies(context: Context, assetIds: readonly string[]): NeededAsset[] {
  const { store } = context
  return store.read(() => {
    const graph = new DependencyGraph(store)
    const starts = assetIds.map((id): Node => `asset:${id}`)
    const { steps } = walkNeeds(graph, starts, Number.POSITIVE_INFINITY)
    return neededBy(store, graph, steps, new Set(assetIds))
  })
}

/** The assets that the steps of a walk lead to, without those in `own`. */
export function neededBy(
  store: Store,
  graph: DependencyGraph,
  steps: readonly Step[],
  own: ReadonlySet<string>,
): NeededAsset[] {
  const needed = new Map<string, NeededAsset>()
  const met = new Set<string>()
  for (const { edge } of steps) {
    // Many need the same collection in the same version: it is gone through once.
    const wish = `${edge.targetId} ${edge.pinCheckpointId} ${edge.pinLabelId}`
    if (met.has(wish)) continue
    met.add(wish)
    const assets = edge.targetKind === 'asset' ? [edge.targetId] : graph.assetsIn(edge.targetId)
    for (const assetId of assets) {
      if (own.has(assetId)) continue
      const version = pinnedCheckpoint(store, edge, assetId)
      const known = needed.get(assetId)
      if (known === undefined) needed.set(assetId, toNeeded(assetId, version))
      else addOther(known, version ?? null)
    }
  }
  return [...needed.values()]
}

function toNeeded(assetId: string, version: string | null | undefined): NeededAsset {
  if (version === undefined) return { assetId }
  return version === null ? { assetId, isLabelMissing: true } : { assetId, checkpointId: version }
}

function addOther(known: NeededAsset, version: string | null): void {
  if (version === (known.checkpointId ?? null) || known.alsoNeeded?.includes(version)) return
  known.alsoNeeded = [...(known.alsoNeeded ?? []), version]
}
