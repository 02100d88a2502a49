/**
 * One connection to a project file: prepared statements, short transactions, and failures in the words of the error
 * table. Everything above works through it; only this folder knows the database library.
 */
import type Database from 'better-sqlite3'
import { ClstError, isClstError, throwIfAborted } from '../errors.js'
import type { Value } from './row-hash.js'
import { schemaTooNew } from './schema-too-new.js'
import { fromSqliteError, isBusy, sqliteCode } from './sqlite-errors.js'
import { WriteAheadLog } from './write-ahead-log.js'

export type Row = Record<string, unknown>

/** How long a writer waits for its turn before it gives up with `store-busy`. */
const WRITE_PATIENCE_MS = 30_000
const READ_PATIENCE_MS = 10_000

/**
 * A transaction that stores much takes about this much, so that others get their turn. In rollback mode each costs several
 * waits for the disk, so there are fewer.
 */
const BULK_BYTES = { rollback: 8 << 20, wal: 2 << 20 }

interface TransactionKind {
  readonly signal: AbortSignal | undefined
  /** Whether SQLite looks for rows that name what is removed. */
  readonly checksReferences: boolean
  readonly waitsForDisk: boolean
}

export class Store {
  private readonly statements = new Map<string, Database.Statement>()
  /** Absent in rollback mode. */
  private readonly log: WriteAheadLog | undefined
  /** Of new rows that one transaction of a long operation should insert. */
  readonly bulkBytes: number
  /** Schema number of the file when it was opened. */
  private readonly schemaVersion: number
  private isWriting = false
  private commits = 0

  constructor(
    private readonly db: Database.Database,
    /** Absolute path of the project file. */
    readonly path: string,
    readonly isReadOnly: boolean,
    /** Tries to make a file beside the project file, and throws what keeps it from being made. */
    private readonly tryToMakeFile: () => void = () => {},
  ) {
    const isLogged = db.pragma('journal_mode', { simple: true }) === 'wal'
    this.bulkBytes = BULK_BYTES[isLogged ? 'wal' : 'rollback']
    const isFree = () => db.open && !this.isWriting && !db.inTransaction
    if (isLogged) this.log = new WriteAheadLog(db, (work) => this.patiently(work), isFree)
    this.schemaVersion = this.readSchemaVersion()
  }

  /** The first row, or undefined. */
  get<T = Row>(sql: string, ...values: Value[]): T | undefined {
    return this.patiently(() => this.prepare(sql).get(...values) as T | undefined)
  }

  all<T = Row>(sql: string, ...values: Value[]): T[] {
    return this.patiently(() => this.prepare(sql).all(...values) as T[])
  }

  /**
   * Hands over rows one by one as arrays of column values: for answers so large that gathering them would cost more
   * than reading them. `visit` must not use the store.
   */
  each<T extends readonly unknown[]>(sql: string, visit: (row: T) => void): void {
    this.patiently(() => {
      for (const row of this.prepare(sql).raw(true).iterate()) visit(row as T)
    })
  }

  /** Rows as arrays of column values: several times cheaper than objects for large answers. */
  rows<T extends readonly unknown[]>(sql: string, ...values: Value[]): T[] {
    return this.patiently(
      () =>
        this.prepare(sql)
          .raw(true)
          .all(...values) as unknown as T[],
    )
  }

  run(sql: string, ...values: Value[]): { changes: number; lastId: number } {
    const result = this.patiently(() => this.prepare(sql).run(...values))
    return { changes: result.changes, lastId: Number(result.lastInsertRowid) }
  }

  pragma(text: string): unknown {
    return this.patiently(() => this.db.pragma(text, { simple: true }))
  }

  /** Grow when other connections, and when this one, have written. Inside a transaction they hold still. */
  writes(): { others: number; own: number } {
    return { others: this.pragma('data_version') as number, own: this.commits }
  }

  /** Gives up to so many free pages back to the disk. Inside a write transaction. */
  returnFreePages(count: number): void {
    // One step of the statement returns one page, so it has to be run to its end.
    this.db.exec(`PRAGMA incremental_vacuum(${Math.floor(count)})`)
  }

  /**
   * Forgets the pages that are in memory, so that what is read next is what lies on the disk. A page that a damaged disk
   * changed would else be taken for sound, and not be written where what is put there equals what is remembered. Between
   * transactions.
   */
  forgetPages(): void {
    this.pragma('shrink_memory')
  }

  /** Throws `schema-too-new` when a newer program has updated the file since it was opened: this one stops writing. */
  assertSchemaUnchanged(): void {
    const version = this.patiently(() => this.readSchemaVersion())
    if (version > this.schemaVersion) throw schemaTooNew(this.path, version, this.schemaVersion)
  }

  /**
   * Runs `work` in one write transaction. It must be short: never read a file or code a chunk inside. Waits its turn
   * without blocking the thread; throws `store-busy` after 30 s, `read-only` when the project cannot be written, and
   * `schema-too-new`.
   */
  async write<T>(work: () => T, signal?: AbortSignal): Promise<T> {
    return this.transact(work, { signal, checksReferences: true, waitsForDisk: true })
  }

  /**
   * The same for what means nothing before a later `write` names it: in WAL mode the commit does not wait for the disk, so
   * others get their turn sooner, and that later one makes it durable along with itself.
   */
  async writeAhead<T>(work: () => T, signal?: AbortSignal): Promise<T> {
    return this.transact(work, { signal, checksReferences: true, waitsForDisk: false })
  }

