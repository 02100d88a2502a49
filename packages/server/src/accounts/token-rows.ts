import { type Clock, newId, type RandomSource } from '@clst/sdk/protocol'
import type { SqlReader, SqlTransaction } from '../database/sql-database.js'
import { hashOf, newSecret } from './secrets.js'

export interface TokenRow {
  id: string
  accountId: string
  device: string
  createdAt: number
  lastUsedAt: number | null
  expiresAt: number | null
}

const COLUMNS = `id, account_id AS accountId, device, created_at AS createdAt, last_used_at AS lastUsedAt,
  expires_at AS expiresAt`

export interface NewToken {
  /** What is sent; nobody sees it again. */
  readonly token: string
  readonly tokenId: string
}

export async function insertToken(
  transaction: SqlTransaction,
  { clock, random }: { clock: Clock; random: RandomSource },
  { accountId, device, expiresAt = null }: { accountId: string; device: string; expiresAt?: number | null },
): Promise<NewToken> {
  const token = newSecret(random, 'token')
  const tokenId = newId(clock, random)
  const sql = `INSERT INTO token (id, account_id, hash, device, created_at, last_used_at, expires_at)
    VALUES (?, ?, ?, ?, ?, NULL, ?)`
  await transaction.run(sql, tokenId, accountId, hashOf(token), device, clock.now(), expiresAt)
  return { token, tokenId }
}

export function tokenById(reader: SqlReader, id: string): Promise<TokenRow | undefined> {
  return reader.get<TokenRow>(`SELECT ${COLUMNS} FROM token WHERE id = ?`, id)
}

/** Those that were used last come first. */
export function listTokens(
  reader: SqlReader,
  accountId: string,
  offset: number,
  limit: number,
): Promise<TokenRow[]> {
  const sql = `SELECT ${COLUMNS} FROM token WHERE account_id = ?
    ORDER BY COALESCE(last_used_at, created_at) DESC, id LIMIT ? OFFSET ?`
  return reader.all<TokenRow>(sql, accountId, limit, offset)
}

export async function deleteToken(transaction: SqlTransaction, id: string): Promise<void> {
  await transaction.run('DELETE FROM device_use WHERE token_id = ?', id)
  await transaction.run('DELETE FROM token WHERE id = ?', id)
}

/** All of an account, but for one that stays. */
export async function deleteTokensOf(
  transaction: SqlTransaction,
  accountId: string,
  keep = '',
): Promise<void> {
  const own = 'SELECT id FROM token WHERE account_id = ? AND id <> ?'
  await transaction.run(`DELETE FROM device_use WHERE token_id IN (${own})`, accountId, keep)
  await transaction.run('DELETE FROM token WHERE account_id = ? AND id <> ?', accountId, keep)
}
