import { ClstError } from '@clst/sdk/errors'
import type { SqlDatabase, SqlTransaction } from './sql-database.js'

/**
 * Statements that lead from one version of the schema to the next. Types are TEXT, BIGINT and BYTES; the adapter knows
 * what they are called. A migration that was released is never changed.
 */
export interface Migration {
  name: string
  statements: readonly string[]
}

/** Brings the schema up to date; each migration in one transaction. Throws `schema-too-new`. */
export async function migrate(
  database: SqlDatabase,
  migrations: readonly Migration[],
  translate: (statement: string) => string,
): Promise<void> {
  await database.transaction((transaction) =>
    transaction.run(translate('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY NOT NULL)')),
  )
  const known = new Set(migrations.map(({ name }) => name))
  for (const { name } of await database.all<{ name: string }>('SELECT name FROM migration')) {
    if (known.has(name)) continue
    throw new ClstError('schema-too-new', 'The database of the studio was written by a newer clst-server.')
  }
  for (const migration of migrations)
    await database.transaction((transaction) => apply(transaction, migration, translate))
}

async function apply(
  transaction: SqlTransaction,
  { name, statements }: Migration,
  translate: (statement: string) => string,
): Promise<void> {
  const done = await transaction.get('SELECT name FROM migration WHERE name = ?', name)
  if (done !== undefined) return
  for (const statement of statements) await transaction.run(translate(statement))
  await transaction.run('INSERT INTO migration (name) VALUES (?)', name)
}
