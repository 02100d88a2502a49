/**
 * A copy of a project file that is made while others write to it. Chunks and previews never change, so they are copied
 * in short reads; then all records, and the chunks that came meanwhile, in one read of one state of the project. SQLite's
 * own backup starts again whenever another process writes, and could go on for ever beside a busy one.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type ClstError, isClstError, throwIfAborted } from '../errors.js'
import { assertIsCopy } from './assert-is-copy.js'
import { APPLICATION_ID, SCHEMA_VERSION, TABLES } from './schema/schema.js'
import { columnNames, createTableSql, type Table, tableHasRowHash } from './schema/table.js'
import { schemaTooNew } from './schema-too-new.js'
import { fromSqliteError, isBusy } from './sqlite-errors.js'

/** How long a read waits for its turn. Writers commit for a moment at a time, so this is never needed in practice. */
const PATIENCE_MS = 60_000
const BUSY_TIMEOUT_MS = 40
const CACHE_KIB = 32 * 1024

/** Bytes that are copied in one read. */
const SLICE_BYTES = 8 << 20
const SLICE_ROWS = 2000
/** Pages that are dropped or given back in one transaction of the copy. */
const DROP_ROWS = 500
const DROP_PAGES = 4096

/** Two tables whose rows never change: what a thing is, and its bytes. */
interface Bulk {
  table: 'chunk' | 'preview'
  data: 'chunk_data' | 'preview_data'
  key: 'chunk_id' | 'preview_id'
}

const BULKS: readonly Bulk[] = [
  { table: 'chunk', data: 'chunk_data', key: 'chunk_id' },
  { table: 'preview', data: 'preview_data', key: 'preview_id' },
]
const BULK_TABLES: ReadonlySet<string> = new Set(BULKS.flatMap(({ table, data }) => [table, data]))
/** Nothing runs in a copy. */
const LEFT_OUT: ReadonlySet<string> = new Set(['lease'])

export class ProjectCopy {
  /** Chunks that were not in the copy. */
  copiedChunks = 0
  copiedBytes = 0
  /** Chunks of the copy that the project has dropped. */
  droppedChunks = 0
  private readonly statements = new Map<string, Database.Statement>()
  private readonly last: Record<Bulk['table'], number>

  private constructor(
    private readonly db: Database.Database,
    /** Absolute path of the copy. */
    private readonly path: string,
    sourcePath: string,
    private readonly isNew: boolean,
  ) {
    db.prepare('ATTACH ? AS source').run(sourcePath)
    db.exec(
      'CREATE TEMP TABLE fresh (id INTEGER PRIMARY KEY); CREATE TEMP TABLE clash (id INTEGER PRIMARY KEY)',
    )
    db.exec('CREATE TEMP TABLE stale (id INTEGER PRIMARY KEY)')
    this.last = { chunk: this.newestId('chunk'), preview: this.newestId('preview') }
  }

  /** A new file. Until `finish` it is no project, and of no use after a crash: the caller gives it its name then. */
  static create(path: string, sourcePath: string, pageBytes: number): ProjectCopy {
    return guarded(path, () => {
      const db = connect(path, false)
      try {
        db.pragma(`page_size = ${pageBytes}`)
        db.pragma('auto_vacuum = INCREMENTAL')
        db.pragma('journal_mode = OFF')
        db.pragma('synchronous = OFF')
        db.transaction(() => {
          for (const sql of TABLES.flatMap(createTableSql)) if (!isTrigger(sql)) db.exec(sql)
        })()
        return new ProjectCopy(db, path, sourcePath, true)
      } catch (error) {
        db.close()
        throw error
      }
    })
  }

  /** An existing copy, which stays valid at every moment. Throws `not-a-copy`. */
  static open(path: string, sourcePath: string): ProjectCopy {
    return guarded(path, () => {
      const db = connect(path, true)
      try {
        db.pragma('synchronous = EXTRA')
        const copy = new ProjectCopy(db, path, sourcePath, false)
        assertIsCopy(db, path)
        return copy
      } catch (error) {
        db.close()
        throw error
      }
    })
  }

  /** About how many bytes `copySlice` has to copy. */
  missingBytes(): number {
    const sql = 'SELECT coalesce(sum(stored_bytes), 0) FROM source.chunk WHERE id > ?'
    return guarded(this.path, () => this.db.prepare(sql).pluck().get(this.last.chunk) as number)
  }

  /** Copies the next chunks and previews; false when there were none left. */
  async copySlice(signal: AbortSignal | undefined): Promise<boolean> {
    const last = { ...this.last }
    return this.reading(() => {
      Object.assign(this.last, last)
      return BULKS.some((bulk) => this.copyBulk(bulk))
    }, signal)
  }

