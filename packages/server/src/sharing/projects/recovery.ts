import { newId } from '@clst/sdk/protocol'
import type { SqlTransaction } from '../../database/sql-database.js'
import type { SharingServices } from '../services.js'

/** For so long authors stay as they are sent, whoever sends them: clients offer again what the studio lost. */
const RECOVER_MS = 30 * 24 * 60 * 60 * 1000

/**
 * After a database was put back from a backup: a new epoch for every project, because revisions after this one mean
 * something else than those that clients have seen. Answers how many projects there are.
 */
export async function startRecovery(
  transaction: SqlTransaction,
  { clock, random }: Pick<SharingServices, 'clock' | 'random'>,
): Promise<number> {
  const projects = await transaction.all<{ id: string }>('SELECT id FROM shared_project ORDER BY id')
  const sql = 'UPDATE shared_project SET epoch = ?, recovering_until = ? WHERE id = ?'
  for (const { id } of projects) {
    await transaction.run(sql, newId(clock, random), clock.now() + RECOVER_MS, id)
  }
  return projects.length
}
