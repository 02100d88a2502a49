import { newId } from '@clst/sdk/protocol'
import type { SqlTransaction } from '../../database/sql-database.js'
import type { SharingServices } from '../services.js'

/**
 * After a database was put back from a backup: clients see another epoch, and offer what the studio has lost. Until then
 * what others made is taken from whoever has it, with its authors. Answers the new epoch.
 */
export async function startRecovery(
  transaction: SqlTransaction,
  { clock, random }: SharingServices,
  projectId: string,
  recoveringUntil: number,
): Promise<string> {
  const epoch = newId(clock, random)
  const sql = 'UPDATE shared_project SET epoch = ?, recovering_until = ? WHERE id = ?'
  await transaction.run(sql, epoch, recoveringUntil, projectId)
  return epoch
}
