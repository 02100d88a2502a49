import type { SqlReader, SqlTransaction } from '../database/sql-database.js'

/** Something that somebody did. */
export interface NewAuditEntry {
  readonly at: number
  /** `signed-in`, `member-set`, `project-archived`, … */
  readonly action: string
  /** Undefined for what nobody who is signed in did. */
  readonly actor: { readonly id: string | null; readonly name: string } | undefined
  readonly projectId?: string | undefined
  readonly subject?: string | undefined
  readonly details?: Readonly<Record<string, unknown>>
}

export interface AuditRow {
  id: number
  at: number
  action: string
  actorId: string | null
  actor: string | null
  projectId: string | null
  subject: string | null
  /** JSON. */
  details: string
}

const COLUMNS = `id, at, action, actor_id AS actorId, actor, project_id AS projectId, subject, details`

/** In the transaction that does what it tells of. Nothing here changes or removes an entry. */
export async function writeAudit(transaction: SqlTransaction, entry: NewAuditEntry): Promise<void> {
  const { at, action, actor, projectId = null, subject = null, details = {} } = entry
  const last = await transaction.get<{ id: number | null }>('SELECT max(id) AS id FROM audit')
  const sql = `INSERT INTO audit (id, at, action, actor_id, actor, project_id, subject, details)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`
  const id = Number(last?.id ?? 0) + 1
  const who = actor === undefined ? [null, null] : [actor.id, actor.name]
  await transaction.run(sql, id, at, action, ...who, projectId, subject, JSON.stringify(details))
}

/** Newest first, below `before`. */
export function listAudit(
  reader: SqlReader,
  { projectId, before, limit }: { projectId: string | undefined; before: number; limit: number },
): Promise<AuditRow[]> {
  const where = projectId === undefined ? '' : 'project_id = ? AND'
  const sql = `SELECT ${COLUMNS} FROM audit WHERE ${where} id < ? ORDER BY id DESC LIMIT ?`
  return reader.all<AuditRow>(sql, ...(projectId === undefined ? [] : [projectId]), before, limit)
}

/** Oldest first, above `after`. */
export function listAuditAfter(
  reader: SqlReader,
  { projectId, after, limit }: { projectId: string | undefined; after: number; limit: number },
): Promise<AuditRow[]> {
  const where = projectId === undefined ? '' : 'project_id = ? AND'
  const sql = `SELECT ${COLUMNS} FROM audit WHERE ${where} id > ? ORDER BY id LIMIT ?`
  return reader.all<AuditRow>(sql, ...(projectId === undefined ? [] : [projectId]), after, limit)
}
