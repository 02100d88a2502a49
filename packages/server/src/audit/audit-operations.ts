/** Who did what, and when. */
import { assertAdmin } from '../accounts/assert-admin.js'
import type { Caller } from '../accounts/caller.js'
import { toTime } from '../accounts/documents.js'
import { BytesAnswer, type Operations } from '../http/api-request.js'
import type { Schemas } from '../http/generated/operation-types.js'
import { readOffset, writeCursor } from '../http/pages.js'
import { asManager } from '../projects/access.js'
import type { StudioServices } from '../services.js'
import { type AuditRow, listAudit, listAuditAfter } from './audit-rows.js'

/** Rows that are read at a time. */
const PAGE = 1000

export function auditOperations(services: StudioServices): Operations<'listAudit' | 'exportAudit'> {
  const { database } = services
  const assertMayRead = async (caller: Caller, projectId: string | undefined) => {
    if (projectId === undefined) assertAdmin(caller)
    else await asManager(database, caller, projectId, 'see-audit')
  }
  return {
    async listAudit({ caller, query: { projectId, limit = 100, cursor } }) {
      await assertMayRead(caller, projectId)
      const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : readOffset(cursor)
      const rows = await listAudit(database, { projectId, before, limit: limit + 1 })
      const entries = rows.slice(0, limit).map(toDocument)
      const last = entries.at(-1)
      return { entries, ...(rows.length > limit && last ? { nextCursor: writeCursor(last.id) } : {}) }
    },

    async exportAudit({ caller, query: { projectId } }) {
      await assertMayRead(caller, projectId)
      return new BytesAnswer('application/x-ndjson', exportAll(services, projectId))
    },
  }
}

async function* exportAll(
  { database }: StudioServices,
  projectId: string | undefined,
): AsyncGenerator<Uint8Array> {
  let after = 0
  for (;;) {
    const rows = await listAuditAfter(database, { projectId, after, limit: PAGE })
    if (rows.length > 0) {
      yield Buffer.from(rows.map((row) => `${JSON.stringify(toDocument(row))}\n`).join(''))
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)?.id ?? after
  }
}

function toDocument({ at, details, ...row }: AuditRow): Schemas['AuditEntry'] {
  return { ...row, at: toTime(at), details: JSON.parse(details) }
}
