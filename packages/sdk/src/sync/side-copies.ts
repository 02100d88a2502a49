/** Versions that the studio did not take, and what an artist does with each. */
import type { Context } from '../context.js'
import { ClstError } from '../errors.js'
import { getAsset } from '../store/asset-rows.js'
import { getCheckpoint } from '../store/checkpoint-rows.js'
import type { Store } from '../store/store.js'
import { itemPath } from './item-path.js'
import { keepVersionsAsNew } from './keep-as-new.js'
import { putOnTop, sendVersions } from './own-versions.js'
import type { Resolution } from './resolution.js'

/** A version that stays on this computer as a safety checkpoint, which no age removes. */
export interface SideCopy {
  /** Of the checkpoint; `resolve` takes it. */
  id: string
  assetId: string
  path: string
  /** Number of the safety checkpoint: 1 for `s1`. */
  number: number
  /** Why the studio did not take it. */
  code: string
  message: string
  /** Milliseconds since 1970. */
  keptAt: number
}

interface Row {
  id: string
  assetId: string
  number: number
  code: string
  details: string | null
  keptAt: number
}

/** The oldest first. Those that somebody put aside themselves are not offered again. */
export function listSideCopies(store: Store): SideCopy[] {
  const sql = `SELECT c.id, c.asset_id AS assetId, c.safety_number AS number, k.reason AS code, k.details, k.kept_at AS keptAt
    FROM kept_checkpoint k JOIN checkpoint c ON c.id = k.checkpoint_id
    WHERE k.reason <> 'discarded' AND c.trashed_at IS NULL AND c.safety_number IS NOT NULL ORDER BY k.kept_at, c.rowid`
  return store.all<Row>(sql).map(({ id, assetId, number, code, details, keptAt }) => {
    const { message = '' } = JSON.parse(details ?? '{}') as { message?: string }
    return { id, assetId, path: itemPath(store, 'asset', assetId), number, code, message, keptAt }
  })
}

/**
 * `stack`: it follows the newest version, and is sent. `keep-as-new`: it becomes a file of its own. `discard`: an ordinary safety
 * checkpoint. Throws `invalid-argument` for another way, and for a sequence as a new file, `name-clash`, `file-exists`.
 */
export async function settleSideCopy(context: Context, id: string, resolution: Resolution): Promise<void> {
  const { store } = context
  const row = getCheckpoint(store, id)
  const asset = row && getAsset(store, row.assetId)
  if (asset === undefined) throw new ClstError('not-found', 'There is no such version.', { details: { id } })
  const number = () => {
    store.run('DELETE FROM kept_checkpoint WHERE checkpoint_id = ?', id)
    store.run('UPDATE checkpoint SET safety_number = NULL, number = ? WHERE id = ?', FAR, id)
  }
  switch (resolution.how) {
    case 'stack':
    case 'merge':
      return store.write(() => {
        number()
        putOnTop(store, asset.id, asset.headId, [id])
        sendVersions(context, [id])
      })
    case 'keep-as-new':
      return keepVersionsAsNew(context, asset, [id], resolution.name, { before: number })
    case 'discard':
      return store
        .write(() => store.run('DELETE FROM kept_checkpoint WHERE checkpoint_id = ?', id))
        .then(() => {})
    case 'rename':
      throw new ClstError('invalid-argument', 'A version is settled with stack, keep-as-new or discard.')
  }
}

/** Until it has its place. */
const FAR = 20_000_000
