import Database from 'better-sqlite3'
import type { Migration } from '../migrate.js'
import { migrate } from '../migrate.js'
import type { SqlDatabase, SqlReader, SqlTransaction, SqlValue } from '../sql-database.js'
import { guarded } from './sqlite-errors.js'
import { Turns } from './turns.js'

/** Prepared statements that are kept; the SQL of the server is a fixed set. */
const MAX_STATEMENTS = 500

/** How long a commit waits for another process, such as a backup. */
const BUSY_TIMEOUT_MS = 10_000

/**
 * A database in one file, which no other process may write to. One connection writes, another one reads what is
 * committed. Throws `storage-full`, `permission-denied`, `store-corrupt`, `schema-too-new`.
 */
export async function openSqliteDatabase(
  path: string,
  migrations: readonly Migration[],
): Promise<SqlDatabase> {
  const opened: Database.Database[] = []
  const open = () => {
    const connection = guarded(() => connect(path))
    opened.push(connection)
    return connection
  }
  try {
    const database = new SqliteDatabase(open(), open())
    await migrate(database, migrations, toSqlite)
    return database
  } catch (error) {
    for (const connection of opened) connection.close()
    throw error
  }
}

function connect(path: string): Database.Database {
  const db = new Database(path, { timeout: BUSY_TIMEOUT_MS })
  db.pragma('journal_mode = WAL')
  // What was answered must survive a power cut.
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('cache_size = -16384')
  db.pragma('journal_size_limit = 67108864')
  return db
}

/** The words for types that differ, and strict types. */
function toSqlite(statement: string): string {
  const words = statement.replace(/\bBIGINT\b/g, 'INTEGER').replace(/\bBYTES\b/g, 'BLOB')
  return /^\s*CREATE TABLE\b/.test(words) ? `${words} STRICT` : words
}

class SqliteDatabase implements SqlDatabase {
  private readonly turns = new Turns()
  private readonly reading: Connection
  private readonly writing: Connection

  constructor(
    private readonly writer: Database.Database,
    private readonly reader: Database.Database,
  ) {
    reader.pragma('query_only = ON')
    this.writing = new Connection(writer)
    this.reading = new Connection(reader)
  }

  get<Row>(sql: string, ...values: readonly SqlValue[]): Promise<Row | undefined> {
    return this.reading.get<Row>(sql, ...values)
  }

  all<Row>(sql: string, ...values: readonly SqlValue[]): Promise<Row[]> {
    return this.reading.all<Row>(sql, ...values)
  }

  transaction<T>(work: (transaction: SqlTransaction) => Promise<T>): Promise<T> {
    return this.turns.take(async () => {
      guarded(() => this.writer.exec('BEGIN IMMEDIATE'))
      try {
        const result = await work(this.writing)
        guarded(() => this.writer.exec('COMMIT'))
        return result
      } catch (error) {
        if (this.writer.inTransaction) this.writer.exec('ROLLBACK')
        throw error
      }
    })
  }

  async close(): Promise<void> {
    await this.turns.take(async () => {
      this.reader.close()
      this.writer.close()
    })
  }
}

class Connection implements SqlReader, SqlTransaction {
  private readonly statements = new Map<string, Database.Statement>()

  constructor(private readonly db: Database.Database) {}

  async get<Row>(sql: string, ...values: readonly SqlValue[]): Promise<Row | undefined> {
    return guarded(() => this.prepare(sql).get(...values) as Row | undefined)
  }

  async all<Row>(sql: string, ...values: readonly SqlValue[]): Promise<Row[]> {
    return guarded(() => this.prepare(sql).all(...values) as Row[])
  }

  async run(sql: string, ...values: readonly SqlValue[]): Promise<number> {
    return guarded(() => this.prepare(sql).run(...values).changes)
  }

  async attempt<T>(work: () => Promise<T>): Promise<T> {
    this.db.exec('SAVEPOINT attempt')
    try {
      const result = await work()
      this.db.exec('RELEASE attempt')
      return result
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK TO attempt; RELEASE attempt')
      throw error
    }
  }

  private prepare(sql: string): Database.Statement {
    const known = this.statements.get(sql)
    if (known !== undefined) return known
    if (this.statements.size >= MAX_STATEMENTS) this.statements.clear()
    const statement = this.db.prepare(sql)
    this.statements.set(sql, statement)
    return statement
  }
}
