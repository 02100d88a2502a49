/** Opening and making project files: identity, schema number, and the journal that suits the place. */
import Database from 'better-sqlite3'
import { ClstError } from '../errors.js'
import { MIGRATIONS, type Migration, migrate } from './migrate.js'
import { rowHash, type Value } from './row-hash.js'
import { APPLICATION_ID, PAGE_BYTES, SCHEMA_VERSION, schemaSql } from './schema/schema.js'
import { schemaTooNew } from './schema-too-new.js'
import { fromSqliteError, sqliteCode } from './sqlite-errors.js'
import { Store } from './store.js'

/**
 * `rollback`: each change goes straight into the file; right for a program that opens, works and ends.
 * `wal`: readers never wait for a writer; right for a process that keeps the project open, on a local disk only.
 */
export type JournalKind = 'rollback' | 'wal'

export interface StoreOptions {
  isReadOnly?: boolean
  journal?: JournalKind
  /** Tries to make a file beside the project file, and throws what keeps it from being made. */
  tryToMakeFile?: () => void
  /** Replaced by tests of the migration machinery. */
  migrations?: readonly Migration[]
}

/** SQLite waits this long inside a call; longer waiting is done outside of it. */
const BUSY_TIMEOUT_MS = 40
/** While a file is being opened there is nobody outside to wait: a commit of another program takes a moment. */
const OPEN_PATIENCE_MS = 10_000
const CACHE_KIB = 32 * 1024

/** Makes a project file that must not exist yet, with an empty schema. Throws `permission-denied`, `storage-full`. */
export function createStore(path: string, journal: JournalKind = 'rollback'): Store {
  return guarded(path, () => {
    const db = connect(path, false)
    try {
      db.pragma(`page_size = ${PAGE_BYTES}`)
      db.pragma('auto_vacuum = INCREMENTAL')
      setPragmas(db, journal)
      db.transaction(() => {
        for (const statement of schemaSql()) db.exec(statement)
        db.pragma(`application_id = ${APPLICATION_ID}`)
        db.pragma(`user_version = ${SCHEMA_VERSION}`)
      })()
      db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
      return new Store(db, path, false)
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/**
 * Opens a project file and brings its schema up to date. Throws `project-not-found`, `not-a-project-file`,
 * `schema-too-new`, `store-corrupt`, `permission-denied`.
 */
export function openStore(path: string, options: StoreOptions = {}): Store {
  return guarded(path, () => {
    const isReadOnly = options.isReadOnly === true
    const db = isReadOnly ? connectForReading(path) : connect(path, true)
    try {
      const migrations = options.migrations ?? MIGRATIONS
      const newest = migrations.reduce(
        (version, migration) => Math.max(version, migration.to),
        SCHEMA_VERSION,
      )
      const version = assertIdentity(db, path, newest)
      if (!isReadOnly) setPragmas(db, options.journal ?? 'rollback')
      if (version < newest) {
        if (isReadOnly)
          throw new ClstError('read-only', 'The project must be opened for writing once to be updated.')
        migrate(db, migrations)
      }
      const store = new Store(db, path, isReadOnly, options.tryToMakeFile)
      db.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
      return store
    } catch (error) {
      db.close()
      throw isReadOnly ? cutOff(error, path) : error
    }
  })
}

/** What a killed writer left behind can only be put in order by a program that may write. */
function cutOff(error: unknown, path: string): unknown {
  const sqlite = sqliteCode(error)
  if (sqlite === undefined || !/^SQLITE_(READONLY|CANTOPEN|IOERR_DELETE)/.test(sqlite)) return error
  const message =
    'The last program that wrote to this project was cut off. Open it once where it can be written.'
  return new ClstError('read-only', message, { details: { path, sqlite }, cause: error })
}

function connect(path: string, mustExist: boolean, readonly = false): Database.Database {
  const db = new Database(path, { fileMustExist: mustExist, readonly, timeout: OPEN_PATIENCE_MS })
  db.function(
    'clst_row_hash',
    { deterministic: true, varargs: true },
    (table: unknown, ...values: unknown[]) => Buffer.from(rowHash(table as string, values as Value[])),
  )
  return db
}

/**
 * A process that was killed while it wrote leaves a journal. What it had begun must be taken back before anybody can
 * read, and only a connection that may write can do that.
 */
function connectForReading(path: string): Database.Database {
  const db = connect(path, true, true)
  try {
    db.pragma('user_version')
    return db
  } catch (error) {
    db.close()
    if (!INTERRUPTED.has(sqliteCode(error) ?? '')) throw cutOff(error, path)
  }
  const writer = connect(path, true)
  try {
    writer.pragma('user_version')
  } catch (error) {
    throw cutOff(error, path)
  } finally {
    writer.close()
  }
  return connect(path, true, true)
}

const INTERRUPTED: ReadonlySet<string> = new Set(['SQLITE_READONLY_ROLLBACK', 'SQLITE_READONLY_RECOVERY'])

function assertIdentity(db: Database.Database, path: string, newest: number): number {
  const application = db.pragma('application_id', { simple: true })
  if (application !== APPLICATION_ID) {
    const isEmpty = db.pragma('page_count', { simple: true }) === 0
    const message = isEmpty
      ? 'This file is empty, not a clst project.'
      : 'This is a database, but not a clst project.'
    throw new ClstError('not-a-project-file', message, { details: { path } })
  }
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > newest) throw schemaTooNew(path, version, newest)
  if (version < 1)
    throw new ClstError('store-corrupt', 'The project file has no schema number.', { details: { path } })
  return version
}

/**
 * A finished checkpoint must survive a power cut, so the last commit waits for the disk (EXTRA also waits for the
 * removal of the rollback journal). docs/decisions/0003 says what each mode can cost.
 */
function setPragmas(db: Database.Database, journal: JournalKind): void {
  db.pragma('foreign_keys = ON')
  // The row-hash triggers call a function of this program.
  db.pragma('trusted_schema = ON')
  db.pragma(`cache_size = -${CACHE_KIB}`)
  db.pragma('temp_store = MEMORY')
  db.pragma('synchronous = EXTRA')
  if (journal === 'wal') {
    db.pragma('journal_mode = WAL')
    db.pragma('wal_autocheckpoint = 0')
    db.pragma('synchronous = FULL')
  }
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw fromSqliteError(error, path)
  }
}
