import type { Records } from '../records/database.js'
import type { JobRecord, JobState } from './job.js'

interface Row {
  seq: number
  id: string
  operationId: string
  projectKey: string
  state: JobState
  requestId: string
  repeats: string | null
  result: string | null
  isTruncated: number
  lists: string | null
  error: string | null
  createdAt: number
  startedAt: number | null
  endedAt: number | null
}

const COLUMNS = `seq, id, operation_id AS operationId, project_key AS projectKey, state, request_id AS requestId, repeats, result,
  is_truncated AS isTruncated, lists, error, created_at AS createdAt, started_at AS startedAt, ended_at AS endedAt`

export interface JobQuery {
  readonly projectKey?: string | undefined
  readonly states?: readonly JobState[] | undefined
  /** Only older ones than this place. */
  readonly before?: number | undefined
  readonly limit: number
}

/** Jobs on the disk: what clients ask for after a restart. */
export class JobRecords {
  constructor(private readonly records: Records) {}

  insert(job: JobRecord): void {
    this.records
      .prepare(
        `INSERT INTO job (id, operation_id, project_key, state, request_id, created_at, repeats)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        job.id,
        job.operationId,
        job.projectKey,
        job.state,
        job.requestId,
        job.createdAt,
        job.repeats ?? null,
      )
  }

  update(job: JobRecord): void {
    this.records
      .prepare(
        `UPDATE job SET state = ?, result = ?, is_truncated = ?, lists = ?, error = ?, started_at = ?, ended_at = ?
        WHERE id = ?`,
      )
      .run(
        job.state,
        job.result ?? null,
        job.isTruncated ? 1 : 0,
        job.lists === undefined ? null : JSON.stringify(job.lists),
        job.error === undefined ? null : JSON.stringify(job.error),
        job.startedAt ?? null,
        job.endedAt ?? null,
        job.id,
      )
  }

  get(id: string): JobRecord | undefined {
    const row = this.records.prepare<[string], Row>(`SELECT ${COLUMNS} FROM job WHERE id = ?`).get(id)
    return row && toRecord(row)
  }

  /** Jobs that a process before this one had not ended. */
  unfinished(): JobRecord[] {
    const sql = `SELECT ${COLUMNS} FROM job WHERE state IN ('queued', 'running', 'cancelling')`
    return this.records.prepare<[], Row>(sql).all().map(toRecord)
  }

  countByState(): Partial<Record<JobState, number>> {
    const sql = 'SELECT state, count(*) AS count FROM job GROUP BY state'
    const rows = this.records.prepare<[], { state: JobState; count: number }>(sql).all()
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
  }

  /** Newest first, each with its place. */
  list({ projectKey, states, before, limit }: JobQuery): { seq: number; job: JobRecord }[] {
    const conditions = ['1']
    const values: (string | number)[] = []
    if (projectKey !== undefined) {
      conditions.push('project_key = ?')
      values.push(projectKey)
    }
    if (states !== undefined) {
      conditions.push(`state IN (${states.map(() => '?').join(', ')})`)
      values.push(...states)
    }
    if (before !== undefined) {
      conditions.push('seq < ?')
      values.push(before)
    }
    const sql = `SELECT ${COLUMNS} FROM job WHERE ${conditions.join(' AND ')} ORDER BY seq DESC LIMIT ?`
    const rows = this.records.prepare<(string | number)[], Row>(sql).all(...values, limit)
    return rows.map((row) => ({ seq: row.seq, job: toRecord(row) }))
  }

  /** Forgets jobs that ended before a time, except the newest ones. Answers which. */
  forgetOld(endedBefore: number, kept: number): string[] {
    const sql = `DELETE FROM job WHERE ended_at < ? AND seq <= (SELECT coalesce(max(seq), 0) FROM job) - ? RETURNING id`
    return this.records
      .prepare<[number, number], { id: string }>(sql)
      .all(endedBefore, kept)
      .map(({ id }) => id)
  }
}

function toRecord(row: Row): JobRecord {
  return {
    id: row.id,
    operationId: row.operationId,
    projectKey: row.projectKey,
    requestId: row.requestId,
    state: row.state,
    createdAt: row.createdAt,
    isTruncated: row.isTruncated === 1,
    ...(row.repeats === null ? {} : { repeats: row.repeats }),
    ...(row.startedAt === null ? {} : { startedAt: row.startedAt }),
    ...(row.endedAt === null ? {} : { endedAt: row.endedAt }),
    ...(row.result === null ? {} : { result: row.result }),
    ...(row.lists === null ? {} : { lists: JSON.parse(row.lists) as NonNullable<JobRecord['lists']> }),
    ...(row.error === null ? {} : { error: JSON.parse(row.error) as NonNullable<JobRecord['error']> }),
  }
}
