import type { SqlReader, SqlTransaction } from '../database/sql-database.js'
import { StudioFailure } from '../failure.js'

export interface Account {
  id: string
  name: string
  passwordHash: string | null
  /** 0 or 1, of the studio. */
  isAdmin: number
  /** 0 or 1: a program. */
  isService: number
  createdAt: number
  disabledAt: number | null
  lastSeenAt: number | null
}

const COLUMNS = `id, name, password_hash AS passwordHash, is_admin AS isAdmin, is_service AS isService,
  created_at AS createdAt, disabled_at AS disabledAt, last_seen_at AS lastSeenAt`

export function accountByName(reader: SqlReader, key: string): Promise<Account | undefined> {
  return reader.get<Account>(`SELECT ${COLUMNS} FROM account WHERE name_key = ?`, key)
}

/** Throws `person-not-found`. */
export async function accountById(reader: SqlReader, id: string): Promise<Account> {
  const account = await reader.get<Account>(`SELECT ${COLUMNS} FROM account WHERE id = ?`, id)
  if (account === undefined) throw new StudioFailure('person-not-found', 'The studio has no such account.')
  return account
}

export function listAccounts(reader: SqlReader, offset: number, limit: number): Promise<Account[]> {
  const sql = `SELECT ${COLUMNS} FROM account ORDER BY created_at, id LIMIT ? OFFSET ?`
  return reader.all<Account>(sql, limit, offset)
}

/** Throws `name-taken`. */
export async function insertAccount(
  transaction: SqlTransaction,
  account: Account & { nameKey: string },
): Promise<void> {
  const { id, name, nameKey, passwordHash, isAdmin, isService, createdAt } = account
  if ((await accountByName(transaction, nameKey)) !== undefined) {
    throw new StudioFailure('name-taken', `Somebody at this studio is called "${name}" already.`)
  }
  const sql = `INSERT INTO account (id, name, name_key, password_hash, is_admin, is_service, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)`
  await transaction.run(sql, id, name, nameKey, passwordHash, isAdmin, isService, createdAt)
}

export async function hasAdmin(reader: SqlReader): Promise<boolean> {
  return (await reader.get('SELECT id FROM account WHERE is_admin = 1 LIMIT 1')) !== undefined
}

/** Throws `last-admin` when nobody else could do what an admin does. */
export async function assertOtherAdmin(reader: SqlReader, accountId: string): Promise<void> {
  const sql = 'SELECT id FROM account WHERE is_admin = 1 AND disabled_at IS NULL AND id <> ? LIMIT 1'
  if ((await reader.get(sql, accountId)) !== undefined) return
  throw new StudioFailure('last-admin', 'A studio needs an admin: make somebody else one first.')
}
