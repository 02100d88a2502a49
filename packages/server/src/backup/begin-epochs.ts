import { newId } from '@clst/sdk/protocol'
import type { SharingServices } from '../sharing/index.js'

/** For so long authors stay as they are sent, whoever sends them: clients offer again what the studio lost. */
const RECOVER_MS = 30 * 24 * 60 * 60 * 1000

/** A new epoch for every project: revisions after this one mean something else than those that clients have seen. */
export async function beginEpochs({ database, clock, random }: SharingServices): Promise<number> {
  return database.transaction(async (transaction) => {
    const projects = await transaction.all<{ id: string }>('SELECT id FROM shared_project ORDER BY id')
    for (const { id } of projects) {
      const sql = 'UPDATE shared_project SET epoch = ?, recovering_until = ? WHERE id = ?'
      await transaction.run(sql, newId(clock, random), clock.now() + RECOVER_MS, id)
    }
    return projects.length
  })
}