  /**
   * The same without a check of references: SQLite would search the whole of every table that names a row for each row
   * that is removed, where no index helps. Nothing is removed along with a row either, so `work` has to remove or clear
   * everything that names what it removes, itself.
   */
  async writeUnchecked<T>(work: () => T, signal?: AbortSignal): Promise<T> {
    return this.transact(work, { signal, checksReferences: false, waitsForDisk: true })
  }

  private async transact<T>(work: () => T, kind: TransactionKind): Promise<T> {
    if (this.isReadOnly) throw new ClstError('read-only', 'The project can only be read here.')
    const deadline = performance.now() + WRITE_PATIENCE_MS
    await this.retrying(() => this.begin(kind), deadline, kind.signal)
    try {
      this.assertSchemaUnchanged()
      const result = work()
      // In rollback mode a commit waits for readers to finish; it may be repeated as long as it says busy.
      await this.retrying(() => this.db.exec('COMMIT'), deadline, undefined)
      this.commits++
      return result
    } catch (error) {
      if (this.db.inTransaction) this.db.exec('ROLLBACK')
      throw this.explain(error)
    } finally {
      this.returnToUsual(kind)
      this.isWriting = false
    }
  }

  /** Runs `work` on one unchanging state of the project. Must be short, so that the log can be emptied. */
  read<T>(work: () => T): T {
    if (this.db.inTransaction) return work()
    this.patiently(() => this.beginReading())
    try {
      return work()
    } finally {
      this.db.exec('COMMIT')
    }
  }

  /**
   * Call after writing much, between transactions. In WAL mode copies the log into the file, and waits for readers when
   * it has grown nevertheless, so that it never passes 256 MiB; throws `store-busy` when one never ends. Does nothing
   * in rollback mode.
   */
  async boundLog(writtenBytes: number): Promise<void> {
    await this.log?.bound(writtenBytes)
  }

  /**
   * Brings the file itself up to date, so that a plain copy of it misses nothing. While others read, as soon as they have
   * ended.
   */
  settle(): void {
    if (!this.isReadOnly) this.log?.settle()
  }

  /**
   * The same within a second, for a small change: who makes one while another program writes much would else wait for all
   * of that to be copied.
   */
  settleSoon(): void {
    if (!this.isReadOnly) this.log?.settleSoon()
  }

  /** Leaves exactly one file when this was the last connection. */
  close(): void {
    if (!this.db.open) return
    this.statements.clear()
    if (!this.isReadOnly) this.log?.leave()
    this.db.close()
  }

  /** SQLite does not say why it cannot make its journal: no room for a file, or no right to make one. */
  private explain(error: unknown): ClstError {
    if (sqliteCode(error)?.startsWith('SQLITE_CANTOPEN') === true) {
      try {
        this.tryToMakeFile()
      } catch (reason) {
        if (isClstError(reason)) return reason
        throw reason
      }
    }
    return fromSqliteError(error, this.path)
  }

  private readSchemaVersion(): number {
    return this.db.pragma('user_version', { simple: true }) as number
  }

  /**
   * The first read takes the lock, and may have to wait for a commit of another program. Once `work` has begun nothing can
   * be repeated, so the lock is taken here.
   */
  private beginReading(): void {
    this.db.exec('BEGIN')
    try {
      this.readSchemaVersion()
    } catch (error) {
      this.db.exec('ROLLBACK')
      throw error
    }
  }

  private begin(kind: TransactionKind): void {
    if (this.isWriting) throw Object.assign(new Error('busy'), { name: 'SqliteError', code: 'SQLITE_BUSY' })
    // SQLite takes no notice of either once a transaction has begun.
    if (!kind.checksReferences) this.db.pragma('foreign_keys = OFF')
    if (!kind.waitsForDisk && this.log !== undefined) this.db.pragma('synchronous = NORMAL')
    try {
      this.db.exec('BEGIN IMMEDIATE')
    } catch (error) {
      this.returnToUsual(kind)
      throw error
    }
    this.isWriting = true
  }

  private returnToUsual({ checksReferences, waitsForDisk }: TransactionKind): void {
    if (!checksReferences) this.db.pragma('foreign_keys = ON')
    if (!waitsForDisk && this.log !== undefined) this.db.pragma('synchronous = FULL')
  }

  private prepare(sql: string): Database.Statement {
    let statement = this.statements.get(sql)
    if (statement === undefined) {
      statement = this.db.prepare(sql)
      this.statements.set(sql, statement)
    }
    return statement
  }

  /** Repeats a synchronous call while another process holds the file for a moment. */
  private patiently<T>(work: () => T): T {
    const deadline = performance.now() + READ_PATIENCE_MS
    for (;;) {
      try {
        return work()
      } catch (error) {
        if (!isBusy(error) || this.db.inTransaction || performance.now() > deadline) throw this.explain(error)
      }
    }
  }

  private async retrying(work: () => void, deadline: number, signal: AbortSignal | undefined): Promise<void> {
    for (let delay = 2; ; delay = Math.min(delay * 2, 50)) {
      throwIfAborted(signal)
      try {
        work()
        return
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw this.explain(error)
      }
      await new Promise((resolve) => setTimeout(resolve, delay))
    }
  }
}
