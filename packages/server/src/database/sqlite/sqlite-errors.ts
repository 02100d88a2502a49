import { ClstError } from '@clst/sdk/errors'
import Database from 'better-sqlite3'

/** Runs `work`; what SQLite throws gets the code that it has everywhere. */
export function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw fromSqlite(error)
  }
}

/** Failures of the disk get the code they have everywhere; others are mistakes of the server. */
export function fromSqlite(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error
  const { code } = error
  const fail = (name: 'storage-full' | 'store-corrupt' | 'permission-denied' | 'io-error', text: string) =>
    new ClstError(name, text, { cause: error })
  if (code === 'SQLITE_FULL') return fail('storage-full', 'The disk of the studio is full.')
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return fail('store-corrupt', 'The database of the studio is damaged.')
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM') {
    return fail('permission-denied', 'The studio may not write to its database.')
  }
  if (code.startsWith('SQLITE_IOERR')) return fail('io-error', 'The disk of the studio reported an error.')
  return error
}
