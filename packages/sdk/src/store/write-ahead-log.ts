/**
 * The write-ahead log of a project that stays open. It is copied into the file as it grows, so that it stays small and a
 * plain copy of the file misses nothing for long (docs/decisions/0003).
 */
import type Database from 'better-sqlite3'
import { ClstError, isClstError } from '../errors.js'

/** The log is copied into the file each time this much was written: an edit waits for what is not on the disk yet … */
const STEP_BYTES = 4 << 20
/** … and a writer waits for readers when it has still grown to this. */
const WAIT_BYTES = 160 << 20
const WAIT_PATIENCE_MS = 30_000

/** Within this time of a change the file itself is up to date. */
const SETTLE_MS = 1000

type Mode = 'PASSIVE' | 'RESTART' | 'TRUNCATE'

export class WriteAheadLog {
  private readonly pageBytes: number
  private unloggedBytes = 0
  private settlingLater: NodeJS.Timeout | undefined

  constructor(
    private readonly db: Database.Database,
    /** Repeats a call while another process holds the file for a moment. */
    private readonly patiently: <T>(work: () => T) => T,
    /** Nothing of this process is in the middle of a transaction. */
    private readonly isFree: () => boolean,
  ) {
    this.pageBytes = db.pragma('page_size', { simple: true }) as number
  }

  /** See `Store.boundLog`. */
  async bound(writtenBytes: number): Promise<void> {
    this.unloggedBytes += writtenBytes
    if (this.unloggedBytes < STEP_BYTES) return
    this.unloggedBytes = 0
    const deadline = performance.now() + WAIT_PATIENCE_MS
    while (this.copy('PASSIVE') > WAIT_BYTES && this.copy('RESTART') > WAIT_BYTES) {
      if (performance.now() > deadline) {
        throw new ClstError('store-busy', 'Another program has been reading the project for too long.')
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  /** See `Store.settle`. */
  settle(): void {
    if (!this.tryToCopy('TRUNCATE')) this.settleSoon()
  }

  /** See `Store.settleSoon`. */
  settleSoon(): void {
    this.settlingLater ??= setTimeout(() => {
      this.settlingLater = undefined
      // Nothing is waited for here: who works with this process must not notice.
      if (!this.isFree() || !this.tryToCopy('PASSIVE')) this.settleSoon()
    }, SETTLE_MS).unref()
  }

  /**
   * At rest a project is in rollback form: it can then be read from a read-only disk and by every SQLite. While another
   * process has it open, that process does this when it closes.
   */
  leave(): void {
    clearTimeout(this.settlingLater)
    try {
      this.db.pragma('journal_mode = DELETE')
    } catch {
      // Somebody else has it open.
    }
  }

  private tryToCopy(mode: Mode): boolean {
    try {
      return this.copy(mode) === 0
    } catch (error) {
      // What was committed is safe in the log.
      if (!isClstError(error)) throw error
      return false
    }
  }

  /** Bytes of the log that could not be given free. */
  private copy(mode: Mode): number {
    type Answer = { busy: number; log: number; checkpointed: number }[]
    const [row] = this.patiently(() => this.db.pragma(`wal_checkpoint(${mode})`) as Answer)
    if (row === undefined || row.log < 0) return 0
    return row.busy !== 0 || row.checkpointed < row.log ? row.log * this.pageBytes : 0
  }
}
