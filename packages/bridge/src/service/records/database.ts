/** What the bridge remembers from one start to the next: places of projects, jobs, answers to repeated requests. */
import { chmodSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Log } from '../log-line.js'

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
    repeats TEXT,
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

const VERSION = 2

/** By the version that they lead to. */
const CHANGES: Readonly<Record<number, string>> = {
  2: 'ALTER TABLE job ADD COLUMN repeats TEXT',
}

/**
 * Opens `bridge.db`, or makes it. One that is damaged, cannot be read or is of a later bridge is set aside and a new one
 * made: it holds nothing that a project needs. Jobs, idempotency keys and the list of known projects are forgotten then.
 *
 * The system keeps what was written when the process is killed. It is only synced while the bridge has nothing to do,
 * because a disk that is busy with somebody's scene would hold up every answer.
 */
export function openRecords(home: string, log: Log): Records {
  const path = join(home, 'bridge.db')
  try {
    return openSound(path)
  } catch (error) {
    if (!isUnusable(error)) throw error
    setAside(home, path)
    log.write('error', 'records set aside', { cause: String(error) })
    return openSound(path)
  }
}

function openSound(path: string): Records {
  makePrivate(path)
  const database = new Database(path)
  try {
    makePrivate(path)
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    database.pragma('wal_autocheckpoint = 0')
    const version = Number(database.pragma('user_version', { simple: true }))
    if (version === 0) makeSchema(database)
    else if (version > VERSION) throw new UnusableRecords(`The records have the version ${version}.`)
    else bringUpToDate(database, version)
    const found = database.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') throw new UnusableRecords(`The records are damaged: ${found}`)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function makeSchema(database: Records): void {
  database.transaction(() => {
    database.exec(SCHEMA)
    database.pragma(`user_version = ${VERSION}`)
  })()
}

function bringUpToDate(database: Records, from: number): void {
  for (let version = from + 1; version <= VERSION; version++) {
    database.transaction(() => {
      database.exec(CHANGES[version] ?? '')
      database.pragma(`user_version = ${version}`)
    })()
  }
}

function makePrivate(path: string): void {
  if (process.getuid !== undefined && existsSync(path))
    chmodSync(path, statSync(path).isFile() ? 0o600 : 0o700)
}

class UnusableRecords extends Error {}

/** Not a full or failing disk: that would take the next file as well. */
const UNUSABLE = /^SQLITE_(CORRUPT|NOTADB|CANTOPEN|ERROR$)/

function isUnusable(error: unknown): boolean {
  const { code = '' } = error as { code?: string }
  return error instanceof UnusableRecords || code === 'EPERM' || UNUSABLE.test(code)
}

/** The last one that was set aside stays, for who wants to look at it. Lists of its jobs mean nothing without it. */
function setAside(home: string, path: string): void {
  for (const end of ['', '-wal', '-shm']) {
    rmSync(`${path}.aside${end}`, { recursive: true, force: true })
    if (existsSync(path + end)) renameSync(path + end, `${path}.aside${end}`)
  }
  rmSync(join(home, 'jobs'), { recursive: true, force: true })
}

/** Moves what was written into the one file. Called when nothing runs, and at the end. */
export function settleRecords(records: Records): void {
  records.pragma('wal_checkpoint(PASSIVE)')
}
