import type { Context } from '../context.js'
import { splitName } from '../names.js'
import { splitFolder } from '../paths.js'
import { assetPaths } from '../store/asset-rows.js'
import { VERSION_BYTES } from '../store/sequence-rows.js'
import type { AssetStats, KindStats, StatsResult } from '../types.js'

/** What all versions would take as files, and what they take in the project. Costs one pass over the records. */
export function stats(context: Context): StatsResult {
  const { store } = context
  const byAsset = assetStats(context)
  const sum = store.get<{ count: number; bytes: number }>(
    'SELECT count(*) AS count, total(stored_bytes) AS bytes FROM chunk WHERE stored_bytes > 0',
  )
  return {
    versionBytes: total(byAsset, 'versionBytes'),
    storedBytes: sum?.bytes ?? 0,
    fileBytes: context.fs.stat(store.path)?.sizeBytes ?? 0,
    assets: byAsset.length,
    checkpoints: total(byAsset, 'checkpoints'),
    chunks: sum?.count ?? 0,
    byAsset,
    byKind: kindStats(byAsset),
  }
}

function assetStats(context: Context): AssetStats[] {
  const paths = assetPaths(context.store)
  const sql = `SELECT c.asset_id, count(*), 
    total(${VERSION_BYTES}), total(c.stored_bytes) FROM checkpoint c
    JOIN manifest m ON m.id = c.manifest_id JOIN asset a ON a.id = c.asset_id
    WHERE c.trashed_at IS NULL AND a.trashed_at IS NULL GROUP BY c.asset_id`
  const rows = context.store.rows<[string, number, number, number]>(sql)
  return rows
    .map(([id, checkpoints, versionBytes, storedBytes]) => ({
      path: paths.get(id) ?? '',
      checkpoints,
      versionBytes,
      storedBytes,
    }))
    .sort((a, b) => b.storedBytes - a.storedBytes || (a.path < b.path ? -1 : 1))
}

function kindStats(byAsset: readonly AssetStats[]): KindStats[] {
  const kinds = new Map<string, KindStats>()
  for (const asset of byAsset) {
    const extension = splitName(splitFolder(asset.path).fileName).extension.toLowerCase()
    const kind = kinds.get(extension) ?? {
      extension,
      assets: 0,
      checkpoints: 0,
      versionBytes: 0,
      storedBytes: 0,
    }
    kind.assets++
    kind.checkpoints += asset.checkpoints
    kind.versionBytes += asset.versionBytes
    kind.storedBytes += asset.storedBytes
    kinds.set(extension, kind)
  }
  return [...kinds.values()].sort((a, b) => b.storedBytes - a.storedBytes)
}

function total(rows: readonly AssetStats[], field: 'versionBytes' | 'checkpoints'): number {
  return rows.reduce((sum, row) => sum + row[field], 0)
}
