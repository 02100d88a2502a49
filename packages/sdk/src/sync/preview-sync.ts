/** What a sync would do, without doing it. */
import type { Context } from '../context.js'
import type { StudioLink } from '../protocol/studio-link.js'
import { MAX_ENTITIES } from '../protocol/wire.js'
import { countUnsent } from '../store/change-rows.js'
import { receivedRevision } from '../store/incoming-rows.js'
import type { Store } from '../store/store.js'
import { getStudioRow } from '../store/studio-rows.js'
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
  for (let { revision } = getStudioRow(store); ; ) {
    const page = await link.pull(revision, MAX_ENTITIES, signal)
    for (const { kind, id, revision: at, fields } of page.entities) {
      if (receivedRevision(store, kind, id) === at) continue
      toReceive.changes++
      if (kind === 'checkpoint') toReceive.bytes += Number(fields?.sizeBytes ?? 0)
    }
    if (page.isLast) break
    revision = page.entities[page.entities.length - 1]?.revision ?? page.revision
  }
  return { toSend: { changes: countUnsent(store), bytes: bytesToSend(store) }, toReceive }
}

function bytesToSend(store: Store): number {
  const sql = `SELECT total(c.stored_bytes) AS bytes FROM change JOIN checkpoint c ON c.id = change.entity_id
    WHERE change.entity_kind = 'checkpoint' AND action = 'create' AND outcome IS NULL AND c.number IS NOT NULL`
  return store.get<{ bytes: number }>(sql)?.bytes ?? 0
}
