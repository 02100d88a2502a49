/** What a sync would do, without doing it. */
import type { Context } from '../context.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { countUnsent } from '../store/change-rows.js'
import { isReceived } from '../store/incoming-rows.js'
import type { Store } from '../store/store.js'
import { getStudioRow } from '../store/studio-rows.js'
import { pullPages } from './pull-pages.js'
import type { Amount, SyncOptions } from './types.js'

export interface SyncPreview {
  /** `bytes`: of versions, as they lie in the project file; the studio may have some of them. */
  toSend: Amount
  /** `bytes`: sizes of newer versions; what comes here of them is decided when they are known. */
  toReceive: Amount
}

export async function previewSync(
  context: Context,
  link: StudioLink,
  { signal }: SyncOptions,
): Promise<SyncPreview> {
  const { store } = context
  const toReceive = { changes: 0, bytes: 0 }
  for await (const { entities } of pullPages(link, getStudioRow(store).revision, signal)) {
    for (const entity of entities) {
      if (isReceived(store, entity)) continue
      toReceive.changes++
      if (entity.kind === 'checkpoint') toReceive.bytes += Number(entity.fields?.sizeBytes ?? 0)
    }
  }
  return { toSend: { changes: countUnsent(store), bytes: bytesToSend(store) }, toReceive }
}

function bytesToSend(store: Store): number {
  const sql = `SELECT total(c.stored_bytes) AS bytes FROM change JOIN checkpoint c ON c.id = change.entity_id
    WHERE change.entity_kind = 'checkpoint' AND action = 'create' AND outcome IS NULL AND c.number IS NOT NULL`
  return store.get<{ bytes: number }>(sql)?.bytes ?? 0
}
