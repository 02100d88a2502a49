import type { SharingServices } from '../services.js'

/** Nothing of the pack counts as present any more: whoever offers it is asked to send it again. */
export async function markDamaged({ database }: SharingServices, packHash: string): Promise<void> {
  // By way of the project, which the index of chunks begins with.
  const sql = `UPDATE chunk SET is_damaged = 1 WHERE pack_hash = ?
    AND project_id IN (SELECT project_id FROM pack WHERE hash = ?)`
  await database.transaction((transaction) => transaction.run(sql, packHash, packHash))
}
