import type { Context } from '../context.js'
import { isClstError } from '../errors.js'
import type { StudioLink } from '../protocol/studio-link.js'

/** Tells the studio what was not sent or not taken. An older studio does not take it, and no sync fails for it. */
export async function tellUnsent({ store }: Context, link: StudioLink, signal?: AbortSignal): Promise<void> {
  const sql = `SELECT count(*) AS changes, total(c.stored_bytes) AS bytes FROM change
    LEFT JOIN checkpoint c ON c.id = change.entity_id AND change.entity_kind = 'checkpoint' AND change.action = 'create'
    WHERE change.outcome IS NULL OR change.outcome IN ('refused', 'conflict')`
  const { changes, bytes } = store.get<{ changes: number; bytes: number }>(sql) ?? { changes: 0, bytes: 0 }
  try {
    await link.tellUnsent?.({ changes, bytes }, signal)
  } catch (error) {
    if (!isClstError(error) || error.code === 'cancelled') throw error
  }
}
