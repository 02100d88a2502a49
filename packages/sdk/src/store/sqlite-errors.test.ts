import { describe, expect, test } from 'vitest'
import { ClstError } from '../errors.js'
import { fromSystemError } from '../file-system/system-errors.js'
import { fromSqliteError } from './sqlite-errors.js'

function sqliteError(code: string): Error {
  return Object.assign(new Error(`${code}: message of the database`), { name: 'SqliteError', code })
}

test('a full disk is told in the same words, whoever met it; what to do is said elsewhere', () => {
  const message = 'The disk is full. Nothing was lost.'
  expect(fromSqliteError(sqliteError('SQLITE_FULL'), '/film/robot.clst')).toHaveProperty('message', message)
  const system = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC' })
  expect(fromSystemError(system, '/film/a.blend')).toHaveProperty('message', message)
})

describe('failures of the database in the words of the error table', () => {
  test.each([
    ['SQLITE_BUSY', 'store-busy'],
    ['SQLITE_BUSY_SNAPSHOT', 'store-busy'],
    ['SQLITE_LOCKED_SHAREDCACHE', 'store-busy'],
    ['SQLITE_FULL', 'storage-full'],
    ['SQLITE_NOTADB', 'not-a-project-file'],
    ['SQLITE_CORRUPT_INDEX', 'store-corrupt'],
    ['SQLITE_READONLY_DBMOVED', 'project-not-found'],
    ['SQLITE_READONLY_DIRECTORY', 'read-only'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_CANTOPEN', 'permission-denied'],
    ['SQLITE_IOERR_SHORT_READ', 'store-corrupt'],
    ['SQLITE_IOERR_LOCK', 'storage-unsuitable'],
    ['SQLITE_IOERR_RDLOCK', 'storage-unsuitable'],
    ['SQLITE_IOERR_CHECKRESERVEDLOCK', 'storage-unsuitable'],
    ['SQLITE_PROTOCOL', 'storage-unsuitable'],
    ['SQLITE_IOERR_FSYNC', 'io-error'],
    ['SQLITE_CONSTRAINT_FOREIGNKEY', 'store-corrupt'],
    ['SQLITE_MISMATCH', 'store-corrupt'],
    ['SQLITE_ERROR', 'store-corrupt'],
    ['SQLITE_MISUSE', 'internal'],
  ])('%s is %s', (code, expected) => {
    const cause = sqliteError(code)
    const failure = fromSqliteError(cause, '/film/robot.clst')
    expect(failure).toMatchObject({
      code: expected,
      cause,
      details: { path: '/film/robot.clst', sqlite: code },
    })
    if (expected !== 'internal') expect(failure.message).not.toContain('message of the database')
  })

  test('what is a failure of clst already stays as it is', () => {
    const failure = new ClstError('chunk-missing', 'Part of this version is not on this computer.')
    expect(fromSqliteError(failure, '/film/robot.clst')).toBe(failure)
  })
})
