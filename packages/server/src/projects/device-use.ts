/** What each device of each person sends to a project, and still holds. */
import type { Clock } from '@clst/sdk/protocol'
import type { SqlDatabase } from '../database/sql-database.js'

const INSERT = `INSERT INTO device_use (project_id, token_id, sent_bytes, unsent_changes, unsent_bytes, told_at)
  VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (project_id, token_id) DO UPDATE SET`

/** Bytes of a pack or a picture that arrived. */
export function noteSent(
  database: SqlDatabase,
  projectId: string,
  tokenId: string,
  bytes: number,
): Promise<number> {
  const sql = `${INSERT} sent_bytes = device_use.sent_bytes + excluded.sent_bytes`
  return database.transaction((transaction) => transaction.run(sql, projectId, tokenId, bytes, 0, 0, null))
}

/** What a device says after a sync. */
export function noteUnsent(
  { database, clock }: { database: SqlDatabase; clock: Clock },
  projectId: string,
  tokenId: string,
  { changes, bytes }: { changes: number; bytes: number },
): Promise<number> {
  const sql = `${INSERT} unsent_changes = excluded.unsent_changes, unsent_bytes = excluded.unsent_bytes,
    told_at = excluded.told_at`
  return database.transaction((transaction) =>
    transaction.run(sql, projectId, tokenId, 0, changes, bytes, clock.now()),
  )
}
