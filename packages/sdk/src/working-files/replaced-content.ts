import type { Context } from '../context.js'
import { checkRuns } from '../engine/check-runs.js'
import { type ChunkRun, ChunkRunBuilder } from '../manifest/chunk-runs.js'
import { findManifestId, getManifest } from '../store/manifest-rows.js'

/**
 * Before a version takes the place of a working file: the content that is in a checkpoint can be read back, as far as it
 * is not in the new file too. The working file may be the only good copy of what was damaged in the project file. Throws
 * `chunk-missing`, `chunk-damaged`, `cancelled`.
 */
export async function assertReplaceable(
  context: Context,
  contentHash: Uint8Array,
  newManifestId: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { store } = context
  const manifestId = findManifestId(store, contentHash)
  if (manifestId === undefined) return
  const manifest = getManifest(store, manifestId)
  const runs = without(manifest.runs, getManifest(store, newManifestId).runs)
  if (runs.length > 0) await checkRuns({ store, engine: context.engineFor(manifest.sizeBytes), runs, signal })
}

function without(runs: readonly ChunkRun[], others: readonly ChunkRun[]): ChunkRun[] {
  const kept = new Set(others.flatMap(idsOf))
  const left = new ChunkRunBuilder()
  for (const run of runs) for (const id of idsOf(run)) if (!kept.has(id)) left.add(id)
  return left.runs
}

function idsOf({ first, count }: ChunkRun): number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}
