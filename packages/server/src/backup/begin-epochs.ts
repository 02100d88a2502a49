import { type SharingServices, startRecovery } from '../sharing/index.js'

/** For so long authors stay as they are sent, whoever sends them: clients offer again what the studio lost. */
const RECOVER_MS = 30 * 24 * 60 * 60 * 1000

/** A new epoch for every project: revisions after this one mean something else than those that clients have seen. */
export async function beginEpochs(services: SharingServices): Promise<number> {
  const { database, clock } = services
  return database.transaction(async (transaction) => {
    const projects = await transaction.all<{ id: string }>('SELECT id FROM shared_project ORDER BY id')
    for (const { id } of projects) {
      await startRecovery(transaction, services, id, clock.now() + RECOVER_MS)
    }
    return projects.length
  })
}
