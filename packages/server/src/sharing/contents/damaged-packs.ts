import type { SharingServices } from '../services.js'

/** Nothing of the pack counts as present any more: whoever offers it is asked to send it again. */
export async function markDamaged({ database }: SharingServices, packHash: string): Promise<void> {
  await database.transaction((transaction) =>
    transaction.run('UPDATE chunk SET is_damaged = 1 WHERE pack_hash = ?', packHash),
  )
}
