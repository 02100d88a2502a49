import type { Store } from './store.js'

/** The record of a running operation, so that others know what it relies on and what a killed one left undone. */
export interface LeaseRow {
  id: string
  kind: string
  /** Where the operation runs; '' when its caller does not name the computer. */
  hostName: string
  processId: number
  startedAt: number
  /** Milliseconds since 1970; void from then on. */
  expiresAt: number
  /** JSON. */
  details: string
}

/** Inside a transaction. */
export function insertLease(store: Store, row: LeaseRow): void {
  const sql = `INSERT INTO lease (id, kind, host_name, process_id, started_at, expires_at, details)
    VALUES (?, ?, ?, ?, ?, ?, ?)`
  const { id, kind, hostName, processId, startedAt, expiresAt, details } = row
  store.run(sql, id, kind, hostName, processId, startedAt, expiresAt, details)
}

export function listLeases(store: Store, kind: string): LeaseRow[] {
  const sql = `SELECT id, kind, coalesce(host_name, '') AS hostName, coalesce(process_id, 0) AS processId,
    started_at AS startedAt, expires_at AS expiresAt, coalesce(details, '') AS details
    FROM lease WHERE kind = ? ORDER BY started_at`
  return store.all<LeaseRow>(sql, kind)
}

export function hasLease(store: Store, id: string): boolean {
  return store.get('SELECT 1 FROM lease WHERE id = ?', id) !== undefined
}

/** Inside a transaction. False when there was none: another process found it void. */
export function deleteLease(store: Store, id: string): boolean {
  return store.run('DELETE FROM lease WHERE id = ?', id).changes > 0
}
