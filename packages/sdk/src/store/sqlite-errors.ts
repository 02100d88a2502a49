import { ClstError, type ErrorCode, isClstError } from '../errors.js'

const NO_LOCKS =
  'This disk cannot lock files, so two programs could write to the project at once. Use another disk.'

const CONTRADICTION =
  'The project file is damaged: its records contradict each other. Run "clst verify" to see what is affected.'

/** SQLite result codes by prefix, first match wins (https://sqlite.org/rescode.html). */
const CODES: readonly (readonly [prefix: string, code: ErrorCode, message: string])[] = [
  ['SQLITE_BUSY', 'store-busy', 'Another program is writing to the project. Try again in a moment.'],
  ['SQLITE_LOCKED', 'store-busy', 'Another program is writing to the project. Try again in a moment.'],
  ['SQLITE_FULL', 'storage-full', 'The disk is full. Nothing was lost.'],
  ['SQLITE_NOTADB', 'not-a-project-file', 'This is not a clst project file, or its beginning is damaged.'],
  [
    'SQLITE_CORRUPT',
    'store-corrupt',
    'The project file is damaged. Run "clst verify" to see what is affected.',
  ],
  [
    'SQLITE_READONLY_R',
    'read-only',
    'A write was cut off here. Open the project once where it can be written.',
  ],
  [
    'SQLITE_READONLY_DBMOVED',
    'project-not-found',
    'The project file was moved or removed while it was in use.',
  ],
  ['SQLITE_READONLY', 'read-only', 'The project file can only be read.'],
  ['SQLITE_CANTOPEN', 'permission-denied', 'The project file cannot be opened.'],
  ['SQLITE_PERM', 'permission-denied', 'The system does not allow access to the project file.'],
  ['SQLITE_AUTH', 'permission-denied', 'The system does not allow access to the project file.'],
  ['SQLITE_IOERR_LOCK', 'storage-unsuitable', NO_LOCKS],
  ['SQLITE_IOERR_RDLOCK', 'storage-unsuitable', NO_LOCKS],
  ['SQLITE_IOERR_CHECKRESERVEDLOCK', 'storage-unsuitable', NO_LOCKS],
  ['SQLITE_PROTOCOL', 'storage-unsuitable', NO_LOCKS],
  ['SQLITE_IOERR_SHORT_READ', 'store-corrupt', 'The project file is cut short.'],
  // What is written was checked before in the same transaction, so it is what was there that does not fit.
  ['SQLITE_CONSTRAINT', 'store-corrupt', CONTRADICTION],
  ['SQLITE_MISMATCH', 'store-corrupt', CONTRADICTION],
  ['SQLITE_IOERR', 'io-error', 'The system could not read or write the project file.'],
]

/** The SQLite result code of an error of the database library, e.g. `SQLITE_BUSY`. */
export function sqliteCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.name !== 'SqliteError') return undefined
  const { code } = error as { code?: unknown }
  return typeof code === 'string' ? code : undefined
}

/** Somebody else holds the file for a moment. */
export function isBusy(error: unknown): boolean {
  const code = sqliteCode(error)
  return code !== undefined && (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
}

/** A failure of the database in the words of the error table. */
export function fromSqliteError(error: unknown, path: string): ClstError {
  if (isClstError(error)) return error
  const sqlite = sqliteCode(error) ?? ''
  for (const [prefix, code, message] of CODES) {
    if (sqlite.startsWith(prefix))
      return new ClstError(code, message, { details: { path, sqlite }, cause: error })
  }
  const message = error instanceof Error ? error.message : String(error)
  // Every statement of this program fits its schema, so it is the file that does not.
  if (sqlite === 'SQLITE_ERROR' && !/\btransaction\b/.test(message)) {
    const sentence = 'The project file is damaged: a part of its structure is missing or changed.'
    return new ClstError('store-corrupt', sentence, { details: { path, sqlite }, cause: error })
  }
  return new ClstError('internal', message, { details: { path, sqlite }, cause: error })
}
