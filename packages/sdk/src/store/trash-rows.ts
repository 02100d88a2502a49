/** What lies in the trash: rows with `trashed_at`, each with what a list of them shows. */
import { VERSION_BYTES } from './sequence-rows.js'
import type { Store } from './store.js'

/** A collection, in the trash or not: the way to what is in the trash leads through both. */
export interface AnyCollection {
  id: string
  parentId: string | null
  name: string
  trashedAt: number | null
  trashedBy: string | null
}

export function allCollections(store: Store): Map<string, AnyCollection> {
  const sql = 'SELECT id, parent_id, name, trashed_at, trashed_by FROM collection'
  type Raw = [string, string | null, string, number | null, string | null]
  return new Map(
    store
      .rows<Raw>(sql)
      .map(([id, parentId, name, trashedAt, trashedBy]) => [
        id,
        { id, parentId, name, trashedAt, trashedBy },
      ]),
  )
}

/** Who put something away and when: what has both in common went together. */
export interface TrashStamp {
  trashedAt: number
  trashedBy: string | null
}

export interface TrashedAsset extends TrashStamp {
  id: string
  collectionId: string
  name: string
  extension: string
  checkpoints: number
  sizeBytes: number
  storedBytes: number
}

export function trashedAssets(store: Store): TrashedAsset[] {
  const sql = `SELECT a.id, a.collection_id AS collectionId, a.name, a.extension, a.trashed_at AS trashedAt,
    a.trashed_by AS trashedBy, count(c.id) AS checkpoints, total(${VERSION_BYTES}) AS sizeBytes,
    total(c.stored_bytes) AS storedBytes
    FROM asset a LEFT JOIN checkpoint c ON c.asset_id = a.id LEFT JOIN manifest m ON m.id = c.manifest_id
    WHERE a.trashed_at IS NOT NULL GROUP BY a.id`
  return store.all<TrashedAsset>(sql)
}

export interface TrashedCheckpoint extends TrashStamp {
  id: string
  assetId: string
  number: number | null
  safetyNumber: number | null
  sizeBytes: number
  storedBytes: number
}

/** Checkpoints that were put away by themselves. */
export function trashedCheckpoints(store: Store): TrashedCheckpoint[] {
  const sql = `SELECT c.id, c.asset_id AS assetId, c.number, c.safety_number AS safetyNumber,
    c.trashed_at AS trashedAt, c.trashed_by AS trashedBy, ${VERSION_BYTES} AS sizeBytes, c.stored_bytes AS storedBytes
    FROM checkpoint c JOIN manifest m ON m.id = c.manifest_id WHERE c.trashed_at IS NOT NULL`
  return store.all<TrashedCheckpoint>(sql)
}

export interface TrashedTemplate extends TrashStamp {
  id: string
  name: string
  extension: string
  sizeBytes: number
}

export function trashedTemplates(store: Store): TrashedTemplate[] {
  const sql = `SELECT t.id, t.name, t.extension, t.trashed_at AS trashedAt, t.trashed_by AS trashedBy,
    m.size_bytes AS sizeBytes FROM template t JOIN manifest m ON m.id = t.manifest_id WHERE t.trashed_at IS NOT NULL`
  return store.all<TrashedTemplate>(sql)
}

/** Ids of the safety copies with what working files held when their assets were deleted: they are restored with it. */
export function safetyCopiesHeld(store: Store): string[] {
  const sql = `SELECT c.id FROM asset a JOIN working_file w ON w.asset_id = a.id
    JOIN manifest m ON m.content_hash = w.content_hash
    JOIN checkpoint c ON c.manifest_id = m.id AND c.asset_id = a.id
    WHERE a.trashed_at IS NOT NULL AND c.safety_number IS NOT NULL`
  return store.rows<[string]>(sql).map(([id]) => id)
}

/** A time later than that of everything in the trash, so that what goes together can be told from the rest. */
export function nextTrashTime(store: Store, now: number): number {
  const newest = ['asset', 'collection', 'checkpoint', 'template'].map((table) => {
    const sql = `SELECT max(trashed_at) AS newest FROM ${table} WHERE trashed_at IS NOT NULL`
    return store.get<{ newest: number | null }>(sql)?.newest ?? 0
  })
  return Math.max(now, ...newest.map((time) => time + 1))
}

/** Collections below one that are not in the trash, itself first; parents come before what is in them. */
export function liveCollectionsBelow(store: Store, collectionId: string): string[] {
  const sql = `WITH RECURSIVE below (id, depth) AS (
    SELECT ?, 0 UNION SELECT c.id, below.depth + 1 FROM below JOIN collection c ON c.parent_id = below.id
    WHERE c.trashed_at IS NULL AND below.depth < 1000)
    SELECT id FROM below ORDER BY depth`
  return store.rows<[string]>(sql, collectionId).map(([id]) => id)
}

/** Whether anything in a collection is not in the trash. */
export function hasLiveContent(store: Store, collectionId: string): boolean {
  const sql = `SELECT 1 FROM asset WHERE collection_id = ? AND trashed_at IS NULL
    UNION ALL SELECT 1 FROM collection WHERE parent_id = ? AND trashed_at IS NULL LIMIT 1`
  return store.get(sql, collectionId, collectionId) !== undefined
}
