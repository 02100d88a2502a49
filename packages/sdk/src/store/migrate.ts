import type Database from 'better-sqlite3'
import { failpoint } from '../ports/failpoint.js'
import { addStudioTables } from './migrations/add-studio-tables.js'

/** One step from schema `to − 1` to schema `to`. Runs inside a transaction; must not depend on program code that changes. */
export interface Migration {
  to: number
  apply(execute: (sql: string) => void): void
}

/** Steps in order; a fixture of every version is kept in tests/compat. */
export const MIGRATIONS: readonly Migration[] = [{ to: 2, apply: addStudioTables }]

/** Applies what is missing, one transaction a step: after a crash the file has one schema or the next, never a mixture. */
export function migrate(db: Database.Database, migrations: readonly Migration[]): void {
  for (const migration of [...migrations].sort((a, b) => a.to - b.to)) {
    db.exec('BEGIN IMMEDIATE')
    try {
      const version = db.pragma('user_version', { simple: true }) as number
      if (version === migration.to - 1) {
        migration.apply((sql) => db.exec(sql))
        failpoint('migrate:applied')
        db.pragma(`user_version = ${migration.to}`)
        failpoint('migrate:before-commit')
      }
      db.exec('COMMIT')
      failpoint('migrate:committed')
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  }
}