  /**
   * Copies everything that is left, in one read: the copy is then the project as it was at that moment. Chunks that the
   * project has dropped meanwhile are still in it.
   */
  async finish(signal: AbortSignal | undefined): Promise<void> {
    if (this.isNew) this.db.pragma('synchronous = FULL')
    await this.reading(() => {
      const version = this.db.pragma('source.user_version', { simple: true }) as number
      if (version > SCHEMA_VERSION) throw schemaTooNew(this.path, version, SCHEMA_VERSION)
      if (!this.isNew) {
        // Somebody may have begun to work in it meanwhile.
        assertIsCopy(this.db, this.path)
        this.dropTriggers()
      }
      for (const bulk of BULKS) this.completeBulk(bulk)
      for (const table of TABLES) if (!BULK_TABLES.has(table.name)) this.replaceAll(table)
      this.db.exec('DELETE FROM main.sqlite_sequence')
      this.db.exec(
        'INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM source.sqlite_sequence',
      )
      this.createTriggers()
      this.db.pragma(`main.application_id = ${APPLICATION_ID}`)
      this.db.pragma(`main.user_version = ${SCHEMA_VERSION}`)
    }, signal)
  }

  /** Drops what the project has dropped, and gives the space back, a little at a time; false when nothing is left. */
  dropSlice(): boolean {
    return guarded(this.path, () => {
      const ids = this.prepare(`SELECT id FROM temp.stale LIMIT ${DROP_ROWS}`).pluck().all() as number[]
      if (ids.length === 0) {
        const free = this.db.pragma('main.freelist_count', { simple: true }) as number
        if (free === 0) return false
        this.db.exec(`PRAGMA main.incremental_vacuum(${DROP_PAGES})`)
        return (this.db.pragma('main.freelist_count', { simple: true }) as number) < free
      }
      this.db.transaction(() => {
        for (const id of ids) {
          this.prepare('DELETE FROM main.chunk_data WHERE chunk_id = ?').run(id)
          this.droppedChunks += this.prepare('DELETE FROM main.chunk WHERE id = ?').run(id).changes
          this.prepare('DELETE FROM temp.stale WHERE id = ?').run(id)
        }
      })()
      return true
    })
  }

  close(): void {
    this.statements.clear()
    this.db.close()
  }

  private newestId(table: Bulk['table']): number {
    return (this.db.prepare(`SELECT max(id) FROM main.${table}`).pluck().get() as number | null) ?? 0
  }

  /** Rows behind the last one; false when there are none. What clashes with old rows of the copy waits for the end. */
  private copyBulk(bulk: Bulk): boolean {
    const { table, data, key } = bulk
    const bytes =
      table === 'chunk' ? 'stored_bytes' : `(SELECT length(data) FROM source.${data} WHERE ${key} = id)`
    const sql = `SELECT id, ${bytes} FROM source.${table} WHERE id > ? ORDER BY id LIMIT ${SLICE_ROWS}`
    const rows = this.prepare(sql).raw().all(this.last[table]) as [number, number | null][]
    if (rows.length === 0) return false
    let end = 0
    for (let sum = 0; end < rows.length && (end === 0 || sum < SLICE_BYTES); end++) sum += rows[end]?.[1] ?? 0
    const first = this.last[table] + 1
    const last = (rows[end - 1] as [number, number])[0]
    this.last[table] = last
    const hasTriggers = !this.isNew && tableHasRowHash(tableNamed(table))
    if (hasTriggers) this.dropTriggers(table)
    const columns = allColumns(tableNamed(table)).join(', ')
    const inserted = this.prepare(
      `INSERT OR IGNORE INTO main.${table} (${columns}) SELECT ${columns} FROM source.${table} WHERE id BETWEEN ? AND ?`,
    ).run(first, last)
    this.prepare(
      `INSERT OR IGNORE INTO main.${data} (${key}, data) SELECT d.${key}, d.data FROM source.${data} d
      JOIN source.${table} s ON s.id = d.${key} JOIN main.${table} m ON m.id = s.id AND m.hash = s.hash
      WHERE d.${key} BETWEEN ? AND ?`,
    ).run(first, last)
    if (hasTriggers) this.createTriggers(table)
    if (table === 'chunk') this.count(inserted.changes, rows.slice(0, end))
    return true
  }

