import type { IncomingMessage } from 'node:http'
import { StudioFailure } from '../failure.js'
import type { StudioServices } from '../services.js'
import type { Caller } from './caller.js'
import { hashOf } from './secrets.js'

/** How exact "last used" is: a row that is written at each request would cost more than the request. */
const USED_EVERY_MS = 60_000

interface Row {
  tokenId: string
  device: string
  lastUsedAt: number | null
  expiresAt: number | null
  accountId: string
  name: string
  isAdmin: number
}

/** Throws `signed-out` for a token that is missing, unknown, revoked or expired, and for an account that was disabled. */
export async function authenticate(services: StudioServices, request: IncomingMessage): Promise<Caller> {
  const { database, clock } = services
  const [, token] = /^Bearer +(\S{1,300})$/i.exec(request.headers.authorization ?? '') ?? []
  if (token === undefined) throw signedOut('Sign in first.')
  const sql = `SELECT token.id AS tokenId, token.device AS device, token.last_used_at AS lastUsedAt,
      token.expires_at AS expiresAt, account.id AS accountId, account.name AS name, account.is_admin AS isAdmin
    FROM token JOIN account ON account.id = token.account_id
    WHERE token.hash = ? AND account.disabled_at IS NULL`
  const row = await database.get<Row>(sql, hashOf(token))
  const now = clock.now()
  if (row === undefined || (row.expiresAt !== null && row.expiresAt <= now)) {
    throw signedOut('The sign-in is not valid any more. Sign in again.')
  }
  if (row.lastUsedAt === null || row.lastUsedAt < now - USED_EVERY_MS) noteUse(services, row, now)
  const { accountId, name, tokenId, device } = row
  return { accountId, name, isAdmin: row.isAdmin === 1, tokenId, device }
}

/** Nobody waits for it. */
function noteUse({ database, log }: StudioServices, { tokenId, accountId }: Row, now: number): void {
  database
    .transaction(async (transaction) => {
      await transaction.run('UPDATE token SET last_used_at = ? WHERE id = ?', now, tokenId)
      await transaction.run('UPDATE account SET last_seen_at = ? WHERE id = ?', now, accountId)
    })
    .catch((error: unknown) => log.warn({ error: String(error) }, 'last use not noted'))
}

function signedOut(message: string): StudioFailure {
  return new StudioFailure('signed-out', message, { headers: { 'WWW-Authenticate': 'Bearer' } })
}
