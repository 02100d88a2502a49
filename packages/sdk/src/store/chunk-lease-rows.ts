/** Leases on chunks: what a running operation has stored and not named yet must not be pruned. */
import type { Store } from './store.js'

export interface ChunkLeaseRow {
  id: string
  /** What runs: 'checkpoint', 'safety', … Unknown ones count like the others. */
  kind: string
  hostName: string
  processId: number
  /** Chunks from this id on are left alone. */
  firstChunkId: number
  startedAt: number
  /** Milliseconds since 1970; void from then on. */
  expiresAt: number
}

/** Takes a lease, or renews it: only its end and its first chunk can change. Inside a transaction. */
export function putChunkLease(store: Store, row: ChunkLeaseRow): void {
  const sql = `INSERT INTO lease (id, kind, host_name, process_id, first_chunk_id, started_at, expires_at)
    VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
    first_chunk_id = min(first_chunk_id, excluded.first_chunk_id), expires_at = excluded.expires_at`
  const { id, kind, hostName, processId, firstChunkId, startedAt, expiresAt } = row
  store.run(sql, id, kind, hostName, processId, firstChunkId, startedAt, expiresAt)
}

export function listChunkLeases(store: Store): ChunkLeaseRow[] {
  const sql = `SELECT id, kind, coalesce(host_name, '') AS hostName, coalesce(process_id, 0) AS processId,
    first_chunk_id AS firstChunkId, started_at AS startedAt, expires_at AS expiresAt
    FROM lease WHERE first_chunk_id IS NOT NULL`
  return store.all<ChunkLeaseRow>(sql)
}

/** The id that the next new chunk gets. */
export function nextChunkId(store: Store): number {
  const sql = "SELECT seq FROM sqlite_sequence WHERE name = 'chunk'"
  return (store.get<{ seq: number }>(sql)?.seq ?? 0) + 1
}