  /** All rows that are missing, and all that differ: a chunk whose bytes arrived or were repaired, an id given anew. */
  private completeBulk(bulk: Bulk): void {
    const { table, data, key } = bulk
    const differs = allColumns(tableNamed(table))
      .map((column) => `m.${column} IS NOT s.${column}`)
      .join(' OR ')
    this.db.exec(`
      DELETE FROM temp.fresh;
      DELETE FROM temp.clash;
      INSERT INTO temp.fresh SELECT id FROM source.${table} s WHERE NOT EXISTS (SELECT 1 FROM main.${table} m WHERE m.id = s.id);
      INSERT INTO temp.clash SELECT m.id FROM main.${table} m JOIN source.${table} s ON s.id = m.id WHERE ${differs};
      INSERT OR IGNORE INTO temp.clash SELECT m.id FROM temp.fresh f JOIN source.${table} s ON s.id = f.id
        JOIN main.${table} m ON m.hash = s.hash;
      DELETE FROM main.${data} WHERE ${key} IN (SELECT id FROM temp.clash);
      DELETE FROM main.${table} WHERE id IN (SELECT id FROM temp.clash);
      INSERT OR IGNORE INTO temp.fresh SELECT c.id FROM temp.clash c JOIN source.${table} s ON s.id = c.id`)
    const columns = allColumns(tableNamed(table)).join(', ')
    const picked = 'IN (SELECT id FROM temp.fresh)'
    const inserted = this.db
      .prepare(
        `INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM source.${table} WHERE id ${picked}`,
      )
      .run()
    this.db.exec(
      `INSERT INTO main.${data} (${key}, data) SELECT ${key}, data FROM source.${data} WHERE ${key} ${picked}`,
    )
    const gone = `SELECT id FROM main.${table} m WHERE NOT EXISTS (SELECT 1 FROM source.${table} s WHERE s.id = m.id)`
    if (table === 'preview') {
      this.db.exec(
        `DELETE FROM main.${data} WHERE ${key} IN (${gone}); DELETE FROM main.${table} WHERE id IN (${gone})`,
      )
      return
    }
    this.db.exec(`DELETE FROM temp.stale; INSERT INTO temp.stale ${gone}`)
    const bytes = this.db.prepare(
      `SELECT coalesce(sum(stored_bytes), 0) FROM source.chunk WHERE id ${picked}`,
    )
    this.count(inserted.changes, [[0, bytes.pluck().get() as number]])
  }

  private count(rows: number, sizes: readonly (readonly [number, number | null])[]): void {
    this.copiedChunks += rows
    if (rows > 0) this.copiedBytes += sizes.reduce((sum, [, bytes]) => sum + (bytes ?? 0), 0)
  }

  /** Row hashes come along as they are: a damaged row must not be given a hash that fits. */
  private replaceAll(table: Table): void {
    const columns = allColumns(table)
    // History is read in the order of the rows.
    if (!table.columns.some((definition) => definition.includes('INTEGER PRIMARY KEY')))
      columns.unshift('rowid')
    const names = columns.join(', ')
    this.db.exec(`DELETE FROM main.${table.name}`)
    if (LEFT_OUT.has(table.name)) return
    this.db.exec(`INSERT INTO main.${table.name} (${names}) SELECT ${names} FROM source.${table.name}`)
  }

  private dropTriggers(only?: string): void {
    const sql =
      "SELECT name FROM main.sqlite_schema WHERE type = 'trigger' AND tbl_name = coalesce(?, tbl_name)"
    const names = this.db
      .prepare(sql)
      .pluck()
      .all(only ?? null) as string[]
    for (const name of names) this.db.exec(`DROP TRIGGER main."${name.replaceAll('"', '""')}"`)
  }

  private createTriggers(only?: string): void {
    const tables = only === undefined ? TABLES : [tableNamed(only)]
    for (const sql of tables.flatMap(createTableSql)) if (isTrigger(sql)) this.db.exec(sql)
  }

  /** One transaction of the copy that reads one state of the project. Never keeps the project from being written to for long. */
  private async reading<T>(work: () => T, signal: AbortSignal | undefined): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS
    const { copiedChunks, copiedBytes } = this
    for (;;) {
      throwIfAborted(signal)
      Object.assign(this, { copiedChunks, copiedBytes })
      try {
        return this.readOnce(work)
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw this.explain(error)
      }
      await sleep(5)
    }
  }

  private readOnce<T>(work: () => T): T {
    this.db.exec('BEGIN')
    try {
      // Both locks first: nothing has been written when one of them is not to be had.
      this.prepare('SELECT count(*) FROM source.project').get()
      this.db.exec('DELETE FROM main.sqlite_sequence WHERE 0')
      const result = work()
      this.db.exec('COMMIT')
      return result
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK')
      throw error
    }
  }

  private explain(error: unknown): ClstError {
    return isClstError(error) ? error : fromSqliteError(error, this.path)
  }

  private prepare(sql: string): Database.Statement {
    let statement = this.statements.get(sql)
    if (statement === undefined) {
      statement = this.db.prepare(sql)
      this.statements.set(sql, statement)
    }
    return statement
  }
}

function connect(path: string, mustExist: boolean): Database.Database {
  const db = new Database(path, { fileMustExist: mustExist, timeout: BUSY_TIMEOUT_MS })
  // Rows go in as they are, table by table.
  db.pragma('foreign_keys = OFF')
  db.pragma(`cache_size = -${CACHE_KIB}`)
  db.pragma('temp_store = MEMORY')
  return db
}

function tableNamed(name: string): Table {
  return TABLES.find((table) => table.name === name) as Table
}

function allColumns(table: Table): string[] {
  return tableHasRowHash(table) ? [...columnNames(table), 'row_hash'] : columnNames(table)
}

function isTrigger(sql: string): boolean {
  return sql.startsWith('CREATE TRIGGER')
}

function guarded<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw fromSqliteError(error, path)
  }
}
