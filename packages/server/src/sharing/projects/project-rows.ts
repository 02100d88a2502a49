import { ClstError } from '@clst/sdk/errors'
import type { SqlReader } from '../../database/sql-database.js'

export interface ProjectRow {
  id: string
  name: string
  createdAt: number
  /** Person who brought the project here. */
  publisherId: string
  epoch: string
  revision: number
  lastChunkId: number
  recoveringUntil: number
  isArchived: boolean
  /** Days that the trash is kept; null for ever. */
  trashDays: number | null
}

const COLUMNS = `id, name, created_at AS createdAt, publisher_id AS publisherId, epoch, revision,
  last_chunk_id AS lastChunkId, recovering_until AS recoveringUntil, is_archived AS isArchived, trash_days AS trashDays`

/** Throws `project-not-found`. */
export async function findProject(reader: SqlReader, id: string): Promise<ProjectRow> {
  type Row = Omit<ProjectRow, 'isArchived'> & { isArchived: number }
  const row = await reader.get<Row>(`SELECT ${COLUMNS} FROM shared_project WHERE id = ?`, id)
  if (row === undefined) throw new ClstError('project-not-found', 'The studio has no such project.')
  return { ...row, isArchived: row.isArchived === 1 }
}
