/** Tokens of people and programs. */
import { nameKey } from '@clst/sdk/protocol'
import { writeAudit } from '../audit/audit-rows.js'
import { StudioFailure } from '../failure.js'
import type { Operations } from '../http/api-request.js'
import { readOffset, toPage } from '../http/pages.js'
import { joinProjects } from '../projects/join-projects.js'
import type { StudioServices } from '../services.js'
import { accountById, insertAccount } from './account-rows.js'
import { actorOf, assertAdmin } from './assert-admin.js'
import { personDocument, tokenDocument, toTime } from './documents.js'
import { newAccount } from './session-operations.js'
import { deleteToken, insertToken, listTokens, tokenById } from './token-rows.js'

const DAY_MS = 24 * 60 * 60 * 1000

export function tokenOperations(
  services: StudioServices,
): Operations<'listTokens' | 'revokeToken' | 'createServiceToken'> {
  const { database, clock } = services
  return {
    async listTokens({ caller, query }) {
      const { personId = caller.accountId, limit = 100, cursor } = query
      if (personId !== caller.accountId) {
        assertAdmin(caller)
        await accountById(database, personId)
      }
      const offset = readOffset(cursor)
      const rows = await listTokens(database, personId, offset, limit + 1)
      const { items, next } = toPage(rows, offset, limit)
      return { tokens: items.map((row) => tokenDocument(row, caller.tokenId)), ...next }
    },

    revokeToken: ({ caller, path }) =>
      database.transaction(async (transaction) => {
        const row = await tokenById(transaction, path.tokenId)
        if (row === undefined || (row.accountId !== caller.accountId && !caller.isAdmin)) {
          throw new StudioFailure('token-not-found', 'There is no such token.')
        }
        await deleteToken(transaction, row.id)
        const { name } = await accountById(transaction, row.accountId)
        const entry = { at: clock.now(), action: 'token-revoked', actor: actorOf(caller) }
        await writeAudit(transaction, { ...entry, subject: name, details: { device: row.device } })
        return tokenDocument(row, caller.tokenId)
      }),

    async createServiceToken({ caller, body }) {
      assertAdmin(caller)
      const expiresAt = clock.now() + body.expiresInDays * DAY_MS
      const account = { ...newAccount(services, body.name), isService: 1 }
      return database.transaction(async (transaction) => {
        const { name } = account
        await insertAccount(transaction, { ...account, nameKey: nameKey(name) })
        await joinProjects(transaction, services, caller, account, body.projects)
        const owner = { accountId: account.id, device: name, expiresAt }
        const made = await insertToken(transaction, services, owner)
        const entry = { at: clock.now(), action: 'service-token-created', actor: actorOf(caller) }
        await writeAudit(transaction, { ...entry, subject: name, details: { expiresAt: toTime(expiresAt) } })
        return { ...made, person: personDocument(account), expiresAt: toTime(expiresAt) }
      })
    },
  }
}
