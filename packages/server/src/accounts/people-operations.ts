/** Who has an account. */
import type { Operations } from '../http/api-request.js'
import { readOffset, toPage } from '../http/pages.js'
import type { StudioServices } from '../services.js'
import { listAccounts } from './account-rows.js'
import { personDocument, toTime } from './documents.js'
import { disablePerson, enablePerson, makePasswordReset, setAdmin } from './people.js'

type Ids = 'listPeople' | 'editPerson' | 'disablePerson' | 'enablePerson' | 'createPasswordReset'

export function peopleOperations(services: StudioServices): Operations<Ids> {
  return {
    async listPeople({ caller, query: { limit = 100, cursor } }) {
      const offset = readOffset(cursor)
      const rows = await listAccounts(services.database, offset, limit + 1)
      const { items, next } = toPage(rows, offset, limit)
      return { people: items.map((row) => personDocument(row, caller.isAdmin)), ...next }
    },

    async editPerson({ caller, path, body }) {
      return personDocument(await setAdmin(services, caller, path.personId, body.isAdmin), true)
    },

    async disablePerson({ caller, path, body }) {
      const { account, ...done } = await disablePerson(services, caller, path.personId, body.reassignTo)
      return { person: personDocument(account, true), ...done }
    },

    async enablePerson({ caller, path }) {
      return personDocument(await enablePerson(services, caller, path.personId), true)
    },

    async createPasswordReset({ caller, path }) {
      const { token, expiresAt } = await makePasswordReset(services, caller, path.personId)
      return { token, expiresAt: toTime(expiresAt) }
    },
  }
}
