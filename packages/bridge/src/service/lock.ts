import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Held for as long as this process is the one bridge of its user. */
export interface InstanceLock {
  release(): void
}

/**
 * Takes the lock of the user's one bridge: an exclusive SQLite transaction on `bridge.lock`. The system gives it back
 * when the process ends, however that happens. undefined when another process holds it.
 *
 * No other part of this process may open the file: on POSIX systems closing any handle of it would let go of the lock.
 */
export function takeLock(home: string): InstanceLock | undefined {
  const file = join(home, 'bridge.lock')
  const database = new Database(file, { timeout: 0 })
  try {
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
    chmodSync(file, 0o600)
    return { release: () => database.close() }
  } catch (error) {
    database.close()
    const { code = '' } = error as { code?: string }
    if (code.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}
