/** What the bridge remembers from one start to the next: places of projects, jobs, answers to repeated requests. */
import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export type Records = Database.Database

const SCHEMA = `
  CREATE TABLE place ( /* A project file at one place of the disk. */
    key TEXT PRIMARY KEY,
    path TEXT NOT NULL UNIQUE,
    project_id TEXT NOT NULL,
    name TEXT NOT NULL,
    is_read_only INTEGER NOT NULL,
    added_at INTEGER NOT NULL,
    last_used_at INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE job ( /* Long work, also long after it ended. */
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    operation_id TEXT NOT NULL,
    project_key TEXT NOT NULL,
    state TEXT NOT NULL,
    request_id TEXT NOT NULL,
    result TEXT,
    is_truncated INTEGER NOT NULL DEFAULT 0,
    lists TEXT,
    error TEXT,
    created_at INTEGER NOT NULL,
    started_at INTEGER,
    ended_at INTEGER
  ) STRICT;
  CREATE INDEX job_state ON job (state);
  CREATE TABLE repeated ( /* What a request with an idempotency key was answered. */
    key TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    job_id TEXT,
    status INTEGER,
    location TEXT,
    answer BLOB,
    created_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX repeated_time ON repeated (created_at);
`

const VERSION = 1

/**
 * Opens `bridge.db`; one of a later bridge, or one that is damaged, is set aside: it holds nothing that a project needs.
 * The system keeps what was written when the process is killed. It is only synced while the bridge has nothing to do,
 * because a disk that is busy with somebody's scene would hold up every answer.
 */
export function openRecords(home: string): Records {
  const path = join(home, 'bridge.db')
  const database = new Database(path)
  if (process.getuid !== undefined) chmodSync(path, 0o600)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = NORMAL')
  database.pragma('wal_autocheckpoint = 0')
  const version = database.pragma('user_version', { simple: true })
  if (version === 0) {
    database.transaction(() => {
      database.exec(SCHEMA)
      database.pragma(`user_version = ${VERSION}`)
    })()
  }
  return database
}

/** Moves what was written into the one file. Called when nothing runs, and at the end. */
export function settleRecords(records: Records): void {
  records.pragma('wal_checkpoint(PASSIVE)')
}
