/** How people come to the studio. */
import { nameKey, newId } from '@clst/sdk/protocol'
import { writeAudit } from '../audit/audit-rows.js'
import { StudioFailure } from '../failure.js'
import type { Operations } from '../http/api-request.js'
import type { Schemas } from '../http/generated/operation-types.js'
import { readOffset, toPage } from '../http/pages.js'
import { assertMayInvite, joinProjects } from '../projects/join-projects.js'
import type { StudioServices } from '../services.js'
import { accountByName, insertAccount } from './account-rows.js'
import { actorOf, assertAdmin } from './assert-admin.js'
import { toTime } from './documents.js'
import { checkPassword, hashPassword } from './passwords.js'
import { hashOf, newSecret } from './secrets.js'
import { newAccount, oneTimeTokenInvalid } from './session-operations.js'
import { beginSession } from './sign-in.js'

type Ids = 'listInvitations' | 'createInvitation' | 'revokeInvitation' | 'acceptInvitation'

const HOUR_MS = 60 * 60 * 1000
const DEFAULT_HOURS = 7 * 24

interface Row {
  id: string
  name: string
  isAdmin: number
  projects: string
  createdBy: string
  createdAt: number
  expiresAt: number
}

const COLUMNS = `id, name, is_admin AS isAdmin, projects, created_by AS createdBy, created_at AS createdAt,
  expires_at AS expiresAt`

function toDocument({ id, name, isAdmin, projects, createdBy, ...times }: Row): Schemas['Invitation'] {
  const [createdAt, expiresAt] = [toTime(times.createdAt), toTime(times.expiresAt)]
  return { id, name, isAdmin: isAdmin === 1, projects: JSON.parse(projects), createdBy, createdAt, expiresAt }
}

export function invitationOperations(services: StudioServices): Operations<Ids> {
  const { database, clock, random, throttle } = services
  return {
    async listInvitations({ caller, query: { limit = 100, cursor } }) {
      const offset = readOffset(cursor)
      const sql = `SELECT ${COLUMNS} FROM invitation WHERE expires_at > ? AND (created_by = ? OR 1 = ?)
        ORDER BY created_at, id LIMIT ? OFFSET ?`
      const all = caller.isAdmin ? 1 : 0
      const rows = await database.all<Row>(sql, clock.now(), caller.accountId, all, limit + 1, offset)
      const { items, next } = toPage(rows, offset, limit)
      return { invitations: items.map(toDocument), ...next }
    },

    async createInvitation({ caller, body }) {
      const { isAdmin = false, projects = [], expiresInHours = DEFAULT_HOURS } = body
      if (isAdmin || projects.length === 0) assertAdmin(caller)
      const token = newSecret(random, 'invite')
      const name = body.name.normalize('NFC')
      const row = {
        id: newId(clock, random),
        name,
        isAdmin: isAdmin ? 1 : 0,
        projects: JSON.stringify(projects),
        createdBy: caller.accountId,
        createdAt: clock.now(),
        expiresAt: clock.now() + expiresInHours * HOUR_MS,
      }
      await database.transaction(async (transaction) => {
        await assertMayInvite(transaction, caller, projects)
        const key = nameKey(name)
        if ((await accountByName(transaction, key)) !== undefined) {
          throw new StudioFailure('name-taken', `Somebody at this studio is called "${name}" already.`)
        }
        // An admin's invitation is not taken over by somebody who may invite to one project.
        const sql =
          'DELETE FROM invitation WHERE name_key = ? AND (created_by = ? OR expires_at <= ? OR 1 = ?)'
        await transaction.run(sql, key, caller.accountId, clock.now(), caller.isAdmin ? 1 : 0)
        const other = await transaction.get('SELECT id FROM invitation WHERE name_key = ?', key)
        if (other !== undefined)
          throw new StudioFailure('name-taken', `Somebody else has invited "${name}" already.`)
        const insert = `INSERT INTO invitation (id, hash, name, name_key, is_admin, projects, created_by, created_at,
          expires_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
        const { id, createdBy, createdAt, expiresAt } = row
        const values = [
          id,
          hashOf(token),
          name,
          key,
          row.isAdmin,
          row.projects,
          createdBy,
          createdAt,
          expiresAt,
        ]
        await transaction.run(insert, ...values)
        const details = {
          isAdmin,
          projects: projects.map(({ projectId, role }) => `${role} in ${projectId}`),
        }
        const entry = { at: clock.now(), action: 'invited', actor: actorOf(caller), subject: name, details }
        await writeAudit(transaction, entry)
      })
      return { ...toDocument(row), token }
    },

    revokeInvitation: ({ caller, path }) =>
      database.transaction(async (transaction) => {
        const row = await transaction.get<Row>(
          `SELECT ${COLUMNS} FROM invitation WHERE id = ?`,
          path.invitationId,
        )
        if (row === undefined || (row.createdBy !== caller.accountId && !caller.isAdmin)) {
          throw new StudioFailure('invitation-not-found', 'There is no such invitation.')
        }
        await transaction.run('DELETE FROM invitation WHERE id = ?', row.id)
        const entry = {
          at: clock.now(),
          action: 'invitation-revoked',
          actor: actorOf(caller),
          subject: row.name,
        }
        await writeAudit(transaction, entry)
        return toDocument(row)
      }),

    async acceptInvitation({ body, address }) {
      throttle.check(address)
      const hash = hashOf(body.inviteToken)
      const sql = `SELECT ${COLUMNS} FROM invitation WHERE hash = ? AND name_key = ? AND expires_at > ?`
      const values = [hash, nameKey(body.name), clock.now()] as const
      const found = await database.get<Row>(sql, ...values)
      if (found === undefined) throw oneTimeTokenInvalid(services, address, 'invitation')
      checkPassword(body.password, found.name)
      const passwordHash = await hashPassword(body.password)
      return database.transaction(async (transaction) => {
        const row = await transaction.get<Row>(sql, ...values)
        if (row === undefined) throw oneTimeTokenInvalid(services, address, 'invitation')
        await transaction.run('DELETE FROM invitation WHERE id = ?', row.id)
        const account = { ...newAccount(services, row.name), passwordHash, isAdmin: row.isAdmin }
        await insertAccount(transaction, account)
        const session = await beginSession(transaction, services, account, body.device, 'invitation-accepted')
        await joinProjects(transaction, services, undefined, account, JSON.parse(row.projects))
        return session
      })
    },
  }
}
