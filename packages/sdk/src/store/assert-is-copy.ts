/** Whether an earlier copy of a project may be brought up to date: nothing in it may be lost by that. */
import type Database from 'better-sqlite3'
import { ClstError } from '../errors.js'

/** Replicas of the copy that the project never was. */
const OWN_REPLICAS = 'SELECT id FROM main.replica WHERE id NOT IN (SELECT id FROM source.replica)'

/** A safety copy is no change. Other checkpoints that only the copy has were pruned in the project. */
const HAS_OWN_SAFETY = `EXISTS (SELECT 1 FROM main.checkpoint WHERE id NOT IN (SELECT id FROM source.checkpoint)
  AND created_at >= (SELECT min(created_at) FROM main.replica WHERE id IN (${OWN_REPLICAS})))`

/**
 * Edits are noted one after the other and are copied as they are, so the notes of a copy are where those of the project
 * begin. Where a project was put back to an earlier state they are not, although it is in the same place.
 */
const HAS_OWN_CHANGE = `EXISTS (SELECT 1 FROM main.change m LEFT JOIN source.change s ON s.sequence = m.sequence
  WHERE s.operation_id IS NOT m.operation_id)`

/** Contents of safety copies are only counted. */
const HAS_OWN_CONTENT = `EXISTS (SELECT 1 FROM main.sqlite_sequence m LEFT JOIN source.sqlite_sequence s ON s.name = m.name
  WHERE m.name = 'manifest' AND m.seq > ifnull(s.seq, 0))`

/**
 * `db` is the copy, with the project attached as `source`. Throws `not-a-copy` for another project, and for a copy with
 * work in it that the project does not have.
 */
export function assertIsCopy(db: Database.Database, path: string): void {
  const details = { path }
  const sql = 'SELECT m.id, s.id FROM main.project m, source.project s'
  const ids = db.prepare(sql).raw().get() as [string, string] | undefined
  if (ids === undefined || ids[0] !== ids[1]) {
    const message = 'This file is another project. Choose another name for the backup.'
    throw new ClstError('not-a-copy', message, { details })
  }
  const isTrue = (condition: string) => db.prepare(`SELECT ${condition}`).pluck().get() === 1
  if (![HAS_OWN_SAFETY, HAS_OWN_CHANGE, HAS_OWN_CONTENT].some(isTrue)) return
  const message =
    'This copy holds work that the project does not have: somebody worked in it, or the project was put back to an earlier state. That work would be lost. Choose another name for the backup.'
  throw new ClstError('not-a-copy', message, { details })
}
