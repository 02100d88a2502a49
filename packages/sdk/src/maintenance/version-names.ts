import { isClstError } from '../errors.js'
import { decodeRuns } from '../manifest/chunk-runs.js'
import { assetPaths } from '../store/asset-rows.js'
import type { Store } from '../store/store.js'

/** A version as a person knows it. */
export interface VersionName {
  path: string
  number?: number
}

/** Which versions a damaged part belongs to. Read when it is first asked, which is never in a sound project. */
export class VersionNames {
  private known: Map<string, string> | undefined

  constructor(private readonly store: Store) {}

  path(assetId: string): string | undefined {
    this.known ??= this.readPaths()
    return this.known.get(assetId)
  }

  /** Where the names themselves are damaged, versions go without one. */
  private readPaths(): Map<string, string> {
    try {
      return assetPaths(this.store)
    } catch (error) {
      if (!isClstError(error)) throw error
      return new Map()
    }
  }

  checkpoint(id: string): VersionName | undefined {
    const sql = 'SELECT asset_id AS assetId, number FROM checkpoint WHERE id = ?'
    const row = this.store.get<{ assetId: string; number: number | null }>(sql, id)
    return row === undefined ? undefined : this.name(row)
  }

  ofManifest(manifestId: number): VersionName[] {
    const sql = `SELECT asset_id AS assetId, number FROM checkpoint WHERE manifest_id = ?
      OR id IN (SELECT checkpoint_id FROM checkpoint_member WHERE manifest_id = ?) ORDER BY asset_id, number`
    return this.store
      .all<{ assetId: string; number: number | null }>(sql, manifestId, manifestId)
      .map((row) => this.name(row))
  }

  /** Every version that needs a chunk. */
  ofChunk(chunkId: number): VersionName[] {
    const names: VersionName[] = []
    const sql = 'SELECT id, runs FROM manifest WHERE runs IS NOT NULL'
    for (const [id, runs] of this.store.rows<[number, Uint8Array]>(sql)) {
      try {
        const isUsed = decodeRuns(runs).some((run) => run.first <= chunkId && chunkId < run.first + run.count)
        if (isUsed) names.push(...this.ofManifest(id))
      } catch (error) {
        if (!isClstError(error)) throw error
      }
    }
    return names
  }

  private name(row: { assetId: string; number: number | null }): VersionName {
    const path = this.path(row.assetId) ?? ''
    return row.number === null ? { path } : { path, number: row.number }
  }
}
