import Database from 'better-sqlite3'
import { fromSqlite } from './sqlite-errors.js'

/**
 * A consistent copy of a database that may be in use, as one file that can be read where nothing can be written. `target`
 * must not exist, or be empty. Throws `storage-full`, `store-corrupt`, `permission-denied`, `io-error`.
 */
export async function copyDatabase(path: string, target: string): Promise<void> {
  const source = new Database(path, { readonly: true, fileMustExist: true })
  try {
    await source.backup(target)
    const copy = new Database(target)
    // It has that of its source, with two more files beside it.
    copy.pragma('journal_mode = DELETE')
    copy.close()
  } catch (error) {
    throw fromSqlite(error)
  } finally {
    source.close()
  }
}

/** What is wrong with the file itself; none when it is whole. */
export function checkDatabase(path: string): string[] {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const rows = db.pragma('integrity_check(20)') as { integrity_check: string }[]
    return rows.map((row) => row.integrity_check).filter((text) => text !== 'ok')
  } finally {
    db.close()
  }
}

/** Packs that the database of a studio cannot do without. */
export function packsNamedBy(path: string): string[] {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const rows = db.prepare<[], { hash: string }>('SELECT DISTINCT pack_hash AS hash FROM chunk').all()
    return rows.map(({ hash }) => hash)
  } finally {
    db.close()
  }
}
