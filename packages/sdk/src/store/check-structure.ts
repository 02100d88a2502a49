/** What SQLite itself can tell about a project file: every page, every index entry, every reference. */
import Database from 'better-sqlite3'
import { schemaSql, TABLES } from './schema/schema.js'
import { fromSqliteError } from './sqlite-errors.js'

export interface StructureProblem {
  code: 'file-damaged' | 'schema-damaged' | 'reference-missing'
  detail: string
}

/** Tables whose rows are checked by their own hashes; they are most of the file. */
const BULK_TABLES = new Set(['chunk_data', 'preview_data'])

const MAX_PROBLEMS = 100

/**
 * Checks the structure of a project file over a connection of its own. Takes as long as reading the file; `isQuick`
 * leaves out the tables that hold bytes. Runs in a worker thread, because SQLite does not give way meanwhile.
 */
export function checkStructure(path: string, isQuick: boolean): StructureProblem[] {
  const problems: StructureProblem[] = []
  const add = (code: StructureProblem['code'], detail: string) => {
    if (problems.length < MAX_PROBLEMS) problems.push({ code, detail })
  }
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: 10_000 })
    checkSchema(db, add)
    const small = TABLES.filter(({ name }) => !BULK_TABLES.has(name))
    const scopes = isQuick ? small.map(({ name }) => `'${name}'`) : [String(MAX_PROBLEMS)]
    for (const scope of scopes) {
      for (const row of db.pragma(`integrity_check(${scope})`) as { integrity_check: string }[]) {
        if (row.integrity_check !== 'ok') add('file-damaged', row.integrity_check)
      }
    }
    for (const row of db.pragma('foreign_key_check') as { table: string; parent: string; rowid: number }[]) {
      add(
        'reference-missing',
        `row ${row.rowid} of ${row.table} names a row of ${row.parent} that does not exist`,
      )
    }
    checkSequences(db, add)
  } catch (error) {
    add('file-damaged', fromSqliteError(error, path).message)
  } finally {
    db?.close()
  }
  return problems
}

type Add = (code: StructureProblem['code'], detail: string) => void

/** The definitions of tables, indexes and triggers are data too: each must be what this schema says. */
function checkSchema(db: Database.Database, add: Add): void {
  const expected = new Set(schemaSql())
  const sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
  for (const { name, sql: found } of db.prepare(sql).all() as { name: string; sql: string }[]) {
    if (!expected.delete(found)) add('schema-damaged', `the definition of ${name} is not that of this schema`)
  }
  for (const statement of expected) add('schema-damaged', `missing: ${statement.split('\n', 1)[0]}`)
}

/** An id that is given twice would make an old manifest mean new bytes. */
function checkSequences(db: Database.Database, add: Add): void {
  for (const table of ['chunk', 'manifest']) {
    const { newest } = db.prepare(`SELECT max(id) AS newest FROM ${table}`).get() as { newest: number | null }
    const row = db.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').get(table) as
      | { seq: number }
      | undefined
    if (newest !== null && (row === undefined || row.seq < newest)) {
      add('file-damaged', `the counter of ${table} ids is behind its rows`)
    }
  }
}
